import type { Span } from "#text";
import { foldFeeling, type FeelingWords } from "./feelings";
import { findQuotations, findQuotedLines, type Token } from "#domain/sentiment/signs";

const isTitle = (token: Token | undefined): boolean => token?.kind === "word" && token.shape === "title";

/** "Herr Vogel", "Dr. Vogel", "mein Name ist Vogel", "chamo-me Vogel": so many tokens behind what introduces it. */
const nearby = 3;

/** Words of German begin with a capital wherever they are nouns: only what is introduced, or stands beside another, is a name. */
function isNamed(tokens: readonly Token[], index: number, { names }: FeelingWords): boolean {
  const [token, before, after] = [tokens[index], tokens[index - 1], tokens[index + 1]];
  if (!isTitle(token)) return false;
  const isIntroduced = tokens
    .slice(Math.max(0, index - nearby), index)
    .some(({ lower }) => names.has(foldFeeling(lower)));
  if (isIntroduced) return true;
  return before !== undefined && before.sentence === token?.sentence && (isTitle(before) || isTitle(after));
}

const isNameLetter = (letter: string): boolean => /[\p{Script=Han}\p{Script=Katakana}ー]/u.test(letter);
const longestName = 6;

/** Names inside a run of Japanese: the letters before what only follows names ("さん"), and known ones of two letters and more. */
function findNamesInside(
  token: Token,
  text: string,
  known: ReadonlySet<string>,
  { names }: FeelingWords,
): readonly Span[] {
  const run = text.slice(token.from, token.to);
  const spans: Span[] = [];
  for (const behind of names)
    for (let end = run.indexOf(behind); end >= 0; end = run.indexOf(behind, end + behind.length)) {
      let from = end;
      while (from > 0 && end - from < longestName && isNameLetter(run.charAt(from - 1))) from -= 1;
      spans.push({ from: token.from + from, to: token.from + end });
    }
  for (const name of known) {
    const at = name.length > 1 ? run.indexOf(name) : -1;
    if (at >= 0) spans.push({ from: token.from + at, to: token.from + at + name.length });
  }
  return spans;
}

/** What is never judged in a message of another language than English: people's names (`known` among them) and quotations. */
export function findMutedAbroad(
  text: string,
  tokens: readonly Token[],
  known: ReadonlySet<string>,
  language: FeelingWords,
): readonly Span[] {
  const names = tokens.flatMap((token, index): readonly Span[] => {
    if (token.kind !== "word") return [];
    if (language.unspaced) return findNamesInside(token, text, known, language);
    const isKnown = known.has(token.bare) && token.shape !== "lower";
    return isKnown || isNamed(tokens, index, language) ? [token] : [];
  });
  return [...names, ...findQuotations(tokens), ...findQuotedLines(text)];
}
