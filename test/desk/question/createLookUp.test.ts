import { createLookUp } from "#desk/question";
import type { CaseAsk } from "#domain/cases";
import type { KnowledgeAsk } from "#domain/knowledge";

describe("looking up a question", () => {
  it("asks for articles in turn, then for cases without taking a turn from them", async () => {
    const asked: (KnowledgeAsk | CaseAsk)[] = [];
    const lookUp = createLookUp({
      knowledge: {
        search: (ask) => Promise.resolve(void asked.push(ask)).then(() => ({ articles: [], path: "search" })),
      },
      cases: {
        readNewest: () => Promise.reject(new Error("not asked")),
        search: (ask) => Promise.resolve(void asked.push(ask)).then(() => ({ cases: [], path: "search" })),
      },
    });
    const answer = await lookUp("My kettle leaks at the seal", "en-gb", 0, new AbortController().signal);
    expect(answer).toEqual({ nearest: null, helped: [] });
    expect(asked).toHaveLength(2);
    expect(asked[0]).toMatchObject({ language: "en" });
    expect(asked[1]).toMatchObject({ inTurn: false, terms: asked[0]?.terms });
  });

  it("fails where a source does", async () => {
    const lookUp = createLookUp({
      knowledge: { search: () => Promise.reject(new Error("down")) },
      cases: { readNewest: () => Promise.reject(new Error("no")), search: () => Promise.reject(new Error("no")) },
    });
    await expect(lookUp("My kettle leaks", "", 0, new AbortController().signal)).rejects.toThrow("down");
  });
});
