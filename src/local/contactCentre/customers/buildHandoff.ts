import { createHash } from "node:crypto";
import type { ConversationScript, ScriptTurn } from "#local/world/sample";
import { findAgentPart, placeTurns } from "./parts";
import type { HandoffActivity, MessageActivity } from "#local/world/directLine";
import { rowId } from "#local/world/rows";

const agentAccount = "agent";

/** Direct Line's own conversation ids are no GUIDs; what follows must live with that. */
function toChannelId(conversationId: string): string {
  return createHash("sha1").update(conversationId).digest("base64url").slice(0, 23);
}

/** How the agent cites what it answered from: schema.org claims, as Copilot Studio sends them. */
function writeCitation(source: string): unknown {
  const appearance = { "@type": "DigitalDocument", name: source };
  const citation = [{ "@type": "Claim", position: 1, appearance }];
  return {
    type: "https://schema.org/Message",
    "@type": "Message",
    "@context": "https://schema.org",
    "@id": "",
    citation,
  };
}

function writeMessage(
  turn: ScriptTurn,
  id: string,
  at: number,
  script: ConversationScript,
  agent: string,
): MessageActivity {
  const fromAgent = turn.speaker === "agent";
  return {
    type: "message",
    id,
    timestamp: new Date(at).toISOString(),
    from: fromAgent
      ? { id: agentAccount, name: agent, role: "bot" }
      : { id: script.id, name: script.customer.name, role: "user" },
    textFormat: fromAgent ? "markdown" : "plain",
    locale: script.customer.locale,
    text: turn.text,
    ...(turn.source ? { entities: [writeCitation(turn.source)] } : {}),
    ...turn.activity,
  };
}

/** Only what the agent had: a script without a hand-off passes on its name and the language, and nothing else. */
function writeContext(script: ConversationScript, channelId: string, agent: string): Readonly<Record<string, unknown>> {
  const { handoff, customer } = script;
  const given = {
    va_LastTopic: handoff?.lastTopic,
    va_Topics: handoff?.topics,
    va_LastPhrase: handoff?.lastPhrase,
    va_Phrases: handoff?.phrases,
    va_AgentMessage: handoff?.message,
  };
  return {
    va_Scope: "bot",
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    va_ConversationId: channelId,
    va_BotId: rowId.bot,
    va_BotName: agent,
    va_Language: handoff?.language ?? customer.locale,
    ...handoff?.variables,
  };
}

/**
 * The Direct Line activity with which the agent hands a scripted conversation over at `at` (milliseconds): the last turn
 * was said two seconds before, the others as long before it as the script says. Where people had the conversation before,
 * it is the agent's latest part that is handed over, and when that part ended. A recorded hand-off is returned as it is.
 */
export function buildHandoff(
  script: ConversationScript,
  conversationId: string,
  at: number,
  agent: string,
): HandoffActivity {
  if (script.recorded) return script.recorded;
  const channelId = toChannelId(conversationId);
  const part = findAgentPart(placeTurns(script, at));
  const activities = part.turns.map(({ turn, at: said }, index) => {
    const id = `${channelId}|${String(index + 1).padStart(7, "0")}`;
    return writeMessage(turn, id, said, script, agent);
  });
  return {
    type: "event",
    name: "handoff.initiate",
    id: `${channelId}|${String(activities.length + 1).padStart(7, "0")}`,
    timestamp: new Date(part.endedAt ?? at).toISOString(),
    channelId: "directline",
    from: { id: agentAccount, name: agent, role: "bot" },
    conversation: { id: channelId },
    value: writeContext(script, channelId, agent),
    attachments: [{ contentType: "application/json", name: "Transcript", content: { activities } }],
  };
}
