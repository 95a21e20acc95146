const list = (words: string): ReadonlySet<string> => new Set(words.split(/[,\n]/).map((one) => one.trim()));

/** Openings that point at something said before, by language: alone, or with the next word. Folded. */
const openings: Readonly<Record<string, ReadonlySet<string>>> = {
  en: list(`it, its, this, that, these, those, they, them, their, he, she, then, also, and, but, or, so, both, such, otherwise, instead
    therefore, thus, however, afterwards, meanwhile, next, finally, lastly, likewise, similarly, hence, still, yes, no, neither, either way
    if so, if not, if it, if this, if that, if they, if these, if none, in that, in this, in such, in both, after that, after this
    once that, once this, once done, once it, when it, when this, when that, as soon, because of, because it, to do, doing so, doing this
    the same, the latter, the former, the above, for this, for that, at this, at that, on the, with this, with that, until it, unless it, while it`),
  de: list(`es, dies, diese, dieser, dieses, diesen, diesem, danach, dann, dadurch, damit, dafür, dabei, sonst, andernfalls, außerdem
    deshalb, deswegen, daher, jedoch, aber, und, oder, auch, anschließend, zuletzt, ja, nein, falls ja, falls nein, wenn ja, wenn nicht
    in diesem, in diesen, in dem, nach dem, falls dies, wenn dies, wenn das, wenn es, ist dies, hilft das, hilft dies, falls das`),
  fr: list(`il, elle, ils, elles, cela, ceci, ça, ce, celui, ensuite, puis, alors, sinon, aussi, et, mais, ou, donc, toutefois, cependant
    oui, non, si oui, si non, si cela, si ça, dans ce, après cela, pour cela, enfin`),
  es: list(`esto, eso, este, ese, ello, luego, después, entonces, también, y, pero, o, además, sin embargo, sí, no, si es, si no
    en ese, en este, en tal, por eso, finalmente, de lo`),
  it: list(
    `questo, quello, ciò, esso, essa, poi, quindi, inoltre, e, ma, o, però, altrimenti, sì, no, se sì, in tal, in questo, dopo di, infine`,
  ),
  nl: list(`het, dit, dat, deze, die, daarna, dan, vervolgens, anders, ook, en, maar, of, daarom, echter, ja, nee, zo ja, zo nee, als dit, als dat
    in dat, ten slotte, tot slot`),
  pt: list(
    `isto, isso, esse, este, ele, ela, depois, então, também, e, mas, ou, porém, caso contrário, sim, não, se sim, nesse caso, neste caso, por fim`,
  ),
};

const word = /[\p{L}\p{M}\p{N}'’-]+/gu;
const bracket = /^["'“‘«„]?\s?[([（\])）]/u;
const small = /^["'“‘«„]?\s?\p{Ll}(?!\p{Lu})/u;

/**
 * Whether a sentence cannot stand first, because what it speaks of was named before it ("It drips then.", "If so, wait.",
 * "(On older ones it is blue.)"), or because it is only the rest of one. By the article's language; English where unknown.
 */
export function leansBack(text: string, language: string): boolean {
  const start = text.slice(0, 80);
  if (bracket.test(start) || small.test(start)) return true;
  const [own = ""] = language.toLowerCase().split(/[-_]/);
  const known = openings[own] ?? openings.en;
  const [first = "", second = ""] = (start.toLowerCase().match(word) ?? []).map((one) => one.replace(/’/g, "'"));
  const bare = first.replace(/'(?:s|ll|d|re|ve)$/, "");
  return known?.has(bare) === true || known?.has(`${bare} ${second}`) === true;
}
