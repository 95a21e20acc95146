import { type Brief, writeBrief } from "#domain/brief";
import type { ResolvedCase, Told } from "#domain/cases";
import type { Turn } from "#domain/conversation";
import type { Inputs } from "./inputs";

/** A case as its customer would have told it. */
export const toldInCase = ({ id, title, description }: ResolvedCase): Turn => ({
  id,
  at: 0,
  speaker: "customer",
  name: "",
  text: description || title,
  visibility: "customer",
  masks: [],
  citations: [],
});

/** What a brief says, for holding it against another. */
export const toTold = ({ wants, also = [], tried, facts }: Brief): Told => ({
  wants: [...(wants ? [wants] : []), ...also].map(({ text }) => text),
  steps: tried.map(({ line, outcome }) => ({ text: line.text, outcome })),
  values: facts.flatMap(({ kind, values }) => values.map(({ text }) => ({ kind, text }))),
});

/** Reads cases as conversations are read, each once. */
export function createCaseTeller(readers: Inputs["models"]): (old: ResolvedCase) => Told {
  const known = new WeakMap<ResolvedCase, Told>();
  return (old) => {
    const told = known.get(old) ?? toTold(writeBrief({ turns: [toldInCase(old)], handoff: null, readers }));
    known.set(old, told);
    return told;
  };
}
