import type { ResolvedCase, SimilarCases } from "#domain/cases";
import { sumParts } from "#domain/evidence";
import { createArticleReader, readInquiry, type KnowledgeArticle } from "#domain/knowledge";
import { suggestResolutions, type ArticleSuggestion, type SuggestInput, type Suggestions } from "#domain/suggestions";
import { anArticle, aResolvedCase, aTurn } from "#support";

const facts = { product: "Brio 3", versions: [], codes: [], subject: "" };
const inquire = (...texts: string[]) =>
  readInquiry(
    texts.map((text, at) => aTurn(`t${at}`, "customer", text)),
    facts,
    "en-us",
  );
const suggest = (articles: readonly KnowledgeArticle[], change: Partial<SuggestInput>): Suggestions =>
  suggestResolutions({
    inquiry: inquire(),
    articles,
    cases: null,
    judgements: [],
    now: null,
    reader: createArticleReader(),
    ...change,
  });
const itemsOf = (suggestions: Suggestions): readonly ArticleSuggestion[] =>
  suggestions.kind === "found" ? suggestions.items : [];
const numbers = (suggestions: Suggestions): string[] => itemsOf(suggestions).map(({ article }) => article.number);
const othersOf = (suggestions: Suggestions): string[] => suggestions.others.map(({ article }) => article.number);
const pointsOf = (suggestions: Suggestions, number: string, part: string): number | undefined =>
  itemsOf(suggestions)
    .find(({ article }) => article.number === number)
    ?.score.parts.find(({ name }) => name === part)?.points;

const e42 = anArticle(
  "KA-42",
  "Clear error E42 after descaling",
  "<p>Hold Steam and Cup until the ring turns white.</p>",
);
const e19 = anArticle("KA-19", "E19: free a blocked grinder", "<p>Empty the hopper, the ring is red.</p>");
const overview = anArticle("KA-00", "Error codes", "<p>E19 is the grinder, E42 the flow sensor after descaling.</p>");
const refund = anArticle("KA-99", "Refund or exchange", "<p>You choose a refund or an exchange.</p>", { product: "" });
const all = [e42, e19, overview, refund];

const likeCases = (article: string, others: number): SimilarCases => {
  const best: ResolvedCase = aResolvedCase("CAS-1", "E42", "Reset the flow sensor", { article });
  const parts = [
    { name: "part.words", points: 200 },
    { name: "part.code", points: 200 },
  ];
  const item = { best, others: Array.from({ length: others }, () => best), score: sumParts(parts) };
  return {
    kind: "found",
    others: [],
    items: [{ ...item, same: [], different: [], isInternal: false, days: 2 }],
    compared: 20,
  };
};

