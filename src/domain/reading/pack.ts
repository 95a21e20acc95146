/**
 * Numbers as printable text, so that a model is one JSON file that any server hands out and any browser reads. One sign
 * for a weight; one to five for a step between features.
 */
const first = 35;
const skipped = 92;
/** Signs from `#` to `~` without the backslash: what JSON need not escape. */
const signs = Array.from({ length: 92 }, (_, at) => at + first)
  .filter((code) => code !== skipped && code < 127)
  .map((code) => String.fromCharCode(code))
  .join("");
const base = 45;
/** Weights go from −45 to 45. */
export const mostWeight = 45;

const codeOf = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < first || code > 126 || code === skipped ? -1 : code - first - (code > skipped ? 1 : 0);
};

/** Weights from −45 to 45, a sign each. */
export const packWeights = (weights: readonly number[]): string =>
  weights.map((weight) => signs.charAt(weight + mostWeight)).join("");

/** Null where a sign is none of ours or the length is another. */
export function unpackWeights(text: string, length: number): Int8Array | null {
  if (text.length !== length) return null;
  const weights = new Int8Array(length);
  for (let at = 0; at < length; at += 1) {
    const code = codeOf(text, at);
    if (code < 0 || code > 2 * mostWeight) return null;
    weights[at] = code - mostWeight;
  }
  return weights;
}

/** Whole numbers that grow, as the steps between them. */
export function packSteps(numbers: readonly number[]): string {
  let text = "";
  numbers.forEach((number, at) => {
    let step = number - (numbers[at - 1] ?? 0);
    while (step >= base) {
      text += signs.charAt(base + (step % base));
      step = Math.floor(step / base);
    }
    text += signs.charAt(step);
  });
  return text;
}

/** Null where the text is none of `packSteps`. */
export function unpackSteps(text: string): readonly number[] | null {
  const numbers: number[] = [];
  let [number, step, size] = [0, 0, 1];
  for (let at = 0; at < text.length; at += 1) {
    const code = codeOf(text, at);
    if (code < 0 || code >= 2 * base || size > 2 ** 32) return null;
    step += (code % base) * size;
    size *= base;
    if (code >= base) continue;
    number += step;
    numbers.push(number);
    [step, size] = [0, 1];
  }
  return size === 1 ? numbers : null;
}
