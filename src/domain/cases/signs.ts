import type { Token } from "#text";

/** What a text says of the warranty, in its own words. */
export type Warranty = { readonly kind: "in" | "out"; readonly words: string };

const outside = new Set("out expired ended over past not no void beyond without lapsed".split(" "));
const inside = new Set("in under within covered still until till valid has".split(" "));
const reach = 3;

/** Reads whether a text says in or out of warranty; null when it does not say. English. Linear. */
export function readWarranty(text: string, tokens: readonly Token[]): Warranty | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || (token.word !== "warranty" && token.word !== "guarantee")) continue;
    const begin = Math.max(0, at - reach);
    const around = tokens.slice(begin, at + reach + 1);
    const out = around.findIndex(({ word }) => outside.has(word));
    const cue = out >= 0 ? out : around.findIndex(({ word }) => inside.has(word));
    const other = around[cue];
    if (other === undefined) continue;
    const words = text.slice(Math.min(other.from, token.from), Math.max(other.to, token.to));
    return { kind: out >= 0 ? "out" : "in", words };
  }
  return null;
}

/** Steps a person says they have done, as they are written in support texts; the infinitive is an instruction. */
const done = new Set(
  `restarted rebooted reset reinstalled updated upgraded unplugged replaced cleaned descaled paired
  swapped emptied refilled reconnected disconnected reseated rinsed charged changed recharged`.split(/\s+/),
);

/** The steps a text says were done, folded, each once, in order. */
export function readSteps(tokens: readonly Token[]): string[] {
  return [...new Set(tokens.filter(({ word }) => done.has(word)).map(({ word }) => word))];
}
