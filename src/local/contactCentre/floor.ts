import type { Clock } from "#desk/kit";
import { buildHandoff, playCustomer } from "#local/contactCentre/customers";
import type { CentreEvent, SessionInfo, WaitingConversation } from "#local/workspace/protocol";
import type { ConversationWriter } from "#local/contactCentre/rows";
import { deriveId, people, rowId } from "#local/world/rows";
import type { ConversationScript } from "#local/world/sample";
import { describeAbout, labelSentiment, listBefore } from "./describe";
import {
  addMessage,
  colleague,
  countWait,
  type CustomerLine,
  type KeptConversation,
  type LiveConversation,
  type LiveKeeper,
  toSession,
} from "./liveConversation";
import { moveSentiment } from "./moveSentiment";

/** Who works here. */
export const representative = {
  id: people.representative.id,
  name: `${people.representative.first} ${people.representative.last}`,
} as const;

type RealCustomer = { readonly line: CustomerLine; readonly skills: readonly string[] };

/** The conversations that wait or are worked, and every step one takes: in memory, in the store, and to the page. */
export interface Floor {
  find(id: string): LiveConversation | undefined;
  waiting(): readonly WaitingConversation[];
  worked(): readonly LiveConversation[];
  readonly isLive: (script: ConversationScript) => boolean;
  /** A customer reaches the queue, handed over `waitedSeconds` ago, `really` at the other end of a line; gives the conversation's id. */
  readonly arrive: (script: ConversationScript, waitedSeconds: number, really?: RealCustomer) => string;
  accept(live: LiveConversation): void;
  /** Somebody else takes it: it waits no longer, and is not worked here. */
  giveTo(live: LiveConversation, person: string): void;
  customerWrites(live: LiveConversation, text: string): void;
  /** The customer is gone; the representative still ends the conversation. */
  customerLeaves(live: LiveConversation): void;
  representativeWrites(live: LiveConversation, text: string): void;
  /** Asks the colleague, who hears and does not write; once more, and they are asked no longer. */
  consult(live: LiveConversation): void;
  /** The colleague has the conversation from now on, and says so. */
  transfer(live: LiveConversation): void;
  /** Saves every transcript that has grown since it was saved last. */
  saveTranscripts(): void;
  end(live: LiveConversation): void;
  readonly remove: (live: LiveConversation) => void;
  readonly toSession: (live: LiveConversation) => SessionInfo;
  /** A conversation of before goes on, with the customer at the other end of the line. */
  rejoin(kept: KeptConversation, line: CustomerLine): void;
}

type FloorParts = {
  readonly rows: ConversationWriter;
  readonly clock: Clock;
  readonly speed: number;
  readonly agentName: string;
  readonly emit: (event: CentreEvent) => void;
  readonly keeper?: LiveKeeper;
};

const customerRow = ({ customer }: ConversationScript) => rowId.contact(customer.name, customer.email);

/** Recorded clocks may say anything: a start that is later than the hand-off or years before it is none. Milliseconds. */
const longestConversation = 10 * 366 * 86_400_000;

function findStart(first: number | undefined, handedOverAt: number): number {
  const isPlausible = first !== undefined && first < handedOverAt && handedOverAt - first < longestConversation;
  return isPlausible ? first : handedOverAt;
}

