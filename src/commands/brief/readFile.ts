import { type GivenConversation, readGiven } from "./given";

/** What a file gave: its conversations, and a sentence for every line that could not be read, with its place. */
export type ReadFile = { readonly given: readonly GivenConversation[]; readonly faults: readonly string[] };

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function parse(text: string): { readonly value: unknown } | { readonly reason: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** Reads the text of a file: one JSON document, or one a line. What cannot be read hides nothing that can. */
export function readFile(text: string, name: string): ReadFile {
  const whole = parse(text);
  if ("value" in whole) {
    const given = readGiven(whole.value, name);
    return given ? { given: [given], faults: [] } : { given: [], faults: [`${name}: there is no conversation in it`] };
  }
  const read: GivenConversation[] = [];
  const faults: string[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const place = `${name}, line ${at + 1}`;
    const document = parse(line);
    const given = "value" in document ? readGiven(document.value, place) : null;
    if (given) read.push(given);
    else faults.push(`${place}: ${"reason" in document ? document.reason : "there is no conversation in it"}`);
  }
  return { given: read, faults };
}
