import type { ResolvedCase } from "#domain/cases";
import { toTurn } from "#domain/conversation";
import type { KnowledgeArticle } from "#domain/knowledge";
import { askQuestion } from "#thinking";

const article = (number: string, title: string, html: string): KnowledgeArticle => ({
  id: number,
  number,
  title,
  html,
  keywords: "",
  product: "",
  language: "en",
  updatedAt: 5,
});
const descale = article(
  "KA-1",
  "Descale the kettle",
  "<p>To descale the kettle, fill it with vinegar and boil it.</p>",
);
const shop = article("KA-2", "Opening hours of the shop", "<p>The shop is open from nine to six.</p>");
const solved: ResolvedCase = {
  id: "c1",
  number: "CAS-1",
  title: "Descaling the kettle",
  description: "How do I descale the kettle, it is white inside",
  product: "",
  resolution: "Told the customer to boil vinegar twice.",
  outcome: "Problem Solved",
  openedAt: 1,
  resolvedAt: 2,
  article: "",
  reopened: false,
};

describe("a question by itself", () => {
  const question = askQuestion("How do I descale my kettle?", "en-gb");

  it("is looked for by its telling words", () => {
    expect(question.ask.terms).toEqual(expect.arrayContaining(["descale", "kettle"]));
  });

  it("finds the article a desk would show, how likely it answers, and how like cases were solved", () => {
    const { nearest, helped } = question.answer([shop, descale], [solved], 10);
    expect(nearest).toMatchObject({ number: "KA-1", answers: true, updatedAt: 5 });
    expect(nearest?.sure).toBeGreaterThan(0);
    expect(helped).toMatchObject([
      { number: "CAS-1", count: 1, resolution: "Told the customer to boil vinegar twice." },
    ]);
  });

  it("is the same of a conversation that says it", () => {
    const turn = toTurn({
      id: "m1",
      at: 1,
      speaker: "customer",
      name: "",
      text: "How do I descale my kettle?",
      visibility: "customer",
      place: { feed: "handoff", index: 0 },
    });
    const { nearest } = askQuestion([turn], "en-gb").answer([shop, descale], [solved], 10);
    expect(nearest).toEqual(question.answer([shop, descale], [solved], 10).nearest);
  });

  it("finds none among articles of other matters", () => {
    expect(question.answer([shop], [], 10).nearest?.answers ?? false).toBe(false);
    expect(question.answer([], [], 10)).toEqual({ nearest: null, helped: [] });
  });
});
