import { randomBytes } from "node:crypto";
import { type Agent, openConversation } from "#local/agent/conversation";
import type { AgentPorts } from "#local/agent/topics";
import type { HandoffActivity } from "#local/world/directLine";
import { GatewayFault } from "./fault";
import type { CustomerLine, Receiver } from "./line";
import { openTalk, type Talk, type TurnReport } from "./talk";
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

export type GatewayParts = {
  readonly agent: Agent;
  /** What stands around the agent in one conversation; the clock and the hand-off are the gateway's. */
  readonly ports: (conversation: string) => Omit<AgentPorts, "now" | "handOver">;
  /** Gives a conversation to a person, at most once until it is given back. Throws in words when nobody takes it. */
  readonly handOver: (handoff: HandoffActivity, line: CustomerLine) => Receiver;
  /** Hears of every turn of the agent. */
  readonly report?: (conversation: string, report: TurnReport) => void;
  readonly secret: string;
  /** Signs tokens; whoever has it can make them. */
  readonly key: Buffer;
  readonly now: () => number;
};

const mostConversations = 5000;

export function createGateway({ agent, ports, handOver, report, secret, key, now }: GatewayParts): Gateway {
  const tokens = createTokens(secret, key, now);
  const talks = new Map<string, Talk>();
  const handedOver: string[] = [];
  const start = (id: string): Talk => {
    if (talks.size >= mostConversations)
      throw new GatewayFault(429, "TooManyConversations", "Too many conversations are open. Please try later.");
    const own: AgentPorts = {
      ...ports(id),
      now,
      handOver(handoff) {
        talk.give(handOver(handoff, talk.line));
        handedOver.push(id);
      },
    };
    const talk = openTalk({
      ...{ id, agent: openConversation(agent, own, id), agentName: agent.name, now },
      report: (turn) => report?.(id, turn),
    });
    talks.set(id, talk);
    return talk;
  };
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
    seek: (id) => talks.get(id) ?? null,
    find(id, pass) {
      if (pass.kind === "token" && pass.conversation !== id)
        throw new GatewayFault(403, "BadArgument", "This token is for another conversation.");
      const talk = talks.get(id);
      if (!talk) throw new GatewayFault(404, "BadArgument", "There is no such conversation.");
      return talk;
    },
  };
}
