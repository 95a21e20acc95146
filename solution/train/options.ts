export type TrainOptions = { readonly data: string; readonly out: string };

export type ReadTrain =
  { readonly kind: "options"; readonly options: TrainOptions } | { readonly kind: "wrong"; readonly reason: string };

/** What `npm run train` can learn. */
const subject = "sentiment";

/** Reads `sentiment --data FILE [--out FILE]`; stops at the first thing that is wrong. */
export function readTrainOptions(words: readonly string[]): ReadTrain {
  const options = { data: "", out: "sentiment-weights.json" };
  if (words[0] !== subject) return { kind: "wrong", reason: `What shall be learnt? There is: ${subject}.` };
  for (let place = 1; place < words.length; place += 2) {
    const [name = "", value = ""] = words.slice(place);
    if (name !== "--data" && name !== "--out") return { kind: "wrong", reason: `There is no option ${name}.` };
    if (value === "") return { kind: "wrong", reason: `${name} takes a value.` };
    options[name === "--data" ? "data" : "out"] = value;
  }
  if (options.data === "") return { kind: "wrong", reason: "Where are the labelled messages? --data FILE." };
  return { kind: "options", options };
}
