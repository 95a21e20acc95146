import type { Token } from "./token";
import { tokenise } from "./tokenise";

/** Words that turn round what follows them, folded as tokens are ("don't" → "dont"). */
const negations: ReadonlySet<string> = new Set(
  (
    "no not never none nobody nothing nowhere neither nor without cannot cant dont doesnt didnt isnt arent wasnt werent " +
    "wont wouldnt shouldnt couldnt mustnt hasnt havent hadnt aint hardly barely nicht kein keine keinen ohne nie jamais sans"
  ).split(" "),
);
/** Words after which the sentence takes another direction. */
const turns: ReadonlySet<string> = new Set(
  "but however although though except because since so then unless until aber sondern mais".split(" "),
);
const clauseEnd = /[.,;:!?()\n…。！？]/;
/** Words with a meaning of their own that one negation reaches: "not working any more today" is about working. */
const reach = 3;

/**
 * Tells for each token whether a negation rules it: up to three topical words after "not", "never", "without" …, as far as
 * the clause goes (B. Pang, L. Lee and S. Vaithyanathan, "Thumbs up?", 2002, with a shorter reach, as support messages often
 * lack punctuation). So "not working" can be told from "working". "Not only" negates nothing. Linear.
 */
export function markNegations(text: string, tokens: readonly Token[]): boolean[] {
  let left = 0;
  let past = 0;
  return tokens.map(({ from, to, word, stop }, at) => {
    if (left > 0 && (turns.has(word) || clauseEnd.test(text.slice(past, from)))) left = 0;
    past = to;
    if (negations.has(word)) {
      left = tokens[at + 1]?.word === "only" ? 0 : reach;
      return false;
    }
    if (stop || left === 0) return false;
    left -= 1;
    return true;
  });
}

/**
 * The terms of a text as a classifier wants them, in order, repeats kept: stems without stop words, "not_" before negated
 * ones, "#number" and "#reference" in place of figures and order numbers, which name one thing and would only be learned by
 * heart; codes as they are, addresses left out. Empty text gives an empty list. Linear.
 */
export function markedTerms(text: string): string[] {
  const tokens = tokenise(text);
  const negated = markNegations(text, tokens);
  return tokens.flatMap(({ kind, stem, stop }, at) => {
    if (stop || negations.has(stem)) return [];
    if (kind === "number" || kind === "reference") return [`#${kind}`];
    return [negated[at] === true ? `not_${stem}` : stem];
  });
}
