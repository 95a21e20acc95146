import type { Handoff } from "#domain/handoff/shape";

/** Texts of a hand-off that have a place of their own in it, and the variables they come in. */
const variables = { message: "va_AgentMessage", lastPhrase: "va_LastPhrase", lastTopic: "va_LastTopic" } as const;

/**
 * The name under which a text of the hand-off was given, so that a mark of it leads somewhere: as this hand-off spells it;
 * another variable that holds the same text, where the platform told it another way; the usual name where none does.
 */
export function nameOf(handoff: Handoff, text: keyof typeof variables): string {
  const usual = variables[text];
  const named = handoff.values.find(({ name }) => name.toLowerCase().startsWith(usual.toLowerCase()));
  return named?.name ?? handoff.values.find(({ value }) => value === handoff[text])?.name ?? usual;
}