describe("suggestResolutions", () => {
  it("puts the article of the same error code first, before one that only names it, without its rivals", () => {
    const found = suggest(all, { inquiry: inquire("red ring and E42 since descaling") });
    expect(numbers(found).slice(0, 2)).toEqual(["KA-42", "KA-00"]);
    expect(pointsOf(found, "KA-42", "part.code")).toBeGreaterThan(pointsOf(found, "KA-00", "part.code") ?? 0);
    expect(numbers(found)).not.toContain("KA-19");
  });

  it("gives the strongest reason first, with what fills it in", () => {
    const [first] = itemsOf(suggest(all, { inquiry: inquire("E42 after descaling"), cases: likeCases("KA-42", 13) }));
    expect(first?.reasons.map(({ name }) => name)).toEqual([
      "reason.words",
      "reason.code",
      "reason.ended",
      "reason.product",
    ]);
    expect(first?.reasons[1]).toEqual({ name: "reason.code", values: { code: "E42" }, strong: true });
    expect(first?.reasons[2]?.values).toEqual({ n: 14 });
  });

  it("counts similar cases that ended at an article, the more the better", () => {
    const inquiry = inquire("E42 after descaling");
    const few = suggest(all, { inquiry, cases: likeCases("KA-42", 0) });
    const many = suggest(all, { inquiry, cases: likeCases("KA-42", 20) });
    expect(pointsOf(many, "KA-42", "part.ended")).toBeGreaterThan(pointsOf(few, "KA-42", "part.ended") ?? 0);
    expect(pointsOf(many, "KA-00", "part.ended")).toBeUndefined();
  });

  it("prefers the right version and says when one is for another", () => {
    const versions = [
      { ...e42, keywords: "reset, 3.x" },
      { ...e42, id: "old", number: "KA-43", keywords: "reset, 2.9" },
    ];
    const found = suggest(versions, { inquiry: inquire("E42 on firmware 2.9 after descaling") });
    expect(numbers(found)).toEqual(["KA-43", "KA-42"]);
    expect(itemsOf(found)[0]?.versions).toBe("2.9");
    expect(itemsOf(found)[1]?.reasons.slice(-1)[0]).toEqual({
      name: "reason.otherVersion",
      values: { version: "3.x", here: "2.9" },
      strong: false,
    });
  });

  it("keeps an article of another product apart, unless the customer named that product", () => {
    const club = anArticle("KA-7", "Pause the Club", "<p>Choose Pause.</p>", { product: "Halden Club" });
    const away = suggest([club], { inquiry: inquire("how do I pause the club") });
    expect(away).toMatchObject({ kind: "none", nearest: null });
    expect(othersOf(away)).toEqual(["KA-7"]);
    const named = suggest([club], { inquiry: inquire("pause my Halden Club please") });
    expect(pointsOf(named, "KA-7", "part.product")).toBeGreaterThan(0);
  });

  it("follows a customer who moves on to another product", () => {
    const lamp = anArticle("KA-8", "The ring stays red", "<p>Hold the ring.</p>", { product: "Norr" });
    const machine = anArticle("KA-9", "The ring stays red", "<p>Hold the ring.</p>", { product: "Brio 3" });
    const before = suggest([lamp, machine], { inquiry: inquire("the ring stays red") });
    const after = suggest([lamp, machine], {
      inquiry: inquire("the ring stays red", "Now the ring of my Norr is red"),
    });
    expect([numbers(before), othersOf(before)]).toEqual([["KA-9"], ["KA-8"]]);
    expect([numbers(after), othersOf(after)]).toEqual([["KA-8"], ["KA-9"]]);
  });

  it.each([
    "I would like to know if I can get a job",
    "if you want to help me please just tell me what I need",
    "my sister wants to know if you like opera",
  ])("takes no word that only joins, asks or wishes for a match: %j", (said) => {
    const wordy = anArticle("KA-5", "If you need help", "<p>If you like, let us know what you want and get help.</p>", {
      product: "",
    });
    expect(suggest([wordy, e42], { inquiry: inquire(said) })).toMatchObject({ kind: "none", others: [] });
  });

  it("moves back what was offered and failed, and says so", () => {
    const turns = [
      aTurn("1", "customer", "E42 after descaling"),
      { ...aTurn("2", "agent", "Try this."), citations: ["KA-42"] },
      aTurn("3", "customer", "still E42"),
    ];
    const found = suggest(all, { inquiry: readInquiry(turns, facts, "en-us") });
    expect(pointsOf(found, "KA-42", "part.tried")).toBeLessThan(-100);
    expect(itemsOf(found).find(({ article }) => article === e42)?.reasons).toContainEqual({
      name: "reason.tried",
      values: { outcome: "failed" },
      strong: false,
    });
  });

  it("lets this session's judgement show as a part, the last one counting", () => {
    const inquiry = inquire("E42 after descaling");
    const judgements = [
      { id: e42.id, useful: true },
      { id: e42.id, useful: false },
    ];
    expect(numbers(suggest(all, { inquiry, judgements }))[0]).not.toBe("KA-42");
    expect(
      pointsOf(suggest(all, { inquiry, judgements: judgements.slice(0, 1) }), "KA-42", "part.feedback"),
    ).toBeGreaterThan(0);
  });

  it("counts age and another language a little, and leaves out what it does not know", () => {
    const now = Date.parse("2026-11-20");
    const other = { ...e42, id: "de", number: "KA-43", language: "de-de", updatedAt: Date.parse("2019-01-01") };
    const found = suggest([e42, other], { inquiry: inquire("E42 after descaling"), now });
    expect(numbers(found)).toEqual(["KA-42", "KA-43"]);
    expect(pointsOf(found, "KA-42", "part.fresh")).toBeGreaterThan(0);
    expect(pointsOf(found, "KA-43", "part.language")).toBeLessThan(0);
    expect(pointsOf(suggest([e42], { inquiry: inquire("E42") }), "KA-42", "part.fresh")).toBeUndefined();
  });

  it("says why it is this one and not the next", () => {
    const found = itemsOf(suggest([e42, overview], { inquiry: inquire("E42 after descaling") }));
    const [first, second] = found;
    expect(first?.ahead?.by).toBe((first?.score.points ?? 0) - (second?.score.points ?? 0));
    expect(["part.code", "part.words"]).toContain(first?.ahead?.lacks);
    expect(second?.ahead).toBeUndefined();
  });

  it("suggests nothing when only passing words are shared, and names the nearest with them", () => {
    const inquiry = inquire("do you sell gift vouchers for the opera, my sister would choose one");
    expect(suggest(all, { inquiry })).toMatchObject({
      kind: "none",
      others: [],
      nearest: { title: "Refund or exchange", shares: ["choose"] },
    });
  });

  it("suggests nothing for a greeting, for no articles and for an empty conversation", () => {
    expect(suggest(all, { inquiry: inquire("hi") })).toEqual({ kind: "none", others: [], nearest: null });
    expect(suggest([], { inquiry: inquire("E42") })).toEqual({ kind: "none", others: [], nearest: null });
    expect(suggest(all, {})).toEqual({ kind: "none", others: [], nearest: null });
  });
});
