import { randomBytes } from "node:crypto";
import type { Clock } from "#desk/kit";
import type { ContactCentre } from "#local/contactCentre";
import { createServiceTwin, serviceAddress } from "#local/agent/service";
import { createAnswerer } from "#local/agent/knowledge";
import type { Keeping } from "#local/frontDesk/keeping";
import { createIndicators, type Health, openRecorder, type Recorder } from "#local/frontDesk/records";
import { loadAgent } from "#local/agent/files";
import type { Agent } from "#local/agent/conversation";
import type { AgentPorts } from "#local/agent/topics";
import {
  createGateway,
  createHub,
  type CustomerLine,
  type Gateway,
  type Keeper,
  type Receiver,
  type TurnReport,
} from "#local/gateway";
import type { HandoffActivity } from "#local/world/directLine";
import type { RowWriter } from "#local/world/rows";
import type { World } from "#local/world/sample";
import { guestRow, handoffTicket, nameGuest, queueRow, ticketRows } from "./rows";
import { answerMail, type Mail, type MailOutcome } from "./mail";
import { toScript } from "./toScript";
import { type Sender, writeEnvelopes } from "#local/frontDesk/telemetry";
import { createWorkstream, type Workstream } from "#local/frontDesk/workstream";

/** The support agent at the front of the contact centre: chat clients talk to it, and it hands over to the people behind. */
export interface FrontDesk {
  /** Opened when it is first asked for: reading the agent's files takes a moment that a start should not wait for. */
  gateway(): Gateway;
  /** Where the agents of others hand over. */
  hub(): Gateway;
  readonly secret: string;
  /** Whose support it is, for the customer; "" where it has no name. */
  readonly title: string;
  /** Takes up again what people had in hand when the program ended. */
  resume(): void;
  /** Takes an e-mail to the support address. */
  mail(mail: Mail): MailOutcome;
  /** How the agent is doing. */
  health(): Health;
  /** Writes what is not recorded yet. */
  close(): void;
}

export type FrontDeskParts = {
  readonly title?: string;
  /** The agent's folder. */
  readonly agent: string;
  readonly agentName: string;
  readonly world: World;
  readonly centre: Pick<ContactCentre, "receive" | "rejoin" | "hear" | "leave" | "snapshot">;
  readonly rows: RowWriter;
  readonly clock: Clock;
  /** Whom to tell what the agent does; nobody when left out. */
  readonly telemetry?: Telemetry;
  /** Where conversations outlive the program; without it they end with it. */
  readonly keeping?: Keeping;
};

/** Where events go, and whether with what was said. */
export type Telemetry = { readonly key: string; readonly text: boolean; readonly sender: Sender };

/** What the platform takes of a hand-off's context in all, as JSON. Bytes. */
const largestContext = 28_672;

/** What an organisation would set; here they lead to the local twins. */
const environment = {
  wml_AgentServiceAddress: serviceAddress,
  wml_AgentAsksAvailability: "no",
  wml_SupportLibrary: "https://library.warmline.invalid/support",
  wml_SupportSite: "https://www.warmline.invalid/help",
};

/** What stands around the agent in one conversation: articles, and a service whose tickets are cases of the store. */
function createPorts(
  { centre, rows, clock }: FrontDeskParts,
  search: AgentPorts["search"],
  conversation: string,
  workstream: Workstream,
): Omit<AgentPorts, "now" | "handOver"> {
  const service = createServiceTwin({
    now: () => clock.now(),
    failing: [],
    queue: () => {
      const { presence, waiting } = centre.snapshot();
      const free = presence === "Available" ? 1 : 0;
      const { open: isHour, opens, closes } = workstream.hours(clock.now());
      const open = presence !== "Away" && isHour;
      return { queue: "support", open, free, waiting: waiting.length, wait: 120, opens, closes };
    },
  });
  // The same ticket asked for again is the same deed: it is written once.
  const written = new Set<string>();
  return {
    search,
    environment,
    runFlow: () => null,
    request(asked) {
      const answer = service.request(asked);
      try {
        for (const { kind, number, about } of service.deeds) {
          if (kind !== "ticket" || written.has(number)) continue;
          rows.apply(ticketRows(number, about, nameGuest(conversation)));
          written.add(number);
        }
        return answer;
      } catch {
        return { status: 503, body: null };
      }
    },
  };
}

/** Why no queue takes a conversation. */
const refusals = {
  closed: "The queue is closed now.",
  waiting: "Too many wait already.",
  wait: "The wait is too long.",
} as const;

