import type { Inquiry } from "#domain/knowledge";
import { isTellingWord, nameWords, showWord } from "#domain/knowledge";
import { type Token, tokenise, type Vocabulary } from "#text";
import type { ResolvedCase } from "./case";
import type { RankedCase } from "./caseParts";
import type { CaseWords } from "./caseReader";
import type { Comparison } from "./similar";

/** In so many cases it is looked how many say a word. */
const mostSampled = 120;
/** Said by so many at least, the case among them: a word of one alone is a name or a slip. */
const leastSaid = 2;
/** And by this share of them at most: what most say tells no case from another. */
const mostShare = 0.34;
const longest = 2_000;
const mostWords = 2;
const shortest = 4;

const textOf = ({ title, description }: ResolvedCase): string => `${title}\n${description}`.slice(0, longest);

const isLong = (token: Pick<Token, "word" | "kind" | "stop">): boolean =>
  isTellingWord(token) && (token.word.length >= shortest || /^(?!\p{Script=Latin})\p{L}/u.test(token.word));

/** What a case speaks of and the conversation does not, and the other way. */
export interface OtherWords {
  /** Null where neither says anything else that tells. */
  compare(old: RankedCase, inquiry: Inquiry): Comparison | null;
}

/** Reads how often words are said from a fixed share of the cases, so that it costs the same however many there are. */
export function createOtherWords(all: readonly CaseWords[], vocabulary: Vocabulary): OtherWords {
  const step = Math.max(1, Math.ceil(all.length / mostSampled));
  const sample = all.filter((_, at) => at % step === 0);
  const said = new Uint32Array(vocabulary.size);
  for (const { fields } of sample)
    for (const term of new Set([...fields[0].terms, ...fields[1].terms])) said[term] = (said[term] ?? 0) + 1;
  const most = Math.max(leastSaid, mostShare * sample.length);

  /** How much a word tells; 0 for one that nobody or nearly everybody says. */
  const worth = (stem: string, own: boolean): number => {
    const number = vocabulary.findStem(stem);
    const times = number < 0 ? 0 : (said[number] ?? 0);
    return times < (own ? leastSaid : 1) || times > most ? 0 : Math.log(1 + sample.length / times);
  };

  /** What the case is about: words of its title, or taken up by its resolution; the most telling first. */
  function wordsOnlyThere({ source, words }: RankedCase, told: readonly Token[], here: ReadonlySet<string>): string[] {
    const text = textOf(source);
    const names = new Set(nameWords(source.product));
    const there = new Map<string, { readonly shown: string; readonly worth: number }>();
    for (const token of told) {
      if (names.has(token.word)) continue;
      const isAbout = token.from < source.title.length || words.resolutionStems.has(token.stem);
      if (!isAbout || here.has(token.stem) || there.has(token.stem) || !isLong(token)) continue;
      const shown = text.slice(token.from, token.to).toLowerCase();
      there.set(token.stem, { shown, worth: worth(token.stem, true) });
    }
    const telling = [...there.values()].filter((one) => one.worth > 0).sort((a, b) => b.worth - a.worth);
    return telling.slice(0, mostWords).map(({ shown }) => shown);
  }

  const wordsOnlyHere = ({ words, product }: Inquiry, there: ReadonlySet<string>): string[] =>
    words
      .filter(
        (one) =>
          !one.isName &&
          !one.isCode &&
          !nameWords(product).includes(one.word) &&
          isLong({ ...one, kind: "word", stop: false }),
      )
      .filter(({ stem }) => !there.has(stem) && worth(stem, false) > 0)
      .slice(0, mostWords)
      .map(showWord);

  return {
    compare(old, inquiry) {
      const told = tokenise(textOf(old.source));
      const there = wordsOnlyThere(old, told, new Set(inquiry.tokens.map(({ stem }) => stem)));
      const here = wordsOnlyHere(inquiry, new Set([...told.map(({ stem }) => stem), ...old.words.resolutionStems]));
      if (there.length + here.length === 0) return null;
      return { name: "words", words: there.join(", "), ...(here.length > 0 ? { here: here.join(", ") } : {}) };
    },
  };
}
