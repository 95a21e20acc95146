import { isTellingWord } from "#domain/knowledge";
import { tokenise } from "#text";
import { readRemedies } from "./remedies";
import type { ResolvedCase } from "./case";
import type { Comparison } from "./similar";
import type { Told, ToldStep } from "./told";

type Compared = { readonly same: readonly Comparison[]; readonly different: readonly Comparison[] };

const solved: ReadonlySet<string> = new Set(["Problem Solved", "Information Provided"]);

/** What was asked for here, held against what was given there; null where one of them says nothing of it. */
export function compareRemedies({ wants }: Told, { resolution }: ResolvedCase): Compared | null {
  const asked = new Set(readRemedies(wants.join("\n")).map(({ remedy }) => remedy));
  const given = readRemedies(resolution);
  const [first] = asked;
  const [other] = given;
  if (first === undefined || other === undefined) return null;
  const both = given.find(({ remedy }) => asked.has(remedy));
  if (both && !both.refused) return { same: [{ name: "remedy", words: both.remedy }], different: [] };
  const { remedy, refused } = both ?? other;
  if (refused && !both) return null;
  return {
    same: [],
    different: [{ name: refused ? "refused" : "remedy", words: remedy, here: both?.remedy ?? first }],
  };
}

/** Values of these kinds tell one matter from another; numbers, names and dates differ always. */
const telling = ["device", "plan"] as const;

const fold = (text: string): string =>
  tokenise(text)
    .map(({ word }) => word)
    .join(" ");
const holds = (a: string, b: string): boolean => ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);

/** The newest value of a kind here, held against those there. */
export function compareValues(here: Told, there: Told): Compared {
  const parts = telling.flatMap((kind): Compared[] => {
    const own = here.values.filter((value) => value.kind === kind).pop();
    const others = there.values.filter((value) => value.kind === kind);
    const [first] = others;
    if (!own || !first || fold(own.text) === "") return [];
    const shared = others.find(({ text }) => holds(fold(text), fold(own.text)));
    if (shared) return [{ same: [{ name: kind, words: shared.text }], different: [] }];
    return [{ same: [], different: [{ name: kind, words: first.text, here: own.text }] }];
  });
  return { same: parts.flatMap(({ same }) => same), different: parts.flatMap(({ different }) => different) };
}

/** The step without what came of it, as it is read: its telling stems. */
const nameStep = ({ text }: ToldStep): string => text.split(": ", 1)[0] ?? "";
const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(tokenise(text).flatMap((token) => (isTellingWord(token) ? [token.stem] : [])));

const mostSteps = 2;
/** So much of a step's words must stand in another text for it to be the same step. */
const enough = 2 / 3;

function isSaidIn(step: ReadonlySet<string>, text: ReadonlySet<string>): boolean {
  const shared = [...step].filter((stem) => text.has(stem)).length;
  return step.size > 0 && shared >= enough * step.size;
}

/**
 * Steps tried here that were tried there too or solved it: the same where they ended alike, different where they did not. Where
 * nobody said what became of one here, only that it was tried there is told.
 */
export function compareSteps(here: Told, there: Told, old: ResolvedCase): Compared {
  const lasting = solved.has(old.outcome) && !old.reopened;
  const ending = lasting ? stemsOf(old.resolution) : new Set<string>();
  const before = there.steps.map((step) => ({ ...step, stems: stemsOf(nameStep(step)) }));
  const parts = here.steps.flatMap((step): Compared[] => {
    const stems = stemsOf(nameStep(step));
    const tried = before.find((other) => isSaidIn(stems, other.stems) && isSaidIn(other.stems, stems));
    const outcome = isSaidIn(stems, ending) ? "helped" : tried?.outcome;
    if (outcome === undefined) return [];
    const said = { name: `step.${outcome}`, words: nameStep(step) };
    const differs = outcome !== step.outcome && outcome !== "unknown" && step.outcome !== "unknown";
    return [differs ? { same: [], different: [{ ...said, here: step.outcome }] } : { same: [said], different: [] }];
  });
  return {
    same: parts.flatMap(({ same }) => same).slice(0, mostSteps),
    different: parts.flatMap(({ different }) => different).slice(0, mostSteps),
  };
}
