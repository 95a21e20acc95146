import type { SourcedLine } from "#domain/evidence";
import type { Handoff } from "#domain/handoff";
import { type FactKind, placeOf } from "#domain/facts";
import type { Fact } from "#domain/brief/shape";
import { createDraftBook, type Draft, type DraftBook, type Value } from "./factDrafts";
import { readHanded, type HandedValue } from "./handed";
import { sourceLine, toEvidence } from "./lines";
import type { HeardMention } from "#domain/brief/rules";
import { createNamer } from "./nameMention";
import { spellLabel } from "#domain/brief/rules";
import { capitalise } from "#domain/brief/language";

const most = 10;
const mostOther = 8;
const mostOfKind = 3;
const mostEvidence = 3;

const addHeard = (book: DraftBook, heard: readonly HeardMention[], handed: readonly HandedValue[]): void => {
  const nameOf = createNamer(handed, heard);
  for (const one of heard) {
    const { text, key, at, corrected } = one.mention;
    const naming = nameOf(one);
    if (!naming) continue;
    const { named, question } = naming;
    const said = question ? [toEvidence(at), toEvidence(question.said)] : [toEvidence(at)];
    const value = { text: question ? `${named.label} ${text}` : text, key, evidence: said, turn: at.turn.id };
    book.add(named, value, corrected);
  }
};

/** An error text that names a code that was said ("Something went wrong (CLB-500)") is that code. */
const saidKey = (book: DraftBook, { kind, key }: HandedValue): string => {
  if (kind !== "error") return key;
  const said = book.list().flatMap((draft) => (draft.kind === "error" ? draft.values : []));
  return said.find((value) => value.key.length >= 3 && key.includes(value.key))?.key ?? key;
};

const addHanded = (book: DraftBook, handed: readonly HandedValue[]): void => {
  for (const fact of handed) {
    const key = saidKey(book, fact);
    const value: Value = {
      text: fact.text,
      key,
      evidence: fact.names.map((name) => ({ kind: "value", name })),
      turn: "",
      handedAs: fact.label.toLowerCase(),
    };
    const told = book
      .list()
      .find((draft) => (draft.kind !== "version" || fact.qualified) && draft.values.some((other) => other.key === key));
    book.add(told ?? { kind: fact.kind, label: fact.label, apart: fact.qualified }, value, false);
  }
};

/** "3.1" that the hand-off calls the firmware is written "firmware 3.1": a bare number is no fact. */
const textOf = ({ kind, label }: Draft, { text, handedAs = "" }: Value): string => {
  if (kind !== "version" || /\p{L}/u.test(text) || label === "version") return text;
  return handedAs.includes(label) && /^\p{L}+$/u.test(label) ? `${label} ${text}` : text;
};

/** The first that say it and the last: where it was handed over. */
const fewSources = ({ evidence }: Value): Value["evidence"] => [
  ...evidence.slice(0, mostEvidence - 1),
  ...evidence.slice(mostEvidence - 1).slice(-1),
];

const toFact = (draft: Draft): Fact | null => {
  const lines = draft.values.flatMap<SourcedLine>((value) => sourceLine(textOf(draft, value), fewSources(value)) ?? []);
  const [first, ...rest] = lines;
  return first ? { kind: draft.kind, label: capitalise(spellLabel(draft.label)), values: [first, ...rest] } : null;
};

/** A thing apart is known by its own name ("Lamp order"), not by that of its kind. */
const nameApart = (draft: Draft): Draft =>
  draft.apart && draft.label.includes(" ") && draft.kind !== "phone" ? { ...draft, kind: "other" } : draft;

const choose = (drafts: readonly Draft[]): readonly Draft[] => {
  const counts = new Map<FactKind, number>();
  const kept = drafts.map(nameApart).filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= (kind === "other" ? mostOther : mostOfKind);
  });
  return [...kept].sort((a, b) => (placeOf(a.kind) ?? 0) - (placeOf(b.kind) ?? 0)).slice(0, most);
};

/**
 * What is known, from both what was said and what was handed over, each value with where it comes from. Two values for
 * a thing there is one of are a conflict and stay in the order they came, unless the customer took the first one back.
 * At most ten facts, most useful kinds first.
 */
export function writeFacts(heard: readonly HeardMention[], handoff: Handoff | null): readonly Fact[] {
  const handed = readHanded(handoff);
  const book = createDraftBook();
  addHeard(book, heard, handed);
  addHanded(book, handed);
  return choose(book.list()).flatMap((draft) => toFact(draft) ?? []);
}
