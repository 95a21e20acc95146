/** Hand-offs as the platform sends them, written for these tests. */
export const context = {
  va_Scope: "bot",
  va_LastTopic: "Machine faults",
  va_Topics: ["Greeting", "Machine faults"],
  va_LastPhrase: "Still E42",
  va_Phrases: ["Hello", "My Brio 3 shows E42", "Still E42"],
  va_ConversationId: "91hcXEd0ZYCBPoRwBDPHZ6-o",
  va_AgentMessage: "Tried descaling twice",
  va_BotId: "5f5e1a2b-0000-4000-8000-000000000001",
  va_BotName: "Halden's AI agent",
  va_Language: "En-US",
  orderNumber: "HH-10233",
  attempts: 2,
};

export const message = (id: string, role: unknown, text: string, timestamp: unknown = "2026-11-20T09:00:00Z") => ({
  type: "message",
  id,
  timestamp,
  from: { id: "x", role },
  text,
});

export const activities = [
  message("a1", "user", "My Brio 3 shows E42", "2026-11-20T09:00:00Z"),
  { type: "typing", from: { role: "bot" } },
  message("a2", "bot", "Please descale it", "2026-11-20T09:00:04Z"),
];

export const handoffActivity = (over: Readonly<Record<string, unknown>> = {}) => ({
  type: "event",
  name: "handoff.initiate",
  id: "h1",
  from: { id: "bot", name: "Halden Helper", role: "bot" },
  conversation: { id: "dl-conversation" },
  attachments: [{ contentType: "application/json", name: "Transcript", content: { activities } }],
  value: context,
  ...over,
});

export const row = (name: string, value: unknown) => ({
  msdyn_name: name,
  msdyn_value: value,
  msdyn_datatype: 192350000,
});
