import { type FactKind, isOfForm } from "#domain/facts";
import type { Named } from "./factDrafts";
import type { HandedValue } from "./handed";
import { prefixOf } from "#domain/brief/rules";
import type { HeardMention } from "#domain/brief/rules";
import type { Question } from "#domain/brief/rules";

/** A name for a value, and the question that gave it, where one did. */
export type Naming = { readonly named: Named; readonly question: Question | null };

/** Names the values of a conversation from all that is known in it. */
export type Namer = (heard: HeardMention) => Naming | null;

/** What has versions wherever there is software; anything else only when the hand-off or the agent speaks of its version. */
const versioned: ReadonlySet<string> = new Set(
  "version firmware software app ios ipados android windows macos os bios driver build release browser chrome safari".split(
    " ",
  ),
);
const isVersion = /^\d{1,3}(?:\.\d{1,4}){1,3}$/;
/** Digits alone look like a telephone number; after "your order number?" they are the order's. */
const isBare = /^\d{6,14}$/;

/** Where a number may be the answer; the fact it then is. */
const asNumber = ({ answer }: Question): FactKind | null =>
  answer !== "photo" && answer !== "place" && answer !== "open" && isOfForm(answer, "number", "code") ? answer : null;

/** A bare number is what was asked for: the only question it fits, or of several the one in its own place. */
const answerTo = ({ mention, asked, place }: HeardMention): Question | null => {
  const fitting = asked.filter((question) =>
    isVersion.test(mention.key) ? question.answer === "version" : asNumber(question) !== null,
  );
  return (fitting.length > 1 && !isVersion.test(mention.key) ? fitting[place] : fitting[0]) ?? null;
};

/** What was asked for, as a name: "account number" has no kind of its own. */
const answerName = (heard: HeardMention): Pick<Named, "kind" | "label"> | null => {
  const question = answerTo(heard);
  const kind = question && (question.answer === "version" ? "version" : asNumber(question));
  return kind && { kind, label: kind === "other" ? question.said.text.toLowerCase() : kind };
};

const answerKind = (heard: HeardMention): FactKind | null => answerName(heard)?.kind ?? null;

const learnPrefixes = (
  handed: readonly HandedValue[],
  heard: readonly HeardMention[],
): ReadonlyMap<string, FactKind> => {
  const learned = new Map<string, FactKind>();
  const learn = (kind: FactKind | null, text: string): void => {
    const prefix = prefixOf(text);
    if (prefix !== "" && kind && kind !== "other" && isOfForm(kind, "number") && !learned.has(prefix))
      learned.set(prefix, kind);
  };
  for (const fact of handed) learn(fact.kind, fact.text);
  for (const { mention } of heard) learn(mention.kind, mention.text);
  for (const one of heard) if (one.mention.kind === null) learn(answerKind(one), one.mention.text);
  return learned;
};

/** "3.1" after "which firmware …?" is the firmware's: the question is then a source of the fact, too. */
const nameVersion = (heard: HeardMention, labels: ReadonlySet<string>): Naming | null => {
  const { label, apart } = heard.mention;
  if (versioned.has(label) || labels.has(label)) return { named: { kind: "version", label, apart }, question: null };
  const question = answerTo(heard);
  if (question?.answer !== "version") return null;
  // "bridge 2.0" in the answer says itself what has the version.
  if (label !== "") return { named: { kind: "version", label, apart }, question: null };
  const firmware = /\bfirmware\b/i.test(question.said.text);
  return {
    named: { kind: "version", label: firmware ? "firmware" : "version", apart },
    question: firmware ? question : null,
  };
};

/**
 * How values are named in a conversation: as the hand-off names the same value; as people called it; by the letters
 * such numbers begin with here; by what the agent had just asked for. Null for numbers nobody can name. Nothing is
 * known of any organisation beforehand.
 */
export function createNamer(handed: readonly HandedValue[], heard: readonly HeardMention[]): Namer {
  const prefixes = learnPrefixes(handed, heard);
  const byKey = new Map(handed.map((fact) => [fact.key, fact] as const));
  const labels = new Set(handed.filter(({ kind }) => kind === "version").map(({ label }) => label));
  const name = (one: HeardMention): Named | null => {
    const { mention } = one;
    const known = mention.kind === "product" || mention.kind === "amount" ? undefined : byKey.get(mention.key);
    if (known) return { kind: known.kind, label: known.label, apart: known.qualified };
    const answer =
      mention.kind === null || (mention.kind === "phone" && isBare.test(mention.text)) ? answerName(one) : null;
    const byPrefix = mention.kind === null ? prefixes.get(prefixOf(mention.text)) : undefined;
    if (byPrefix) return { kind: byPrefix, label: byPrefix, apart: mention.apart };
    if (answer) return { ...answer, apart: mention.apart };
    if (mention.kind) return { kind: mention.kind, label: mention.label, apart: mention.apart };
    return /-\d{4,}/.test(mention.text) ? { kind: "other", label: "reference", apart: true } : null;
  };
  return (one) => {
    if (one.mention.kind === "version" || isVersion.test(one.mention.key)) return nameVersion(one, labels);
    const named = name(one);
    return named && { named, question: null };
  };
}
