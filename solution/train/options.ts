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

/** Reads `sentiment|readers|feelings --data PATH [--out FILE]`; stops at the first thing that is wrong. */
export function readTrainOptions(words: readonly string[]): ReadTrain {
  const [subject] = words;
  if (!isSubject(subject))
    return { kind: "wrong", reason: `What shall be learnt? There is: ${Object.keys(subjects).join(", ")}.` };
  const options = { data: "", out: subjects[subject].out as string };
  for (let place = 1; place < words.length; place += 2) {
    const [name = "", value = ""] = words.slice(place);
    if (name !== "--data" && name !== "--out") return { kind: "wrong", reason: `There is no option ${name}.` };
    if (value === "") return { kind: "wrong", reason: `${name} takes a value.` };
    options[name === "--data" ? "data" : "out"] = value;
  }
  if (options.data === "") return { kind: "wrong", reason: subjects[subject].from };
  return { kind: "options", options: { subject, ...options } };
}
