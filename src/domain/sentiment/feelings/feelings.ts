import { foldLetters } from "#text";

/** What words of feeling say, strongest praise first. `human`: a person is asked for. */
export const feelingKinds = [
  "best",
  "good",
  "thanks",
  "fine",
  "odd",
  "bad",
  "worst",
  "swear",
  "again",
  "fails",
  "waits",
  "human",
  "worry",
  "threat",
  "demand",
  "warm",
] as const;
export type FeelingKind = (typeof feelingKinds)[number];

/** What is weighed beside the kinds: praise that is denied, marks ("!!", and "??" or "?!"), a message in capitals. */
export const feelingSigns = ["denied", "loud", "doubt", "capitals"] as const;
export type Weighed = FeelingKind | (typeof feelingSigns)[number];

/** What each kind weighs, in hundredths of a level. */
export type FeelingPoints = Readonly<Record<Weighed, number>>;

/** An expression: folded words, the last letters of each left open where `open`. */
export type Expression = {
  readonly words: readonly { readonly text: string; readonly open: boolean }[];
  readonly kind: FeelingKind;
};

/** The words of feeling of one language, by the beginning of their first word; of Japanese, by their first letter. */
export type FeelingWords = {
  readonly unspaced: boolean;
  readonly byBeginning: ReadonlyMap<string, readonly Expression[]>;
  readonly negators: ReadonlySet<string>;
  readonly degrees: ReadonlySet<string>;
  /** Words that a name follows; in Japanese, what follows a name. */
  readonly names: ReadonlySet<string>;
  readonly points: FeelingPoints;
};

/** Words of feeling by language (ISO 639-1). English has word lists of its own, which these stand beside. */
export type Feelings = { readonly languages: ReadonlyMap<string, FeelingWords> };

/** Where they come from. Resolves with null where there are none that can be used; never rejects. */
export interface FeelingsSource {
  read(): Promise<Feelings | null>;
}

/** The form of the file. */
export const feelingsForm = "warmline.feelings/2";
/** In a file's `points`: what the kinds weigh in every language that has no points of its own. */
export const anyLanguage = "any";
/** Expressions stand under so many letters of their first word. */
const keyLength = 2;

export const beginningOf = (word: string, unspaced: boolean): string => word.slice(0, unspaced ? 1 : keyLength);

/** A word as it is compared: without accents, and without what is drawn to it ("c'est" is "est"). */
export const foldFeeling = (word: string): string =>
  foldLetters(word.toLowerCase().replace(/’/g, "'"))
    .replace(/^(?:[cdjlmnst]|qu|un|all|dell|nell|sull)'/, "")
    .replace(/'/g, "");

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function readExpressions(list: string, kind: FeelingKind): readonly Expression[] {
  return list.split(/\s+/).flatMap((written) => {
    const words = written
      .split("~")
      .map((word) => ({ text: foldFeeling(word.replace("*", "")), open: word.endsWith("*") }));
    return words.every(({ text }) => text !== "") ? [{ words, kind }] : [];
  });
}

const wordSet = (list: unknown): ReadonlySet<string> =>
  new Set(typeof list === "string" ? list.split(/\s+/).map(foldFeeling) : []);

const arePoints = (value: unknown): value is FeelingPoints =>
  isRecord(value) && [...feelingKinds, ...feelingSigns].every((name) => Number.isFinite(value[name]));

function readLanguage(value: unknown, unspaced: boolean, points: unknown): FeelingWords | null {
  if (!isRecord(value) || !arePoints(points)) return null;
  const byBeginning = new Map<string, Expression[]>();
  for (const kind of feelingKinds) {
    const list = value[kind];
    if (typeof list !== "string") return null;
    for (const expression of readExpressions(list, kind)) {
      const key = beginningOf(expression.words[0]?.text ?? "", unspaced);
      byBeginning.set(key, [...(byBeginning.get(key) ?? []), expression]);
    }
  }
  const length = ({ words }: Expression): number => words.reduce((sum, { text }) => sum + text.length, 0);
  for (const expressions of byBeginning.values()) expressions.sort((a, b) => length(b) - length(a));
  return {
    unspaced,
    byBeginning,
    negators: wordSet(value.not),
    degrees: wordSet(value.very),
    names: wordSet(value.names),
    points,
  };
}

/** Opens a file of feelings. Null where it is of another form, cut off or damaged. */
export function openFeelings(document: unknown): Feelings | null {
  if (!isRecord(document) || document.form !== feelingsForm) return null;
  const { points, languages } = document;
  if (!isRecord(points) || !isRecord(languages) || !Object.values(points).every(arePoints)) return null;
  const read = Object.entries(languages).map(
    ([code, value]) => [code, readLanguage(value, code === "ja", points[code] ?? points[anyLanguage])] as const,
  );
  const known = read.filter((entry): entry is [string, FeelingWords] => entry[1] !== null);
  if (known.length < read.length) return null;
  return { languages: new Map(known) };
}
