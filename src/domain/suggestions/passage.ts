import type { ArticleSentence, ReadArticle } from "#domain/knowledge";
import { tokenise } from "#text";
import { isInstruction } from "./instruction";
import type { Passage } from "./suggestion";

const longest = 240;
/** What the title says already stands above the passage, so saying it again answers little. */
const titleShare = 0.25;
/** Telling what to do, beside the best sentence's words; an article's first step is most often the answer itself. */
const stepShare = 0.5;
const firstStepShare = 0.75;
/** A sentence that has to be cut. */
const cutShare = 0.6;

/**
 * Picks the words of an article that answer: the run of whole sentences of running text of one section, together at most
 * 240 characters (web addresses apart), that holds most of the weight of the words asked for and tells what to do. It never
 * begins before what its first sentence speaks of, in the middle of a list that fits whole, or with a row of a table, and
 * what is internal is not in it while anything else is. Of equal runs the longer, then the earlier. A single longer sentence
 * is cut at a word, with "…". A verbatim article gives its first block whole, however long. Without running text: a row with
 * the headings of its table, else the title. `weights` are the stems asked for with what each is worth (> 0).
 */
export function pickPassage(read: ReadArticle, weights: ReadonlyMap<string, number>): Passage {
  const { sentences } = read;
  if (read.verbatim) {
    const block = (sentences.find(({ isInternal }) => !isInternal) ?? sentences[0])?.block;
    const whole = sentences.filter((sentence) => sentence.block === block);
    return toPassage(read, whole, weights, Infinity);
  }
  const search = { read, worths: weighStems(read, weights) };
  const run =
    bestRun(search, (sentence) => !sentence.isInternal && !sentence.isLabel, true) ??
    bestRun(search, (sentence) => !sentence.isInternal && sentence.kind !== "row", false) ??
    bestRun(search, (sentence) => !sentence.isInternal, false) ??
    bestRun(search, () => true, false) ??
    [];
  return toPassage(read, run, weights, longest);
}

type Search = { readonly read: ReadArticle; readonly worths: ReadonlyMap<string, number> };
type Run = { readonly from: number; readonly to: number; readonly value: number; readonly size: number };

type Allowed = (sentence: ArticleSentence) => boolean;

/** The best run of the sentences allowed; null when none is. A strict one begins and ends as running text does. */
function bestRun(
  { read: { sentences }, worths }: Search,
  isAllowed: Allowed,
  strict: boolean,
): readonly ArticleSentence[] | null {
  const search = { sentences, worths, isAllowed, strict };
  const strongest = sentences.reduce((most, { stems }) => Math.max(most, addWorths(stems, worths, new Set())), 0);
  const firstStep = sentences.findIndex((sentence) => isAllowed(sentence) && isInstruction(sentence));
  const begins = strict ? findBegins(sentences) : null;
  const best = sentences
    .flatMap((_first, from) => (begins?.[from] === false ? [] : listRuns(search, from, { strongest, firstStep })))
    .reduce<Run | null>(better, null);
  return best && sentences.slice(best.from, best.to);
}

type RunSearch = {
  readonly sentences: readonly ArticleSentence[];
  readonly worths: ReadonlyMap<string, number>;
  readonly isAllowed: Allowed;
  readonly strict: boolean;
};

/** The runs that begin with one sentence, each with what it is worth. */
function listRuns(
  { sentences, worths, isAllowed, strict }: RunSearch,
  from: number,
  { strongest, firstStep }: { readonly strongest: number; readonly firstStep: number },
): readonly Run[] {
  const runs: Run[] = [];
  const stems = new Set<string>();
  let words = 0;
  let bonus = 0;
  for (const { at, sentence, size } of growRun(sentences, from, isAllowed)) {
    words += addWorths(sentence.stems, worths, stems);
    if (isInstruction(sentence)) bonus = Math.max(bonus, at === firstStep ? firstStepShare : stepShare);
    if (strict && sentence.leads && sentences[at + 1]?.section === sentence.section) continue;
    const value = (words + bonus * strongest) * (size > longest ? cutShare : 1);
    runs.push({ from, to: at + 1, value, size });
  }
  return runs;
}

type Grown = { readonly at: number; readonly sentence: ArticleSentence; readonly size: number };

/** The sentences a run from one on may take up, each with the size of the run up to it: one at least, within its section. */
function* growRun(sentences: readonly ArticleSentence[], from: number, isAllowed: Allowed): Generator<Grown> {
  const section = sentences[from]?.section;
  let size = -1;
  for (let at = from; at < sentences.length; at += 1) {
    const sentence = sentences[at];
    if (!sentence || sentence.section !== section || !isAllowed(sentence)) return;
    size += sentence.size + 1 + (sentence.mark === "" ? 0 : 3);
    if (at > from && (size > longest || sentences[from]?.kind === "row")) return;
    yield { at, sentence, size };
  }
}

function better(best: Run | null, run: Run): Run {
  if (best === null) return run;
  return run.value > best.value || (run.value === best.value && run.size > best.size) ? run : best;
}

