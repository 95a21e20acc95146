import { findWord, isFeeling } from "#domain/sentiment/words";
import { isServiceWord } from "./serviceTalk";
import { isStopWord, type Span } from "#text/words";
import type { Token } from "./tokens";

/**
 * Words of feeling that parents have also given as names. Written with a capital they are people, except where the
 * sentence goes on as only the word can ("Hope you…", "Joy to use").
 */
const givenNames: ReadonlySet<string> = new Set(
  `ace amity angel beauty blessing bliss blithe bonnie boon champ chance charity cheer christian clement comfort
  constance cross darling delight destiny dick dolly ernest faith fearless felicity fortune frank free friend gay gem
  genesis gift glory godwin goodluck goodness goodwill grace gracious grim harmony heart heaven hero honesty honor
  honour hope hunter innocent jolly joy joyous justice kindness legend liberty loyal lucky mark melody mercy merit
  merry miracle misty moody noble patience peace pleasant praise precious pride prince princess prosper prudence
  purity randy rich royal savage serenity smart star sterling stormy strange success sunny sweet tender treasure trinity
  triumph true trust truth unity verity victor victory virtue wild will willing wise worthy zen happy happiness lovely
  bright gold wisdom progress talent memory pretty perfect smiles`.split(/\s+/),
);

const continuations: ReadonlySet<string> = new Set(
  `you this that it i we to for so the my your of in a an not they he she there everything all these with at no me`.split(
    " ",
  ),
);

/** Who people speak of in a support conversation. */
const people = `colleague husband wife son daughter brother sister mother father mum mom dad friend neighbour neighbor boss`;
const kin: ReadonlySet<string> = new Set(people.split(" "));

/** Words after which a capitalised word is somebody: "hi Joy", "call Precious", "Mr Savage". */
const introductions: ReadonlySet<string> = new Set(
  `${people} hi hello hey dear mr mrs ms miss dr sir madam mister called named name call contact ask asked tell told spoke
  speaking from by regards sincerely thanks yours signed representative agent as when while since once`.split(/\s+/),
);

/** Behind a word that begins a sentence they make it somebody: "Happy has paid", "Bill was charged". */
const doing: ReadonlySet<string> = new Set(
  `is was has had says said can cannot could will would thinks thought feels felt asked asks wants wanted needs tried
  tries told called calls got gets does did doesnt didnt cant wont hasnt isnt wasnt here and ordered paid sent bought
  wrote writes received loves likes hates complained complains replied knows never already still just lost found`.split(
    /\s+/,
  ),
);

const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && token.bare !== "i" && (token.shape === "title" || token.shape === "upper");

const startsSentence = (before: Token | undefined, token: Token): boolean =>
  !before || before.sentence !== token.sentence;

/** "Grace, my brother, …": who it is follows. */
const isIntroduced = (tokens: readonly Token[], index: number): boolean =>
  tokens[index + 1]?.lower === "," &&
  /^(?:my|our|his|her)$/.test(tokens[index + 2]?.bare ?? "") &&
  kin.has(tokens[index + 3]?.bare ?? "");

/** Whether a given name that is also a word stands here as a name: not where the sentence goes on as only the word can. */
const isGivenName = (after: Token | undefined, first: boolean): boolean =>
  !first || (after !== undefined && after.kind === "word" && !continuations.has(after.bare));

const isNamed = (tokens: readonly Token[], index: number, token: Token): boolean => {
  if (token.shape !== "title") return false;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  const first = startsSentence(before, token);
  if (first ? isIntroduced(tokens, index) : introductions.has(before?.bare ?? "")) return true;
  if (givenNames.has(token.bare)) return isGivenName(after, first);
  return isFullName(before, after, first) || (saysSomething(token) && isLoneCapital(before, after, first));
};

/** Whether it matters that a word is a name: other names weigh nothing anyway. */
const saysSomething = (token: Token): boolean => isFeeling(token.lower) || isServiceWord(token);

/** A capital where none is due ("paid by Bill", "I am Happy"), unless its neighbours have one too: "Great Service". */
const isLoneCapital = (before: Token | undefined, after: Token | undefined, first: boolean): boolean =>
  first
    ? after?.shape === "lower" && doing.has(after.bare)
    : (!isCapital(before) || opensOnly(before)) && !isCapital(after);

/** "Is Blunt …?": a small word has its capital from the sentence that it begins. */
const opensOnly = (word: Token | undefined): boolean => word?.shape === "title" && isStopWord(word.bare);

/** "Peter Savage", "Joy Adebayo": beside another capitalised word that no list knows, away from a sentence's start. */
const isFullName = (before: Token | undefined, after: Token | undefined, first: boolean): boolean => {
  const isUnknown = (word: Token | undefined): boolean =>
    word !== undefined && word.shape === "title" && word.bare.length > 2 && findWord(word.lower) === 0;
  return !first && ((before !== undefined && isUnknown(before)) || isUnknown(after));
};

/** Parts of display names, lower case: "Ana Ruiz" → ana, ruiz. */
export function nameParts(name: string): readonly string[] {
  return (name.toLowerCase().match(/\p{L}{2,}/gu) ?? []).slice(0, 8);
}

/**
 * Where a message names people, so that a name never moves a score. `known` are parts of the names of those who speak
 * here: they count as names when capitalised or introduced ("hi joy"). Others must look like a name in their place.
 */
export function findNames(tokens: readonly Token[], known: ReadonlySet<string>): readonly Span[] {
  return tokens.filter((token, index) => {
    if (token.kind !== "word") return false;
    const before = tokens[index - 1];
    const own = token.bare.endsWith("s") ? token.bare.slice(0, -1) : token.bare;
    if (known.has(token.bare) || known.has(own)) {
      return token.shape !== "lower" || (before !== undefined && introductions.has(before.bare));
    }
    return isNamed(tokens, index, token);
  });
}
