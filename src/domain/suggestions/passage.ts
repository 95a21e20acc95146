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
/** A row of a table reads badly alone. */
const rowShare = 0.7;

/**
 * Picks the words of an article that answer: the run of whole sentences of one section, together at most 240 characters,
 * that holds most of the weight of the words asked for and tells what to do. Of equal runs the longer, then the earlier. A single longer sentence is cut at a word, with "…". A verbatim
 * article gives its whole first block, however long. An article without sentences gives its title.
 * `weights` are the stems asked for with what each is worth (> 0).
 */
export function pickPassage(read: ReadArticle, weights: ReadonlyMap<string, number>): Passage {
  if (read.verbatim) return mark(firstBlock(read), weights);
  const [from, count] = bestRun(read, weights);
  const run = read.sentences.slice(from, from + count);
  const text = run.length === 0 ? read.article.title : joinSentences(read, run);
  return mark(text.length > longest ? shorten(text, weights) : text, weights);
}

function firstBlock({ page, article }: ReadArticle): string {
  const block = page.blocks.find(({ kind }) => kind !== "heading") ?? page.blocks[0];
  return block === undefined ? article.title : page.text.slice(block.from, block.to);
}

/** Index of the first sentence of the best run, and how many it has. */
function bestRun(read: ReadArticle, weights: ReadonlyMap<string, number>): readonly [number, number] {
  const { sentences } = read;
  const worths = weighStems(read, weights);
  const strongest = sentences.reduce((most, { stems }) => Math.max(most, addWorths(stems, worths, new Set())), 0);
  const firstStep = sentences.findIndex(isInstruction);
  let best: Run = { from: 0, count: Math.min(1, sentences.length), value: -1, size: 0 };
  sentences.forEach((first, from) => {
    const stems = new Set<string>();
    let words = 0;
    let bonus = 0;
    let size = -2;
    for (let at = from; at < sentences.length; at += 1) {
      const sentence = sentences[at];
      size += sentence === undefined ? 0 : sentence.to - sentence.from + 2;
      if (sentence?.section !== first.section || (size > longest && at > from)) break;
      words += addWorths(sentence.stems, worths, stems);
      if (isInstruction(sentence)) bonus = Math.max(bonus, at === firstStep ? firstStepShare : stepShare);
      const value = (words + bonus * strongest) * (first.kind === "row" ? rowShare : 1);
      best = better(best, { from, count: at - from + 1, value, size });
    }
  });
  return [best.from, best.count];
}

type Run = { readonly from: number; readonly count: number; readonly value: number; readonly size: number };

function better(best: Run, run: Run): Run {
  return run.value > best.value || (run.value === best.value && run.size > best.size) ? run : best;
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

function joinSentences({ page }: ReadArticle, run: readonly ArticleSentence[]): string {
  return run
    .map(({ from, to, closed }, at) => page.text.slice(from, to) + (at === run.length - 1 ? "" : closed ? " " : "; "))
    .join("");
}

/** At most `longest` characters around the first word asked for, cut between words where there are any. */
function shorten(text: string, weights: ReadonlyMap<string, number>): string {
  const tokens = tokenise(text);
  const hit = tokens.find(({ stem }) => weights.has(stem));
  const begin = hit === undefined || hit.to < longest - 1 ? 0 : hit.from;
  const end = tokens.filter(({ from, to }) => from >= begin && to <= begin + longest - 2).pop()?.to;
  const stop = end ?? begin + longest - 2;
  return `${begin > 0 ? "…" : ""}${text.slice(begin, stop)}${stop < text.length ? "…" : ""}`;
}

function mark(text: string, weights: ReadonlyMap<string, number>): Passage {
  const marks = tokenise(text)
    .filter(({ stem, stop }) => !stop && weights.has(stem))
    .map(({ from, to }) => [from, to] as const);
  return { text, marks };
}