/** Gives a conversation to the people behind. Throws in words when they cannot take it. */
function handOver(
  { centre, rows, world, clock }: FrontDeskParts,
  workstream: Workstream,
  handoff: HandoffActivity,
  line: CustomerLine,
): Receiver {
  const id = handoff.conversation?.id ?? "";
  if (Buffer.byteLength(JSON.stringify(handoff.value ?? {})) > largestContext)
    throw new Error("The context of the hand-off is larger than 28 KB.");
  const guest = { name: nameGuest(id), email: "" };
  const products = [...new Set(world.articles.flatMap(({ product }) => product ?? []))];
  const { script, context } = toScript(id, handoff, guest, products);
  const { queue, skills, sentOn } = workstream.route(context, centre.snapshot().waiting, clock.now());
  if (queue === null) throw new Error(refusals[sentOn.at(-1)?.because ?? "closed"]);
  rows.apply([guestRow(guest), queueRow(queue)]);
  const taken = centre.receive({ ...script, queue }, line, skills);
  if (taken.kind === "refused") throw new Error(taken.reason);
  return receiverOf(centre, taken.id ?? "");
}

/** The people's end of a conversation, by its row. */
const receiverOf = (centre: FrontDeskParts["centre"], conversation: string): Receiver => ({
  ref: conversation,
  hear: (text) => centre.hear(conversation, text),
  typing: () => undefined,
  left: () => centre.leave(conversation),
});

/** A hand-off that nobody took, as a case; gives its number. */
function writeDown(rows: RowWriter, handoff: HandoffActivity): string {
  const { number, writes } = handoffTicket(handoff);
  rows.apply(writes);
  return number;
}

/** Records every conversation, and counts. */
function openBooks({ rows, clock, telemetry, agentName }: FrontDeskParts) {
  const indicators = createIndicators(() => clock.now());
  const recorders = new Map<string, Recorder>();
  const recorderOf = (conversation: string): Recorder => {
    const known = recorders.get(conversation);
    if (known) return known;
    const opened = openRecorder({ conversation, clock, rows, ended: (ending) => indicators.ended(ending) });
    recorders.set(conversation, opened);
    indicators.opened();
    return opened;
  };
  return {
    indicators,
    report(conversation: string, turn: TurnReport): void {
      indicators.turn(turn);
      telemetry?.sender.add(writeEnvelopes(conversation, turn, { ...telemetry, agentName }));
      recorderOf(conversation).turn(turn);
    },
    close(): void {
      recorders.forEach((recorder) => recorder.close());
      void telemetry?.sender.close();
    },
  };
}

/** Opens the front desk; nothing of the agent is read before the first customer. */
export function openFrontDesk(parts: FrontDeskParts): FrontDesk {
  const { world, clock } = parts;
  const { keeping } = parts;
  const secret = keeping?.secret ?? randomBytes(24).toString("base64url");
  const books = openBooks(parts);
  const answerer = createAnswerer(world.articles);
  const workstream = createWorkstream(world.conversations, world.routing ?? null);
  const held: { agent?: Agent; gateway?: Gateway; hub?: Gateway } = {};
  const rejoin = (ref: string, line: CustomerLine): Receiver | null =>
    parts.centre.rejoin(ref, line) ? receiverOf(parts.centre, ref) : null;
  const shared = { secret, now: () => clock.now(), rejoin };
  const readAgent = (): Agent => (held.agent ??= { ...loadAgent(parts.agent).agent, name: parts.agentName });
  const portsOf = (conversation: string) =>
    createPorts(parts, (question) => answerer.answer(question, ""), conversation, workstream);
  const open = (): Gateway => {
    return createGateway({
      ...{ ...shared, agent: readAgent(), key: keeping?.frontKey ?? randomBytes(32) },
      ...(keeping ? { keeper: keeping.front } : {}),
      ports: portsOf,
      handOver: (handoff, line) => handOver(parts, workstream, handoff, line),
      report: (conversation, turn) => books.report(conversation, turn),
    });
  };
  const openHub = (): Gateway => {
    return createHub({
      ...{ ...shared, key: keeping?.hubKey ?? randomBytes(32) },
      ...(keeping ? { keeper: keeping.hub } : {}),
      handOver: (handoff, line) => handOver(parts, workstream, handoff, line),
      ticket: (handoff) => writeDown(parts.rows, handoff),
    });
  };
  return {
    secret,
    title: parts.title ?? "",
    gateway: () => (held.gateway ??= open()),
    hub: () => (held.hub ??= openHub()),
    resume() {
      const isOpen = (keeper: Keeper): boolean => keeper.left.some((id) => keeper.isGiven(id));
      if (keeping && isOpen(keeping.front)) held.gateway ??= open();
      if (keeping && isOpen(keeping.hub)) held.hub ??= openHub();
    },
    mail: (mail) => answerMail(readAgent(), portsOf, shared.now, mail),
    health: () => books.indicators.read(answerer.about),
    close: () => books.close(),
  };
}
