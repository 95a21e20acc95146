import type { FxRecord, FxScope, Value } from "#local/agent/powerFx";
import { fromPlain, isRecord } from "#local/agent/powerFx";
import type { AgentPorts } from "#local/agent/topics";
import type { Agent } from "./agent";
import type { Session } from "./session";

function readActivity({ heard, id }: Session): FxRecord {
  return {
    Type: heard?.type ?? "message",
    Text: heard?.text ?? "",
    Name: heard?.name ?? null,
    Value: fromPlain(heard?.value ?? null),
    Channel: "directline",
    ChannelId: "directline",
    ChannelData: {},
    From: { Id: "user", Name: "" },
    Conversation: { id },
  };
}

/** The system's variables, those of the running turn and those topics have set ("System.Recognizer.SelectedIntent"). */
function readSystem(session: Session, agent: Agent): FxRecord {
  const { id, fallbacks, language, heard, system } = session;
  const own: FxRecord = {
    Activity: readActivity(session),
    Bot: { Name: agent.name, Id: agent.schemaName, SchemaName: agent.schemaName },
    Conversation: { Id: id, InTestMode: false, LocalTimeZone: "UTC" },
    ConversationId: id,
    FallbackCount: fallbacks,
    LastMessage: { Text: heard?.text ?? "", Id: "" },
    User: { Language: language, DisplayName: null, IsLoggedIn: false },
    Recognizer: { TriggeringMessage: { Text: session.phrasesSaid.at(-1) ?? "" } },
    Error: { Code: null, Message: null },
    SignInReason: null,
  };
  const merge = (known: Value | undefined, set: Value): Value =>
    isRecord(known ?? null) && isRecord(set) ? { ...(known as FxRecord), ...set } : set;
  return Object.fromEntries([
    ...Object.entries(own),
    ...Object.entries(system).map(([name, set]) => [name, merge(own[name], set)] as const),
  ]);
}

/** What a formula of the running topic can see. */
export function createScope(session: Session, agent: Agent, ports: AgentPorts): FxScope {
  const places: Readonly<Record<string, () => FxRecord>> = {
    Topic: () => session.stack.at(-1)?.variables ?? {},
    Global: () => session.globals,
    System: () => readSystem(session, agent),
    Env: () => ports.environment,
    User: () => session.globals,
  };
  return {
    place: (name) => (Object.hasOwn(places, name) ? (places[name]?.() ?? null) : null),
    get now() {
      return ports.now();
    },
  };
}
