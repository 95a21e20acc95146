import type { Inquiry } from "#domain/knowledge";
import { isRivalCode, isSameCode, isSameProduct } from "#domain/knowledge";
import type { RankedCase } from "./caseParts";
import { findPair, isSameVersion } from "./caseParts";
import type { Warranty } from "./signs";
import { readSteps, readWarranty } from "./signs";
import type { Comparison } from "./similar";

/** What the conversation says of things that no part of the score reads. */
export type Signs = { readonly warranty: Warranty | null; readonly steps: readonly string[] };

/** Reads the signs of a conversation, its newest word on each; once per inquiry. */
export function readSigns({ texts }: Inquiry): Signs {
  const warranties = texts
    .map(({ text, tokens }) => readWarranty(text, tokens))
    .filter((warranty) => warranty !== null);
  return { warranty: warranties[0] ?? null, steps: [...new Set(texts.flatMap(({ tokens }) => readSteps(tokens)))] };
}

type Compared = { readonly same: readonly Comparison[]; readonly different: readonly Comparison[] };

/**
 * What is the same and what is different between an old case and this conversation: product, version, code, warranty and
 * steps done. Only what both sides say is compared: a difference is never guessed from silence.
 */
export function compareCase(old: RankedCase, inquiry: Inquiry, signs: Signs): Compared {
  const parts = [compareProduct, compareCodes, compareVersions, compareWarranty, compareSteps].map((compare) =>
    compare(old, inquiry, signs),
  );
  return { same: parts.flatMap(({ same }) => same), different: parts.flatMap(({ different }) => different) };
}

const nothing: Compared = { same: [], different: [] };
const same = (name: string, words: string): Compared => ({ same: [{ name, words }], different: [] });
const differs = (name: string, words: string, here: string): Compared => ({
  same: [],
  different: [{ name, words, here }],
});

function compareProduct({ source: { product } }: RankedCase, inquiry: Inquiry): Compared {
  if (product === "" || inquiry.product === "") return nothing;
  return isSameProduct(product, inquiry.product)
    ? same("product", product)
    : differs("product", product, inquiry.product);
}

function compareCodes({ words: { codes } }: RankedCase, inquiry: Inquiry): Compared {
  const shared = inquiry.codes.filter((code) => codes.some((other) => isSameCode(code, other)));
  if (shared.length > 0) return same("code", shared.join(", "));
  const rival = codes.find((own) => inquiry.codes.some((code) => isRivalCode(own, code)));
  return rival === undefined ? nothing : differs("code", rival, inquiry.codes.join(", "));
}

function compareVersions({ words }: RankedCase, inquiry: Inquiry): Compared {
  const pair = findPair(words, inquiry);
  if (pair === null) return nothing;
  return isSameVersion(pair) ? same("version", pair.old.words) : differs("version", pair.old.words, pair.here.words);
}

function compareWarranty({ words: { warranty } }: RankedCase, _: Inquiry, signs: Signs): Compared {
  if (warranty === null || signs.warranty === null) return nothing;
  if (warranty.kind === signs.warranty.kind) return same("warranty", warranty.words);
  return differs("warranty", warranty.words, signs.warranty.words);
}

function compareSteps({ words: { steps } }: RankedCase, _: Inquiry, signs: Signs): Compared {
  const shared = steps.filter((step) => signs.steps.includes(step));
  return shared.length > 0 ? same("tried", shared.join(", ")) : nothing;
}
