import { createCaseReader, findSimilarCases, type ResolvedCase, type SimilarCases } from "#domain/cases";
import type { Turn } from "#domain/conversation";
import {
  askFromInquiry,
  createArticleReader,
  readInquiry,
  type Inquiry,
  type KnowledgeArticle,
} from "#domain/knowledge";
import { suggestResolutions, type Suggestions } from "#domain/suggestions";
import { readWorld, type ConversationScript } from "#local/world/sample";

const world = readWorld("src/local/world/sample");
const toTime = (text: string | null): number | null => (text === null ? null : Date.parse(text));
const articles: readonly KnowledgeArticle[] = world.articles.map((article) => ({
  id: article.id,
  number: article.id,
  title: article.title,
  html: article.html,
  keywords: [...article.keywords, ...article.versions].join(", "),
  product: article.product ?? "",
  language: article.language,
  updatedAt: toTime(article.updated),
}));
const cases: readonly ResolvedCase[] = world.cases.map((one) => ({
  ...one,
  number: one.id,
  product: one.product ?? "",
  article: one.article ?? "",
  openedAt: toTime(one.opened),
  resolvedAt: toTime(one.resolved),
}));

const inquiryOf = (script: ConversationScript): Inquiry => {
  const turns = script.turns.map((turn, at): Turn => ({
    id: `t${at}`,
    at: turn.seconds * 1000,
    speaker: turn.speaker,
    name: turn.speaker === "customer" ? script.customer.name : "",
    text: turn.text,
    visibility: "customer",
    masks: [],
    citations: turn.source === undefined ? [] : [turn.source],
  }));
  const subject = script.case?.title ?? script.handoff?.lastTopic ?? "";
  return readInquiry(
    turns,
    { product: script.product ?? "", versions: [], codes: [], subject },
    script.customer.locale,
  );
};
/** What they have read they know: each case and article is read once. */
const caseReader = createCaseReader();
const articleReader = createArticleReader();
const think = (id: string): { suggestions: Suggestions; similar: SimilarCases; inquiry: Inquiry } => {
  const script = world.conversations.find((one) => one.id === id);
  if (script === undefined) throw new Error(`The sample world has no conversation ${id}.`);
  const inquiry = inquiryOf(script);
  const similar = findSimilarCases({ inquiry, cases, notCase: script.case?.id ?? "", reader: caseReader });
  const now = Date.parse("2026-11-20");
  return {
    inquiry,
    similar,
    suggestions: suggestResolutions({ inquiry, articles, cases: similar, judgements: [], now, reader: articleReader }),
  };
};
const first = (suggestions: Suggestions) => (suggestions.kind === "found" ? suggestions.items[0] : undefined);

describe("the sample world", () => {
  it("answers E42 after descaling with the reset, for the reasons a person would give", () => {
    const { suggestions, similar, inquiry } = think("ana-ruiz");
    const top = first(suggestions);
    expect(top?.article.number).toBe("KA-01042");
    expect(top?.passage.text).toContain("Hold Steam and Cup for eight seconds until the ring turns white.");
    expect(top?.reasons.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["reason.code", "reason.ended", "reason.product", "reason.version"]),
    );
    expect(similar.kind === "found" && similar.items[0]?.best.article).toBe("KA-01042");
    expect(askFromInquiry(inquiry).terms[0]).toBe("E42");
  });

  it.each([
    ["elena-popescu", "KA-01043"],
    ["jonas-klein", "KA-01060"],
    ["mei-tan", "KA-01105"],
    ["greta-hoffmann", "KA-01048"],
    ["sofia-lindqvist", "KA-01070"],
    ["hamid-rahimi", "KA-01102"],
    ["anneke-de-vries", "KA-01106"],
    ["kirsty-oneill", "KA-01084"],
    ["grace-okafor", "KA-01068"],
  ])("answers %s with %s first", (id, number) => {
    expect(first(think(id).suggestions)?.article.number).toBe(number);
  });

  it("says nothing to a guest who has only said hello", () => {
    const { suggestions, similar } = think("guest-4471");
    expect([suggestions, similar.kind]).toEqual([{ kind: "none", others: [], nearest: null }, "none"]);
  });
});
