import type { Bag, Features, Likeness, Vocabulary } from "#text/ranking";
import type { PageText } from "#text/html";
import { countedTokens, createLikeness, readFeatures, toBag } from "#text/ranking";
import { fromHtml } from "#text/html";
import { tokenise } from "#text/words";
import type { KnowledgeArticle } from "./article";
import type { ArticleVersions } from "./articleVersions";
import { readVersions } from "./articleVersions";
import type { AudienceRules } from "./audience";
import { defaultAudience, isInternalArticle } from "./audience";
import { findCodes } from "./codes";
import { toPhraseBag } from "./phrases";
import type { ArticleSentence } from "./readSentences";
import { readSentences } from "./readSentences";
import type { Shelf } from "./shelf";
import { createShelf } from "./shelf";
import { isVerbatim } from "./verbatim";

/** An article as it is ranked and quoted from. */
export type ReadArticle = {
  readonly article: KnowledgeArticle;
  readonly page: PageText;
  /** Title, keywords, body. */
  readonly fields: readonly [Bag, Bag, Bag];
  /** The phrasing of the same. */
  readonly phrases: readonly [Bag, Bag, Bag];
  /** What title and body are like. */
  readonly features: readonly [Features, Features];
  readonly titleStems: ReadonlySet<string>;
  /** The first thousand, headings left out: they say where an answer stands, not what it is. */
  readonly sentences: readonly ArticleSentence[];
  /** Codes in title and keywords, and in the whole. */
  readonly codes: { readonly title: readonly string[]; readonly all: readonly string[] };
  readonly versions: ArticleVersions;
  /** Its author wants it quoted whole, never shortened. */
  readonly verbatim: boolean;
  /** For representatives to read, never to send. */
  readonly isInternal: boolean;
};

/** Articles read once and kept while they do not change; likeness of their titles and, after these, their bodies. */
export type ArticleReader = Shelf<KnowledgeArticle, ReadArticle, Likeness>;

/** Makes a reader for one desk. Articles are kept by id until their text or date changes. `audience`: what is internal. */
export function createArticleReader(audience: AudienceRules = defaultAudience): ArticleReader {
  return createShelf({
    idOf: ({ id }) => id,
    isSame: (a, b) =>
      a.updatedAt === b.updatedAt &&
      a.title === b.title &&
      a.html === b.html &&
      a.keywords === b.keywords &&
      a.internal === b.internal &&
      a.product === b.product &&
      a.language === b.language &&
      a.number === b.number,
    read: (article, vocabulary) => readArticle(article, vocabulary, audience),
    index: (documents) =>
      createLikeness([
        ...documents.map(({ features: [title] }) => title),
        ...documents.map(({ features: [, body] }) => body),
      ]),
  });
}

function readArticle(article: KnowledgeArticle, vocabulary: Vocabulary, audience: AudienceRules): ReadArticle {
  const page = fromHtml(article.html);
  const title = tokenise(article.title);
  const keywords = tokenise(article.keywords);
  const body = tokenise(page.text);
  const titleCodes = findCodes(title, article.title);
  const isInternal = isInternalArticle(article, audience);
  return {
    article,
    page,
    fields: [toBag(title, vocabulary), toBag(keywords, vocabulary), toBag(body, vocabulary)],
    phrases: [toPhraseBag(title, vocabulary), toPhraseBag([], vocabulary), toPhraseBag(body, vocabulary)],
    features: [readFeatures(countedTokens(title)), readFeatures(countedTokens(body))],
    titleStems: new Set(title.map(({ stem }) => stem)),
    sentences: readSentences(page, body, { audience, language: article.language, isInternal }),
    codes: {
      title: titleCodes,
      all: [...new Set([...titleCodes, ...findCodes(keywords, article.keywords), ...findCodes(body, page.text)])],
    },
    versions: readVersions(
      article,
      page.blocks.slice(0, 3).map(({ from, to }) => page.text.slice(from, to)),
    ),
    verbatim: isVerbatim(article, page),
    isInternal,
  };
}
