import { randomBytes } from "node:crypto";
import { type Agent, openConversation } from "#local/agent/conversation";
import type { AgentPorts } from "#local/agent/topics";
import type { HandoffActivity } from "#local/world/directLine";
import { GatewayFault } from "./fault";
import { bringBack, type Entry, type Keeper, keepTurns, refOf } from "./keeper";
import type { CustomerLine, Receiver } from "./line";
import { openRelay, type WriteTicket } from "./relay";
import type { Speaker } from "./speaker";
import { openTalk, type Talk, type TurnReport } from "./talk";
import { openTape, type Tape } from "./tape";
import { createTokens, type Pass, type Tokens } from "./tokens";

/** Every conversation of one agent, and who may see which. */
export interface Gateway {
  readonly tokens: Tokens;
  /** What a bearer may do. Throws 401 for none or a wrong one, 403 for a token that has expired. */
  admit(authorization: string): Pass & { readonly kind: "secret" | "token" };
  /** An id nobody can guess; nothing begins. */
  reserve(): string;
  /** Opens a conversation, or gives the one that is open. */
  open(id: string): Talk;
  /** A conversation that may be seen with a pass. Throws 403 for another's, 404 for none. */
  find(id: string, pass: Pass): Talk;
  /** A conversation by its id, for who has shown already that it is theirs; null for none. */
  seek(id: string): Talk | null;
  /** Conversations that were handed over, newest last. */
  readonly handedOver: readonly string[];
}

type Shared = {
  /** Gives a conversation to a person, at most once until it is given back. Throws in words when nobody takes it. */
  readonly handOver: (handoff: HandoffActivity, line: CustomerLine) => Receiver;
  /** Takes up again what a person had before the program ended, by its `ref`. Null where nobody has it any more. */
  readonly rejoin?: (ref: string, line: CustomerLine) => Receiver | null;
  /** Keeps conversations beyond the end of the program; without it they end with it. */
  readonly keeper?: Keeper;
  readonly secret: string;
  /** Signs tokens; whoever has it can make them. */
  readonly key: Buffer;
  readonly now: () => number;
};

export type GatewayParts = Shared & {
  readonly agent: Agent;
  /** What stands around the agent in one conversation; the clock and the hand-off are the gateway's. */
  readonly ports: (conversation: string) => Omit<AgentPorts, "now" | "handOver">;
  /** Hears of every turn of the agent. */
  readonly report?: (conversation: string, report: TurnReport) => void;
};

export type HubParts = Shared & {
  /** Writes down what nobody took. */
  readonly ticket: WriteTicket;
};

type OpenParts = Shared & {
  /** What the agent is called. */
  readonly name: string;
  readonly speaker: (conversation: string, handOver: AgentPorts["handOver"], tape: Tape) => Speaker;
  readonly report?: GatewayParts["report"];
};

const mostConversations = 5000;

/** Who has a conversation that nobody has any more: whatever is said is heard by nobody, until it is taken back at once. */
const nobody: Receiver = { hear: () => undefined, typing: () => undefined, left: () => true };

function openGateway(parts: OpenParts): Gateway {
  const { name, handOver, report, secret, key, now, keeper } = parts;
  const tokens = createTokens(secret, key, now);
  const talks = new Map<string, Talk>();
  const handedOver: string[] = [];
  const start = (id: string): Talk => {
    if (talks.size >= mostConversations)
      throw new GatewayFault(429, "TooManyConversations", "Too many conversations are open. Please try later.");
    const keep = (entry: Entry): void => keeper?.append(id, entry);
    const kept = keeper?.take(id) ?? [];
    const tape = openTape(now);
    const hand: AgentPorts["handOver"] = (handoff) =>
      tape.ask(() => {
        const receiver = handOver(handoff, talk.line);
        talk.give(receiver);
        keep({ kind: "given", ref: receiver.ref ?? "" });
        handedOver.push(id);
      });
    const speaker = parts.speaker(id, hand, tape);
    bringBack(speaker, tape, kept);
    const agent = keepTurns(speaker, tape, keep);
    const talk = openTalk({
      ...{ id, agent, agentName: name, now, kept, keep },
      report: (turn) => report?.(id, turn),
    });
    talks.set(id, talk);
    const ref = refOf(kept);
    if (ref !== null) takeUp(talk, ref);
    return talk;
  };
  const takeUp = (talk: Talk, ref: string): void => {
    const receiver = parts.rejoin?.(ref, talk.line) ?? null;
    talk.give(receiver ?? nobody);
    if (!receiver) talk.line.ended(name);
  };
  const seek = (id: string): Talk | null => talks.get(id) ?? (keeper?.left.includes(id) ? start(id) : null);
  // Who was with a person is so again at once; others when they come back.
  for (const id of keeper?.left ?? []) if (keeper?.isGiven(id)) start(id);
  return {
    tokens,
    handedOver,
    admit(authorization) {
      const pass = tokens.read(/^Bearer\s(.{1,4000})$/.exec(authorization)?.[1] ?? "");
      if (!pass) throw new GatewayFault(401, "Unauthorized", "The secret or token is missing or wrong.");
      if (pass.kind === "expired")
        throw new GatewayFault(403, "TokenExpired", "The token has expired. Ask for another.");
      return pass;
    },
    reserve: () => randomBytes(16).toString("base64url"),
    open: (id) => talks.get(id) ?? start(id),
    seek,
    find(id, pass) {
      if (pass.kind === "token" && pass.conversation !== id)
        throw new GatewayFault(403, "BadArgument", "This token is for another conversation.");
      const talk = seek(id);
      if (!talk) throw new GatewayFault(404, "BadArgument", "There is no such conversation.");
      return talk;
    },
  };
}

/** Everybody who talks to an agent of ours. */
export function createGateway({ agent, ports, ...shared }: GatewayParts): Gateway {
  return openGateway({
    ...{ ...shared, name: agent.name },
    speaker(id, handOver, tape) {
      const { request, runFlow, ...own } = ports(id);
      const outside = {
        request: (asked: Parameters<typeof request>[0]) => tape.ask(() => request(asked)),
        runFlow: (...asked: Parameters<typeof runFlow>) => tape.ask(() => runFlow(...asked)),
      };
      return openConversation(agent, { ...own, ...outside, now: tape.now, handOver }, id);
    },
  });
}

/**
 * Everybody who talks to an agent of others: its client brings what was said, hands over with the documented command or with
 * `handoff.initiate`, and passes on what a person answers.
 */
export function createHub({ ticket, ...shared }: HubParts): Gateway {
  return openGateway({
    ...{ ...shared, name: "AI agent" },
    speaker: (id, handOver, tape) =>
      openRelay({ id, handOver, ticket: (handoff) => tape.ask(() => ticket(handoff)), now: tape.now }),
  });
}
