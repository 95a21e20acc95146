import { parseArgs } from "node:util";

/** What `npm run train` can learn, from what, and the file it writes unless another is named. */
const subjects = {
  sentiment: { from: "Where are the labelled messages? --data FILE.", out: "sentiment-weights.json" },
  readers: { from: "Where are the labelled hand-offs? --data FOLDER.", out: "readers.json" },
  feelings: {
    from: "Where are the lists of words and the labelled hand-offs? --data FOLDER (corpus).",
    out: "feelings.json",
  },
} as const;
export type Subject = keyof typeof subjects;

export type TrainOptions = { readonly subject: Subject; readonly data: string; readonly out: string };

export type ReadTrain =
  { readonly kind: "options"; readonly options: TrainOptions } | { readonly kind: "wrong"; readonly reason: string };

const isSubject = (word: string | undefined): word is Subject =>
  word !== undefined && Object.keys(subjects).includes(word);

const known = { data: { type: "string" }, out: { type: "string" } } as const;

/** Reads `sentiment|readers|feelings --data PATH [--out FILE]`; says the first thing that is wrong. */
export function readTrainOptions(words: readonly string[]): ReadTrain {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: known,
    allowPositionals: true,
    strict: false,
  });
  const [subject, more] = positionals;
  if (!isSubject(subject))
    return { kind: "wrong", reason: `What shall be learnt? There is: ${Object.keys(subjects).join(", ")}.` };
  const unknown = Object.keys(values).find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined) return { kind: "wrong", reason: `There is no option --${unknown}.` };
  if (more !== undefined) return { kind: "wrong", reason: `There is no option ${more}.` };
  const { data = "", out = subjects[subject].out } = values;
  if (typeof data !== "string") return { kind: "wrong", reason: "--data takes a value." };
  if (typeof out !== "string" || out === "") return { kind: "wrong", reason: "--out takes a value." };
  if (data === "") return { kind: "wrong", reason: subjects[subject].from };
  return { kind: "options", options: { subject, data, out } };
}
