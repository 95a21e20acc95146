import type { Inquiry } from "#domain/knowledge";
import { isRivalCode, isSameCode, isSameProduct } from "#domain/knowledge";
import type { RankedCase } from "./caseParts";
import { findPair, isSameVersion } from "./caseParts";
import { compareRemedies, compareSteps, compareValues } from "./compareTold";
import type { OtherWords } from "./otherWords";
import type { Warranty } from "./signs";
import { readSteps, readWarranty } from "./signs";
import type { Comparison } from "./similar";
import type { Tellings } from "./told";

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

/** What an old case is held against: the conversation, as it was read. */
export type Beside = {
  readonly inquiry: Inquiry;
  readonly signs: Signs;
  /** Null where the conversation is a person's own few words. */
  readonly otherWords: OtherWords | null;
  /** Absent where nobody read for it. */
  readonly told?: Tellings | undefined;
};

/** With so many facts that differ, words need not say it too. */
const enough = 2;

/**
 * What is the same and what is different between an old case and this conversation: product, version, code, warranty, what
 * readers found (values, the remedy asked for here and given there, steps and what became of them) and, where facts tell
 * little, what only one of them speaks of. A fact is compared only where both sides say it: a difference is never guessed
 * from silence.
 */
export function compareCase(old: RankedCase, { inquiry, signs, otherWords, told }: Beside): Compared {
  const there = told?.of(old.source);
  const parts = [
    ...[compareProduct, compareCodes, compareVersions, compareWarranty].map((compare) => compare(old, inquiry, signs)),
    ...(told && there
      ? [
          compareValues(told.here, there),
          compareRemedies(told.here, old.source) ?? nothing,
          compareSteps(told.here, there, old.source),
        ]
      : []),
  ];
  const tried = compareDone(old, signs);
  const isToldBetter = parts.some(({ same: alike }) => alike.some(({ name }) => name.startsWith("step.")));
  const all = isToldBetter ? parts : [...parts, tried];
  const different = all.flatMap((part) => part.different);
  const words = different.length < enough ? (otherWords?.compare(old, inquiry) ?? null) : null;
  return { same: all.flatMap((part) => part.same), different: words ? [...different, words] : different };
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

function compareDone({ words: { steps } }: RankedCase, signs: Signs): Compared {
  const shared = steps.filter((step) => signs.steps.includes(step));
  return shared.length > 0 ? same("tried", shared.join(", ")) : nothing;
}
