import { stem } from "#text";

/** Precision, recall and their harmonic mean, each 0..1. */
export type Rouge = { readonly precision: number; readonly recall: number; readonly f1: number };

const none: Rouge = { precision: 0, recall: 0, f1: 0 };

/**
 * Words as ROUGE compares them: lower case, letters and digits only, Porter stems of words longer than three letters,
 * no word left out (C.-Y. Lin, "ROUGE: A Package for Automatic Evaluation of Summaries", 2004; as `rouge-score` does).
 */
export function rougeWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.map((word) => (word.length > 3 ? stem(word) : word));
}

function toRouge(common: number, written: number, wanted: number): Rouge {
  if (common === 0) return none;
  const precision = common / written;
  const recall = common / wanted;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** ROUGE-1: words in common, each as often as both have it. */
export function rouge1(written: readonly string[], wanted: readonly string[]): Rouge {
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of written) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    common += 1;
    left.set(word, count - 1);
  }
  return toRouge(common, written.length, wanted.length);
}

/** ROUGE-L: the longest sequence of words both have in the same order, gaps allowed; the whole text as one sentence. */
export function rougeL(written: readonly string[], wanted: readonly string[]): Rouge {
  let row = new Array<number>(wanted.length + 1).fill(0);
  for (const word of written) {
    const next = [0];
    wanted.forEach((other, at) => {
      next.push(word === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    });
    row = next;
  }
  return toRouge(row[wanted.length] ?? 0, written.length, wanted.length);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** F1 of both measures, averaged over the references; 0 without any. */
export function averageRouge(
  written: string,
  references: readonly string[],
): { readonly rouge1: number; readonly rougeL: number } {
  if (references.length === 0) return { rouge1: 0, rougeL: 0 };
  const words = rougeWords(written);
  const wanted = references.map(rougeWords);
  return {
    rouge1: mean(wanted.map((reference) => rouge1(words, reference).f1)),
    rougeL: mean(wanted.map((reference) => rougeL(words, reference).f1)),
  };
}
