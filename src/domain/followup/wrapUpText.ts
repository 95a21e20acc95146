/** The words before the parts of a summary: "Wanted", "Done", "Still open". */
export type SummaryWords = { readonly wanted: string; readonly done: string; readonly open: string };

type SummaryParts = {
  /** What the customer wanted, and what was done, each in a line; "" when nobody knows. */
  readonly wanted: string;
  readonly done: string;
  /** Promises that were not kept, and what is still missing. */
  readonly open: readonly string[];
};

/** The draft of a wrap-up's summary: what was wanted, what was done, what is open; a part nobody knows is left out. */
export function writeWrapUp({ wanted, done, open }: SummaryParts, words: SummaryWords): string {
  const listed = open.map((line) => `- ${line}`).join("\n");
  return [
    wanted === "" ? "" : `${words.wanted}: ${wanted}`,
    done === "" ? "" : `${words.done}: ${done}`,
    listed === "" ? "" : `${words.open}:\n${listed}`,
  ]
    .filter((part) => part !== "")
    .join("\n");
}