/** Where running text may begin. A list that fits is taken from its lead, or its first item. */
function findBegins(sentences: readonly ArticleSentence[]): readonly boolean[] {
  let origin = 0;
  let since = 0;
  return sentences.map((sentence, at) => {
    const before = sentences[at - 1];
    const goesOn = before !== undefined && before.section === sentence.section;
    if (sentence.list === 0 || !goesOn || (before.list === 0 && !before.leads)) {
      origin = at;
      since = 0;
    } else if (before.list === 0) {
      origin = at - 1;
      since = before.size;
    }
    since += sentence.size + 4;
    if (sentence.leans) return false;
    if (sentence.list === 0 || at === origin) return true;
    if (since <= longest) return false;
    return sentence.mark !== "" && sentence.closed;
  });
}

/** What holding each stem is worth to a sentence: less when the title has it, or many of the sentences. */
function weighStems({ sentences, titleStems }: ReadArticle, weights: ReadonlyMap<string, number>): Map<string, number> {
  const having = new Map<string, number>();
  for (const { stems } of sentences) {
    for (const stem of new Set(stems)) if (weights.has(stem)) having.set(stem, (having.get(stem) ?? 0) + 1);
  }
  const worths = new Map<string, number>();
  for (const [stem, count] of having) {
    const rare = Math.log(1 + sentences.length / count);
    worths.set(stem, (weights.get(stem) ?? 0) * rare * (titleStems.has(stem) ? titleShare : 1));
  }
  return worths;
}

/** What the stems add that are not among `known` yet, which takes them up. */
function addWorths(stems: readonly string[], worths: ReadonlyMap<string, number>, known: Set<string>): number {
  let sum = 0;
  for (const stem of stems) {
    const worth = worths.get(stem);
    if (worth === undefined || known.has(stem)) continue;
    known.add(stem);
    sum += worth;
  }
  return sum;
}

function toPassage(
  read: ReadArticle,
  run: readonly ArticleSentence[],
  weights: ReadonlyMap<string, number>,
  most: number,
): Passage {
  const size = run.reduce((sum, sentence) => sum + sentence.size + 1, -1);
  const joined = run.length === 0 ? read.article.title : joinSentences(read, run);
  const text = size > most ? shorten(joined, weights) : joined;
  const isInternal = read.isInternal || run.some((sentence) => sentence.isInternal);
  return { text, marks: markWords(text, weights), isInternal };
}

/** The full stops of Japanese and Chinese hold the gap themselves. */
const holdsGap = /[。！？｡」』）]$/;

/** What stands between two sentences: in a paragraph a blank where the article has one, between paragraphs where its script has. */
function gapBetween(text: string, before: ArticleSentence, sentence: ArticleSentence): string {
  if (before.block === sentence.block) return /\s/.test(text.slice(before.to, sentence.from)) ? " " : "";
  if (!before.closed || sentence.list > 0 || before.list > 0) return "\n";
  return holdsGap.test(text.slice(before.from, before.to)) ? "" : " ";
}

/** Sentences as they read on: those of a paragraph side by side, items of a list under each other with their marks. */
function joinSentences({ page }: ReadArticle, run: readonly ArticleSentence[]): string {
  const items = run.filter(({ mark }) => mark !== "").length;
  return run
    .map((sentence, at) => {
      const { from, to, mark, head } = sentence;
      const before = run[at - 1];
      const isAlone = items < 2 && run[0]?.list !== 0;
      const words = `${mark === "" || isAlone ? "" : `${mark} `}${page.text.slice(from, to)}`;
      if (before === undefined) return head === "" ? words : `${head}\n${words}`;
      return `${gapBetween(page.text, before, sentence)}${words}`;
    })
    .join("");
}

/** At most `longest` characters around the first word asked for, cut between words where there are any. */
function shorten(text: string, weights: ReadonlyMap<string, number>): string {
  const tokens = tokenise(text);
  const hit = tokens.find(({ stem }) => weights.has(stem));
  const begin = hit === undefined || hit.to < longest - 1 ? 0 : hit.from;
  const end = tokens.filter(({ from, to }) => from >= begin && to <= begin + longest - 2).pop()?.to;
  const stop = end ?? begin + longest - 2;
  return `${begin > 0 ? "…" : ""}${cutOpenBracket(text.slice(begin, stop))}${stop < text.length ? "…" : ""}`;
}

/** A bracket that is cut off is left out from where it opens. */
function cutOpenBracket(text: string): string {
  const open = Math.max(text.lastIndexOf("("), text.lastIndexOf("["));
  const close = Math.max(text.lastIndexOf(")"), text.lastIndexOf("]"));
  return open > close ? text.slice(0, open).trimEnd() : text;
}

function markWords(text: string, weights: ReadonlyMap<string, number>): Passage["marks"] {
  return tokenise(text)
    .filter(({ stem, stop }) => !stop && weights.has(stem))
    .map(({ from, to }) => [from, to] as const);
}
