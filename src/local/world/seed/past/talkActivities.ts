import { deriveId } from "#local/world/rows";
import type { PastTalk } from "./plan";

type Activity = Readonly<Record<string, unknown>>;
type Line = { readonly from: "customer" | "agent"; readonly text: string; readonly article?: string | null };

const seconds = (at: number): number => Math.floor(at / 1000);
const roles = { customer: 1, agent: 0 } as const;

/** One of several ways to say it. */
function choose(ways: readonly string[], share: number): string {
  return ways[Math.floor(share * ways.length)] ?? "";
}

/** What was said, in order, until it ended as it did. */
function linesOf({ story, ask, ending, share }: PastTalk): readonly Line[] {
  const more = story.more.flatMap(([customer, agent]): readonly Line[] => [
    { from: "customer", text: customer },
    { from: "agent", text: agent },
  ]);
  const begin: readonly Line[] = [
    { from: "customer", text: ask },
    { from: "agent", text: story.answer, article: story.article },
  ];
  const closing: Line = { from: "agent", text: story.closing };
  const isShort = share("short") < 0.6;
  switch (ending.outcome) {
    case "None":
      return begin;
    case "Abandoned":
      return [...begin, ...more.slice(0, 2)];
    case "Resolved":
      return [
        ...begin,
        ...(isShort ? [] : more.slice(0, 2)),
        closing,
        ...(ending.impliedSuccess ? [] : [{ from: "customer", text: choose(story.yes, share("yes")) } as const]),
      ];
    case "HandOff": {
      const last = { person: story.hands, ticket: story.ticket, nobody: story.nobody }[ending.to ?? "person"];
      return [
        ...begin,
        ...more,
        { from: "customer", text: choose(story.person, share("person")) },
        { from: "agent", text: last },
      ];
    }
  }
}

/** What the agent's answer stands on, as Copilot Studio cites it. */
function cite(article: string): Activity {
  const appearance = { "@type": "DigitalDocument", name: article, abstract: "" };
  const citation = [{ "@type": "Claim", position: 1, appearance }];
  return { type: "https://schema.org/Message", "@type": "Message", "@id": "", citation };
}

export type Said = { readonly activities: readonly Activity[]; readonly endedAt: number; readonly answer: string };

/** The messages of a past conversation, with their clocks. */
export function sayLines(talk: PastTalk): Said {
  const { key, story, customer, share } = talk;
  const person = deriveId("past customer", customer);
  let at = talk.at;
  const activities = linesOf(talk)
    .filter(({ text }) => text !== "")
    .map(({ from, text, article }, index): Activity => {
      at += from === "agent" ? 2_000 : 9_000 + Math.floor(40_000 * share(`pause ${index}`));
      return {
        ...{ type: "message", id: deriveId("past message", key, String(index)), timestamp: seconds(at) },
        from: { id: from === "customer" ? person : "", role: roles[from] },
        ...{ text, channelId: "directline", locale: story.locale },
        ...(article ? { entities: [cite(article)] } : {}),
      };
    });
  return { activities, endedAt: at + 1_000, answer: deriveId("past message", key, "1") };
}

const trace = (valueType: string, at: number, value: Activity): Activity => ({
  ...{ type: "trace", valueType, timestamp: seconds(at), from: { id: "", role: 0 }, value },
});

/** What the customer thought of it: the survey, and the thumb on the answer. Most say neither. */
function judge({ ending, share }: PastTalk, { endedAt, answer }: Said): readonly Activity[] {
  const isGood = ending.outcome === "Resolved" && !ending.impliedSuccess;
  const isAsked = isGood || ending.outcome === "HandOff";
  const score = isGood ? 4 + Math.round(share("score")) : 1 + Math.round(2 * share("score"));
  const survey =
    isAsked && share("survey") < (isGood ? 0.6 : 0.3) ? [trace("CSATSurveyResponse", endedAt, { score })] : [];
  const reaction = isGood ? "like" : "dislike";
  const thumb: Activity = {
    ...{ type: "invoke", name: "message/submitAction", replyToId: answer, timestamp: seconds(endedAt) },
    ...{ from: { id: "", role: 1 }, value: { actionName: "feedback", actionValue: { reaction, feedback: {} } } },
  };
  return [...survey, ...(ending.type === "Engaged" && share("thumb") < 0.3 ? [thumb] : [])];
}

/** What the agent keeps in variables, and what it hands over. */
function transfer({ story, ending }: PastTalk, { endedAt }: Said, agentName: string): readonly Activity[] {
  const about = story.product === null ? {} : { Product: story.product };
  switch (ending.to) {
    case null:
      return [];
    case "ticket":
      return [trace("VariableAssignment", endedAt, { name: "Global.CaseNumber", newValue: "CAS-91000" })];
    case "nobody":
      return [trace("EscalationRequested", endedAt, {})];
    case "person": {
      const value = {
        ...{ va_BotName: agentName, va_LastTopic: story.topic, va_Topics: [story.topic, "Escalate"] },
        ...{ va_Language: story.locale.toLowerCase(), QueueName: story.queue, ...about },
      };
      return [{ type: "event", name: "handoff.initiate", timestamp: seconds(endedAt), from: { role: 0 }, value }];
    }
  }
}

/** How the session ended, as it stands in the transcript. */
export function endSession({ at, ending, story }: PastTalk, endedAt: number, turns: number): Activity {
  return trace("SessionInfo", endedAt, {
    ...{ startTimeUtc: new Date(at).toISOString(), endTimeUtc: new Date(endedAt).toISOString() },
    ...{ type: ending.type, outcome: ending.outcome, outcomeReason: ending.reason ?? story.reason },
    ...{ impliedSuccess: ending.impliedSuccess, turnCount: turns },
  });
}

/** The activities of a past conversation as Copilot Studio writes them down. */
export function talkActivities(talk: PastTalk, agentName: string): { readonly activities: readonly Activity[] } & Said {
  const { story, ending, at } = talk;
  const said = sayLines(talk);
  const [first, ...others] = said.activities;
  const isTopic = ending.type === "Engaged";
  const product = { name: "Global.Product", newValue: story.product };
  const activities = [
    trace("ConversationInfo", at, { isDesignMode: ending.isTest, locale: story.locale }),
    ...(first ? [first] : []),
    ...(isTopic ? [trace("IntentRecognition", at + 1_000, { topicName: story.topic })] : []),
    ...(isTopic && story.product !== null ? [trace("VariableAssignment", at + 1_000, product)] : []),
    ...others,
    ...transfer(talk, said, agentName),
    ...judge(talk, said),
    endSession(talk, said.endedAt, Math.ceil(said.activities.length / 2)),
  ];
  return { ...said, activities };
}
