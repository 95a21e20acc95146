import type { PastStory } from "#local/world/sample";
import { deriveId, fitText, languageSkill, people, rowId, staff, toMoment, write, type Write } from "#local/world/rows";
import { endingOf } from "./ending";
import { judgementRows } from "./judgementRows";
import { type PastTalk, planPast } from "./plan";
import { talkActivities } from "./talkActivities";

const idOf = ({ key }: PastTalk): string => deriveId("past conversation", key);

/** A conversation that came back to the agent after a person: its next session, half an hour later. */
function secondSession(talk: PastTalk, agentName: string, endedAt: number): readonly object[] {
  if (!talk.ending.isHandedBack) return [];
  const key = `${talk.key} handed back`;
  const next = { ...talk, key, at: endedAt + 1_800_000, ending: endingOf("c") };
  return talkActivities(next, agentName).activities.slice(1);
}

function transcriptRow(talk: PastTalk, agentName: string, said: ReturnType<typeof talkActivities>): Write {
  const activities = [...said.activities, ...secondSession(talk, agentName, said.endedAt)];
  return write("conversationtranscript", deriveId("agent transcript", idOf(talk)), {
    name: `${idOf(talk)}_${rowId.bot}`,
    content: fitText(JSON.stringify({ activities }), 1_048_576),
    metadata: JSON.stringify({ BotId: rowId.bot, BotName: agentName, BotVersion: talk.version, BatchId: 0 }),
    conversationstarttime: toMoment(talk.at),
    schematype: "powervirtualagents",
    bot_conversationtranscriptid: { table: "bot", id: rowId.bot },
  });
}

/** Who takes what waits: whoever speaks the language, in turns. */
const workers = [people.representative, people.colleague, staff.mia, staff.sam] as const;

/** What a person's part of it left behind: how long it waited, who took it, how long they had it; some give up waiting. */
function workItemRows(talk: PastTalk, handedAt: number): readonly Write[] {
  const { story, ask, at, share } = talk;
  const id = idOf(talk);
  const isLong = share("busy") < 0.1;
  const wait = Math.round(isLong ? 40 + 150 * share("wait") : 2 + 14 * share("wait"));
  const isLeft = isLong && share("left") < 0.4;
  const handle = Math.round(150 + 650 * share("handle") ** 2);
  const takenAt = handedAt + wait * 1_000;
  const closedAt = isLeft ? takenAt : takenAt + handle * 1_000;
  const worker = workers[Math.floor(share("worker") * workers.length)] ?? people.representative;
  const skill = languageSkill(story.locale);
  const taken = {
    msdyn_activeagentid: { table: "systemuser", id: worker.id },
    msdyn_activeagentassignedon: toMoment(takenAt),
    msdyn_conversationfirstwaittimeinseconds: wait,
    msdyn_conversationhandletimeinseconds: handle,
  } as const;
  const conversation = write("msdyn_ocliveworkitem", id, {
    subject: fitText(ask, 200),
    msdyn_ocliveworkitemid: id,
    msdyn_title: fitText(story.topic, 4000),
    ...{ statecode: 1, statuscode: 4, msdyn_statuschangereason: 192350008, msdyn_channel: [192360000] },
    msdyn_customerlocale: story.locale,
    msdyn_createdon: toMoment(at),
    msdyn_startedon: toMoment(at),
    msdyn_firstwaitstartedon: toMoment(handedAt),
    msdyn_statusupdatedon: toMoment(closedAt),
    msdyn_closedon: toMoment(closedAt),
    ...{ msdyn_isagentsession: true, msdyn_isagentaccepted: !isLeft, msdyn_isabandoned: isLeft },
    msdyn_cdsqueueid: { table: "queue", id: rowId.queue(story.queue) },
    msdyn_liveworkstreamid: { table: "msdyn_liveworkstream", id: rowId.workstream },
    ...(isLeft ? {} : taken),
  });
  const judged = judgementRows(talk, id, closedAt);
  if (skill === null) return [conversation, ...judged];
  return [
    conversation,
    ...judged,
    write("characteristic", rowId.skill(skill), { name: skill, characteristictype: 1 }),
    write("msdyn_ocliveworkitemcharacteristic", deriveId("needed skill", id, skill), {
      msdyn_name: skill,
      msdyn_characteristic: { table: "characteristic", id: rowId.skill(skill) },
      msdyn_ocliveworkitemid: { table: "msdyn_ocliveworkitem", id },
    }),
  ];
}

/**
 * The conversations with the agent of the two weeks before `now`: the transcript of each as Copilot Studio writes it, and of those that
 * came to a person the closed conversation. Rows of the people and queues of the world come before these.
 */
export function pastRows(stories: readonly PastStory[], agentName: string, now: number): readonly Write[] {
  const queues = [...new Set(stories.map(({ queue }) => queue))];
  return [
    ...queues.map((name) =>
      write("queue", rowId.queue(name), { name: fitText(name, 200), statecode: 0, statuscode: 1 }),
    ),
    ...planPast(stories, now).flatMap((talk) => {
      const said = talkActivities(talk, agentName);
      const isPersons = talk.ending.to === "person" && !talk.ending.isTest;
      return [transcriptRow(talk, agentName, said), ...(isPersons ? workItemRows(talk, said.endedAt) : [])];
    }),
  ];
}
