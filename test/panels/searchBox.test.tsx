/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import { SimilarCasesPanel } from "#panels/similarCases";
import { SuggestionsPanel } from "#panels/suggestions";
import { buildSuggestion } from "#support";
import { showPanel } from "./showPanel";

const box = (): HTMLElement => screen.getByRole("searchbox", { name: "Search articles" });
const loading = { kind: "loading" } as const;

describe("the search box", () => {
  it("hands on what is typed, and on Enter at once; no letter acts on a card", async () => {
    const { desk, user } = showPanel(SuggestionsPanel);
    await user.type(box(), "il{Enter}");
    expect(desk.calls).toEqual([
      { kind: "searchArticles", words: "i", typing: true },
      { kind: "searchArticles", words: "il", typing: true },
      { kind: "searchArticles", words: "il", typing: false },
    ]);
  });

  it("hides what is private before it cuts what was pasted", async () => {
    const { desk, user } = showPanel(SuggestionsPanel);
    await user.click(box());
    await user.paste(`${"steam and smoke ".repeat(5)}my SSN is 536-47-2918 and more`);
    const [call] = desk.calls;
    const words = call?.kind === "searchArticles" ? call.words : "";
    expect(words).toMatch(/national/);
    expect(words).not.toMatch(/536/);
    expect(words.length).toBeLessThanOrEqual(100);
  });

  it("goes back to what is suggested on Escape and on Clear, and keeps the focus", async () => {
    const { desk, user } = showPanel(SuggestionsPanel);
    await user.type(box(), "x{Escape}");
    expect([desk.calls[1], document.activeElement]).toEqual([
      { kind: "searchArticles", words: "", typing: false },
      box(),
    ]);
    await user.type(box(), "y");
    await user.click(screen.getByRole("button", { name: "Clear" }));
    expect([box(), document.activeElement]).toEqual([expect.objectContaining({ value: "" }), box()]);
  });

  it("shows the search instead of the suggestions, though the focus is in the panel", async () => {
    const { desk, user } = showPanel(SuggestionsPanel);
    await user.type(box(), "steam");
    act(() => desk.set({ found: { cases: null, articles: { words: "steam", path: "", answer: loading } } }));
    expect([screen.queryAllByRole("article").length, screen.getByText("Searching articles.")]).toEqual([
      0,
      expect.anything(),
    ]);
    const value = { kind: "found", items: [buildSuggestion()], others: [] } as const;
    const articles = { words: "steam", path: "title and keyword filter (…)", answer: { kind: "live", value } } as const;
    act(() => desk.set({ found: { cases: null, articles } }));
    expect(screen.getAllByRole("article")).toHaveLength(1);
    expect(screen.getByRole("search")).toHaveTextContent("1 for “steam”, found by title and text");
    expect(screen.getByRole("status")).toHaveTextContent("1 for “steam”, found by title and text");
  });

  it("shows what was found about another product at once where nothing else was found", () => {
    const value = { kind: "none", nearest: null, others: [buildSuggestion()] } as const;
    const articles = { words: "lamp", path: "Dataverse search", answer: { kind: "live", value } } as const;
    const { desk } = showPanel(SuggestionsPanel, { found: { cases: null, articles } });
    expect(screen.getAllByRole("article")).toHaveLength(1);
    expect(screen.queryByRole("button", { name: /about another product/ })).toBeNull();
    act(() => desk.set({ found: { cases: null, articles: null }, suggestions: { kind: "live", value } }));
    expect(screen.queryAllByRole("article")).toHaveLength(0);
    expect(screen.getByRole("button", { name: "1 about another product" })).toBeVisible();
  });

  it("says that nothing was found", () => {
    const value = { kind: "none", others: [], compared: 0, nearest: null } as const;
    const cases = { words: "zzz", path: "Dataverse search", answer: { kind: "live", value } } as const;
    showPanel(SimilarCasesPanel, { found: { articles: null, cases } });
    expect(screen.getByText("Nothing found for “zzz”.")).toBeVisible();
  });
});
