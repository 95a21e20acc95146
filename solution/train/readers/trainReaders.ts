import type { PackedReaders } from "#domain/reading";
import { chooseBars } from "./chooseBars";
import { listExamples } from "./examples";
import type { LabelledHandoff } from "./labelled";
import { learnReaders } from "./learnReaders";

const foldCount = 4;

/** Learns readers from labelled hand-offs. The same hand-offs in the same order give the same readers. */
export function trainReaders(handoffs: readonly LabelledHandoff[], say: (line: string) => void): PackedReaders {
  const examples = handoffs.map(listExamples);
  const folds = Array.from({ length: foldCount }, (_, fold) => {
    say(`Learning without a quarter (${fold + 1} of ${foldCount}), to see how sure one must be …`);
    return {
      readers: learnReaders(examples.filter((_, place) => place % foldCount !== fold)),
      handoffs: handoffs.filter((_, place) => place % foldCount === fold),
    };
  });
  const bars = chooseBars(folds);
  say("Learning from all …");
  return { ...learnReaders(examples), bars };
}
