import type { Bag, Block, PageText, Span, Token, Vocabulary } from "#text";
import { fromHtml, splitSentences, toBag, tokenise } from "#text";
import type { KnowledgeArticle } from "./article";
import type { ArticleVersions } from "./articleVersions";
import { readVersions } from "./articleVersions";
import { findCodes } from "./codes";
import { toPhraseBag } from "./phrases";
import type { Shelf } from "./shelf";
import { createShelf } from "./shelf";
import { isVerbatim } from "./verbatim";

/** A sentence of an article (offsets in its page text), the stems it holds, and the part of the article it stands in. */
export type ArticleSentence = Span & {
  readonly stems: readonly string[];
  readonly firstWord: string;
  readonly kind: Block["kind"];
  /** Counts the headings before it. */
  readonly section: number;
  /** False when it ends its block without a full stop, as items of a list do. */
  readonly closed: boolean;
};

/** An article as it is ranked and quoted from. */
export type ReadArticle = {
  readonly article: KnowledgeArticle;
  readonly page: PageText;
  /** Title, keywords, body. */
  readonly fields: readonly [Bag, Bag, Bag];
  /** The phrasing of the same. */
  readonly phrases: readonly [Bag, Bag, Bag];
  readonly titleStems: ReadonlySet<string>;
  /** The first thousand, headings left out: they say where an answer stands, not what it is. */
  readonly sentences: readonly ArticleSentence[];
  /** Codes in title and keywords, and in the whole. */
  readonly codes: { readonly title: readonly string[]; readonly all: readonly string[] };
  readonly versions: ArticleVersions;
  /** Its author wants it quoted whole, never shortened. */
  readonly verbatim: boolean;
};

/** Articles read once and kept while they do not change. */
export type ArticleReader = Shelf<KnowledgeArticle, ReadArticle>;

/** Makes a reader for one desk. Articles are kept by id until their text or date changes. */
export function createArticleReader(): ArticleReader {
  return createShelf({
    idOf: ({ id }) => id,
    isSame: (a, b) =>
      a.updatedAt === b.updatedAt &&
      a.title === b.title &&
      a.html === b.html &&
      a.keywords === b.keywords &&
      a.product === b.product &&
      a.language === b.language &&
      a.number === b.number,
    read: readArticle,
  });
}

function readArticle(article: KnowledgeArticle, vocabulary: Vocabulary): ReadArticle {
  const page = fromHtml(article.html);
  const title = tokenise(article.title);
  const keywords = tokenise(article.keywords);
  const body = tokenise(page.text);
  const titleCodes = findCodes(title);
  return {
    article,
    page,
    fields: [toBag(title, vocabulary), toBag(keywords, vocabulary), toBag(body, vocabulary)],
    phrases: [toPhraseBag(title, vocabulary), toPhraseBag([], vocabulary), toPhraseBag(body, vocabulary)],
    titleStems: new Set(title.map(({ stem }) => stem)),
    sentences: readSentences(page, body),
    codes: { title: titleCodes, all: [...new Set([...titleCodes, ...findCodes(keywords), ...findCodes(body)])] },
    versions: readVersions(
      article,
      page.blocks.slice(0, 3).map(({ from, to }) => page.text.slice(from, to)),
    ),
    verbatim: isVerbatim(article, page),
  };
}

const mostSentences = 1000;
const closing = /[.!?…:。！？]["'”’»)]?$/;

function readSentences(page: PageText, tokens: readonly Token[]): ArticleSentence[] {
  const sentences: ArticleSentence[] = [];
  const take = createTaker(tokens);
  let section = 0;
  for (const { kind, from, to } of page.blocks) {
    if (sentences.length >= mostSentences) break;
    if (kind === "heading") section += 1;
    else {
      for (const span of splitSentences(page.text, from, to)) {
        const inside = take(span);
        const stems = inside.filter(({ stop }) => !stop).map(({ stem }) => stem);
        const closed = closing.test(page.text.slice(Math.max(span.from, span.to - 2), span.to));
        sentences.push({ ...span, kind, stems, firstWord: inside[0]?.word ?? "", section, closed });
      }
    }
  }
  return sentences.slice(0, mostSentences);
}

/** Hands out the tokens of one span after the other; the spans must come in order. */
function createTaker(tokens: readonly Token[]): (span: Span) => readonly Token[] {
  let next = 0;
  return ({ from, to }) => {
    while ((tokens[next]?.to ?? Infinity) <= from) next += 1;
    const begin = next;
    while ((tokens[next]?.from ?? Infinity) < to) next += 1;
    return tokens.slice(begin, next);
  };
}
