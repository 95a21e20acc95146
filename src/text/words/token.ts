/**
 * What a token is.
 * `code`: letters with digits or underscores ("E42", "0x8007000E", "ERR_TIMEOUT"), worth more than a word.
 * `reference`: an order, serial or document number ("HH-20718"), which names one thing and never a problem.
 * `number`: "3", "3.1", "3.x", "60ml".
 */
export type TokenKind = "word" | "number" | "code" | "reference";

/** A word of a text with its place (UTF-16 offsets, `to` exclusive) and the forms it is compared in. */
export type Token = {
  readonly from: number;
  readonly to: number;
  /** Folded: lower case, without accents, hyphens and apostrophes ("E-42" → "e42", "doesn't" → "doesnt"). */
  readonly word: string;
  /** The Porter stem of a `word`; `word` itself for other kinds. */
  readonly stem: string;
  readonly kind: TokenKind;
  /** True for function words, which carry no topic. */
  readonly stop: boolean;
};