/** Opens an empty floor. */
export function openFloor({ rows, clock, speed, agentName, emit, keeper }: FloorParts): Floor {
  const conversations = new Map<string, LiveConversation>();
  let arrived = 0;

  const all = () => [...conversations.values()];

  function waiting(): readonly WaitingConversation[] {
    return all()
      .filter(({ stage }) => stage === "waiting")
      .sort((a, b) => a.handedOverAt - b.handedOverAt)
      .map(({ id, script, handedOverAt }) => ({
        id,
        customer: script.customer.name,
        about: describeAbout(script),
        queue: script.queue,
        since: handedOverAt,
      }));
  }

  /** Kept as it stands: only customers who are really there come back. */
  function keep(live: LiveConversation): void {
    if (!keeper || !live.line || live.stage === "wrapUp") return;
    const { play: _play, line: _line, unsaved: _unsaved, ...kept } = live;
    keeper.save(kept);
  }

  const worked = () => all().filter(({ stage }) => stage !== "waiting");

  function say(live: LiveConversation, speaker: "customer" | "representative" | "system", name: string, text: string) {
    const message = addMessage(live, clock.now(), speaker, name, text);
    keep(live);
    emit({ kind: "message", conversationId: live.id, message });
  }

  function save(live: LiveConversation): void {
    if (!live.unsaved || live.acceptedAt === null) return;
    live.unsaved = false;
    rows.saveTranscript(live.id, customerRow(live.script), live.acceptedAt, live.messages);
  }

  function customerWrites(live: LiveConversation, text: string): void {
    if (live.stage === "waiting") {
      addMessage(live, clock.now(), "customer", live.script.customer.name, text);
      keep(live);
      return;
    }
    say(live, "customer", live.script.customer.name, text);
    const sentiment = moveSentiment(live.sentiment, text);
    if (sentiment === live.sentiment) return;
    live.sentiment = sentiment;
    emit({ kind: "changed", session: toSession(live, clock.now()) });
  }

  function consult(live: LiveConversation): void {
    const begins = live.colleague === "none";
    live.colleague = begins ? "asked" : "none";
    const words = begins ? "has joined the consultation" : "has left the consultation";
    say(live, "system", "", `${colleague.name} ${words}.`);
    rows.consult(live.id, clock.now(), begins);
    emit({ kind: "changed", session: toSession(live, clock.now()) });
  }

  function transfer(live: LiveConversation): void {
    if (live.colleague === "asked") consult(live);
    live.colleague = "has";
    say(live, "system", "", `${representative.name} transferred the conversation to ${colleague.name}.`);
    rows.transfer(live.id, clock.now());
    emit({ kind: "changed", session: toSession(live, clock.now()) });
    const { name } = colleague;
    const words = `Hello, this is ${name}. I have read what was said and go on from here.`;
    say(live, "representative", name, words);
    live.line?.joined(name);
    live.line?.say(name, words);
  }

  const holder = (live: LiveConversation): string => (live.colleague === "has" ? colleague : representative).name;

  function end(live: LiveConversation): void {
    if (live.stage !== "active") return;
    live.play?.stop();
    live.stage = "wrapUp";
    keeper?.drop(live.id);
    say(live, "system", "", `${representative.name} has ended the conversation.`);
    save(live);
    rows.wrapUp(live.id, clock.now());
    live.line?.ended(holder(live));
  }

  function remove(live: LiveConversation, by: "representative" | "customer" = "representative"): void {
    const waited = live.stage === "waiting";
    end(live);
    const now = clock.now();
    const handled = live.acceptedAt === null ? null : Math.floor((now - live.acceptedAt) / 1000);
    rows.close(live.id, now, handled, by);
    conversations.delete(live.id);
    keeper?.drop(live.id);
    if (waited) emit({ kind: "waiting", waiting: waiting() });
  }

  return {
    waiting,
    worked,
    customerWrites,
    consult,
    transfer,
    end,
    find: (id) => conversations.get(id),
    isLive: (script) => all().some((live) => live.script === script),
    customerLeaves: (live) =>
      live.stage === "waiting"
        ? remove(live, "customer")
        : say(live, "system", "", `${live.script.customer.name} has left the conversation.`),
    arrive(script, waitedSeconds, really) {
      const now = clock.now();
      const handedOverAt = now - waitedSeconds * 1000;
      arrived += 1;
      const id = deriveId("conversation", script.id, String(now), String(arrived));
      const handoff = buildHandoff(script, id, handedOverAt, agentName);
      const messages = [...listBefore(script, handoff, handedOverAt, agentName)];
      const startedAt = findStart(messages[0]?.at, handedOverAt);
      const times = { id, startedAt, handedOverAt };
      rows.receive({
        ...times,
        handoff,
        title: describeAbout(script),
        queue: script.queue,
        locale: script.customer.locale,
        customer: { row: customerRow(script), name: script.customer.name },
        case: script.case ? rowId.case(script.case.id) : null,
        sentiment: labelSentiment(script.tone),
        recorded: really !== undefined,
        skills: really?.skills ?? [],
      });
      const begin = { stage: "waiting", acceptedAt: null, play: null, unsaved: false, colleague: "none" } as const;
      const own = { script, messages, sentiment: labelSentiment(script.tone), line: really?.line ?? null };
      const live: LiveConversation = { ...times, ...begin, ...own };
      conversations.set(id, live);
      keep(live);
      emit({ kind: "waiting", waiting: waiting() });
      return id;
    },
    accept(live) {
      const now = clock.now();
      live.stage = "active";
      live.acceptedAt = now;
      rows.accept(live.id, now, countWait(live, now));
      addMessage(live, now, "system", "", `${representative.name} has joined the conversation.`);
      save(live);
      keep(live);
      live.play = playCustomer(live.script.after, { clock, speed, say: (text) => customerWrites(live, text) });
      emit({ kind: "waiting", waiting: waiting() });
      emit({ kind: "opened", session: toSession(live, now) });
      live.line?.joined(representative.name);
    },
    giveTo(live, person) {
      const now = clock.now();
      rows.give(live.id, person, now, countWait(live, now));
      conversations.delete(live.id);
      emit({ kind: "waiting", waiting: waiting() });
    },
    representativeWrites(live, text) {
      say(live, "representative", representative.name, text);
      live.line?.say(representative.name, text);
      live.play?.replied();
    },
    rejoin(kept, line) {
      const live: LiveConversation = { ...kept, line, play: null, unsaved: true };
      conversations.set(live.id, live);
      if (live.stage === "waiting") emit({ kind: "waiting", waiting: waiting() });
      else emit({ kind: "opened", session: toSession(live, clock.now()) });
    },
    saveTranscripts: () => worked().forEach(save),
    remove: (live) => remove(live),
    toSession: (live) => toSession(live, clock.now()),
  };
}
