import { toJson, type FxRecord, type Value } from "#local/agent/powerFx";
import type { Transfer } from "#local/agent/topics";
import type { HandoffActivity } from "#local/world/directLine";
import type { Session } from "./session";

const agentAccount = "agent";

/** A value as the context carries it: plain values as they are, records and tables as the JSON they are sent as. */
function toPlain(value: Value): unknown {
  return JSON.parse(toJson(value)) as unknown;
}

/** The activity that gives a conversation to a person, as Copilot Studio sends it on Direct Line (generic hand-off). */
export function writeHandoff(
  session: Session,
  transfer: Transfer,
  agent: { readonly name: string; readonly id: string },
  at: number,
): HandoffActivity {
  const { id, topicsSaid, phrasesSaid, language, history } = session;
  const context: FxRecord = Object.fromEntries(Object.entries(transfer.context).filter(([, value]) => value !== null));
  return {
    type: "event",
    name: "handoff.initiate",
    id: `${id}|${String(history.length + 1).padStart(7, "0")}`,
    timestamp: new Date(at).toISOString(),
    channelId: "directline",
    from: { id: agentAccount, name: agent.name, role: "bot" },
    conversation: { id },
    value: {
      va_Scope: "bot",
      va_LastTopic: topicsSaid.at(-1) ?? "",
      va_Topics: [...new Set(topicsSaid)],
      va_LastPhrase: phrasesSaid.at(-1) ?? "",
      va_Phrases: phrasesSaid.slice(-20),
      va_ConversationId: id,
      va_AgentMessage: transfer.message,
      va_BotId: agent.id,
      va_BotName: agent.name,
      va_Language: language,
      ...Object.fromEntries(Object.entries(context).map(([name, value]) => [name, toPlain(value)])),
    },
    attachments: [{ contentType: "application/json", name: "Transcript", content: { activities: history } }],
  };
}
