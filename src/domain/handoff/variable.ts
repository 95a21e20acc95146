import type { Losses } from "./losses";

/** A context variable as it came: any JSON value; text may itself be JSON. */
export type Variable = { readonly name: string; readonly value: unknown };

/** Variables by name in lower case: Copilot Studio's names are case-insensitive and come in any case. */
export type Variables = ReadonlyMap<string, Variable>;

/** The agent's own variables as the wire spells them; what another spelling is read as. */
const agentNames: ReadonlyMap<string, string> = new Map(
  [
    "va_Scope",
    "va_LastTopic",
    "va_Topics",
    "va_LastPhrase",
    "va_LastPhrases",
    "va_Phrases",
    "va_ConversationId",
    "va_AgentMessage",
    "va_BotId",
    "va_BotName",
    "va_Language",
    "MSCallerId",
  ].map((name) => [name.toLowerCase(), name]),
);

/** Whether the agent itself set it; anything else is a variable of a topic. */
export function isAgentVariable(name: string): boolean {
  return agentNames.has(name.toLowerCase()) || /^va_/i.test(name);
}

/**
 * Merges variables of several sources, least trusted first: of the same name the later one stands, as in Copilot Studio
 * ("most recently set wins"). Variables of the agent come first, so that a flood of others cannot push them out.
 */
export function mergeVariables(sources: readonly (readonly Variable[])[], losses: Losses): Variables {
  const merged = new Map<string, Variable>();
  for (const variable of sources.flat()) {
    const key = variable.name.toLowerCase();
    const before = merged.get(key);
    if (variable.name === "__proto__") {
      losses.add("dropped", variable.name, "a reserved name");
      continue;
    }
    if (before && before.name !== variable.name)
      losses.add("dropped", before.name, "given in another case too; the later value was kept");
    merged.set(key, variable);
  }
  for (const [key, { name }] of merged) {
    const known = agentNames.get(key);
    if (known !== undefined && known !== name) losses.add("renamed", name, `read as ${known}`);
  }
  const all = [...merged];
  return new Map([...all.filter(([key]) => isAgentVariable(key)), ...all.filter(([key]) => !isAgentVariable(key))]);
}

/** What the agent said of one hand-off. Unlike a fact it is over with it: the next hand-off has its own, or none. */
export function isOfOneHandoff({ name }: Variable): boolean {
  return /^va_(?:agentmessage|lasttopic|topics|lastphrases?|phrases)$/i.test(name);
}

/** Hand-offs that are told this close together are one, told twice. Milliseconds. */
export const sameHandoff = 60_000;
