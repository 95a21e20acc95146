/** @jest-environment jsdom */
import { act, fireEvent, screen, within, waitFor } from "@testing-library/react";
import type { DeskState } from "#desk/conversation";
import type { ArticleSuggestion } from "#domain/suggestions";
import { SuggestionsPanel } from "#panels/suggestions";
import { anArticle, buildSuggestion } from "#support";
import { showPanel } from "./showPanel";

const named = (number: string, title: string): ArticleSuggestion =>
  buildSuggestion({ article: anArticle(number, title, "<p>Text.</p>"), ahead: undefined });
const clear = buildSuggestion();
const descale = named("KA-01044", "Descale the Brio 3");
const tank = named("KA-01045", "E12: the tank is not seated");

const found = (...items: readonly ArticleSuggestion[]): DeskState["suggestions"] => ({
  kind: "live",
  value: { kind: "found", others: [], items },
});
const titles = (): readonly (string | null)[] =>
  screen.getAllByRole("heading", { level: 3 }).map((title) => title.textContent);
const card = (title: string): HTMLElement => screen.getByRole("article", { name: title });

describe("the keys of a panel with cards", () => {
  const focusPanel = (): void => act(() => card("Clear error E42 after descaling").focus());

  it("have one tab stop for all cards, on the chosen one, after the search box", async () => {
    const { user } = showPanel(SuggestionsPanel, { suggestions: found(clear, descale, tank) });
    await user.tab();
    expect(screen.getByRole("searchbox", { name: "Search articles" })).toHaveFocus();
    await user.tab();
    expect(card("Clear error E42 after descaling")).toHaveFocus();
    await user.tab();
    expect(document.body).toHaveFocus();
  });

  it("choose a card by number and by arrow", async () => {
    const { user } = showPanel(SuggestionsPanel, { suggestions: found(clear, descale, tank) });
    focusPanel();
    await user.keyboard("3");
    expect(card("E12: the tank is not seated")).toHaveFocus();
    await user.keyboard("{ArrowUp}");
    expect(card("Descale the Brio 3")).toHaveFocus();
    await user.keyboard("{Home}");
    expect(card("Clear error E42 after descaling")).toHaveFocus();
  });

  it("act on the chosen card", async () => {
    const { desk, user } = showPanel(SuggestionsPanel, { suggestions: found(clear, descale) });
    focusPanel();
    await user.keyboard("2ilcu");
    expect(desk.calls.map((call) => call.kind)).toEqual(["insert", "linkArticle", "copy", "judge"]);
    expect(desk.calls[1]).toEqual({ kind: "linkArticle", id: "id-KA-01044" });
  });

  it("enter a card's buttons, walk them, and come back", async () => {
    const { user } = showPanel(SuggestionsPanel);
    focusPanel();
    await user.keyboard("{Enter}");
    const inside = within(card("Clear error E42 after descaling"));
    expect(inside.getByRole("button", { name: "why" })).toHaveFocus();
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(inside.getByRole("button", { name: "Insert" })).toHaveFocus();
    await user.keyboard("{Escape}");
    expect(card("Clear error E42 after descaling")).toHaveFocus();
  });

  it("are listed on a question mark", async () => {
    const { user } = showPanel(SuggestionsPanel);
    focusPanel();
    await user.keyboard("?");
    expect(screen.getByRole("note", { name: "Keys in this panel" })).toHaveTextContent("Insert");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("note")).toBeNull();
  });

  it("go again in a browser whose scrolling gives back a promise", async () => {
    const { user } = showPanel(SuggestionsPanel);
    const before = Object.getOwnPropertyDescriptor(Element.prototype, "scrollIntoView");
    Object.defineProperty(Element.prototype, "scrollIntoView", { configurable: true, value: async () => undefined });
    try {
      focusPanel();
      await user.keyboard("?");
      await user.keyboard("{Escape}");
      expect(screen.queryByRole("note")).toBeNull();
    } finally {
      if (before) Object.defineProperty(Element.prototype, "scrollIntoView", before);
      else Reflect.deleteProperty(Element.prototype, "scrollIntoView");
    }
  });

  it("are listed on a click too, for who does not know of the key", async () => {
    const { user } = showPanel(SuggestionsPanel);
    const button = screen.getByRole("button", { name: "Keys in this panel" });
    await user.click(button);
    expect(screen.getByRole("note", { name: "Keys in this panel" })).toHaveTextContent("Insert");
    await user.click(button);
    expect(screen.queryByRole("note")).toBeNull();
  });

  it("leave the browser's own keys alone, and can be switched off", async () => {
    const { desk, user } = showPanel(SuggestionsPanel, {}, { shortcuts: false });
    focusPanel();
    await user.keyboard("i{Control>}c{/Control}");
    expect(desk.calls).toEqual([]);
    expect(screen.queryByRole("button", { name: "Keys in this panel" })).toBeNull();
  });
});

describe("suggestions that change", () => {
  it("follow the desk while nobody is at them", () => {
    const { desk } = showPanel(SuggestionsPanel, { suggestions: found(clear, descale) });
    act(() => desk.set({ suggestions: found(descale, clear) }));
    expect(titles()).toEqual(["Descale the Brio 3", "Clear error E42 after descaling"]);
  });

  it("let a press elsewhere land before they come in, so that nothing moves under it", async () => {
    const { desk, user } = showPanel(SuggestionsPanel, { suggestions: found(clear, descale) });
    await user.tab();
    act(() => desk.set({ suggestions: found(descale, clear) }));
    await user.pointer({ keys: "[MouseLeft>]", target: document.body });
    act(() => (document.activeElement as HTMLElement | null)?.blur());
    expect(titles()[0]).toBe("Clear error E42 after descaling");
    await user.pointer({ keys: "[/MouseLeft]", target: document.body });
    await waitFor(() => expect(titles()[0]).toBe("Descale the Brio 3"));
  });

  it("stay where they are under the pointer, and come in on a click", async () => {
    const { desk, user } = showPanel(SuggestionsPanel, { suggestions: found(clear, descale, tank) });
    await user.hover(screen.getByRole("region", { name: "Suggested resolutions" }));
    act(() => desk.set({ suggestions: found(descale, clear, tank) }));
    expect(titles()[0]).toBe("Clear error E42 after descaling");
    await user.click(screen.getByRole("button", { name: "Updated (2)" }));
    expect(titles()[0]).toBe("Descale the Brio 3");
    expect(screen.queryByRole("button", { name: /Updated/ })).toBeNull();
  });

  it("stay where they are while the focus is inside, and come in when it leaves", () => {
    const { desk } = showPanel(SuggestionsPanel, { suggestions: found(clear, descale) });
    act(() => card("Descale the Brio 3").focus());
    act(() => desk.set({ suggestions: found(tank, descale) }));
    expect(titles()).toEqual(["Clear error E42 after descaling", "Descale the Brio 3"]);
    fireEvent.blur(card("Descale the Brio 3"));
    expect(titles()).toEqual(["E12: the tank is not seated", "Descale the Brio 3"]);
  });

  it("take new words of the same cards at once", async () => {
    const { desk, user } = showPanel(SuggestionsPanel, { suggestions: found(clear, descale) });
    await user.hover(screen.getByRole("region", { name: "Suggested resolutions" }));
    act(() => desk.set({ suggestions: found({ ...clear, reasons: [] }, descale) }));
    expect(card("Clear error E42 after descaling")).not.toHaveTextContent("Same error E42");
  });

  it("keep their cards and the focus while articles are searched again", () => {
    const { desk } = showPanel(SuggestionsPanel, { suggestions: found(clear) });
    const shown = card("Clear error E42 after descaling");
    act(() => shown.focus());
    act(() => desk.set({ suggestions: { kind: "loading" } }));
    act(() => desk.set({ suggestions: found(clear) }));
    expect(shown).toHaveFocus();
  });

  it("are announced when another becomes the first, and not otherwise", () => {
    const { desk } = showPanel(SuggestionsPanel, { suggestions: found(clear, descale) });
    act(() => desk.set({ suggestions: found(clear, tank) }));
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    act(() => desk.set({ suggestions: found(tank, clear) }));
    expect(screen.getByRole("status")).toHaveTextContent("First suggestion is now “E12: the tank is not seated”.");
  });

  it("keep the rest behind one click", async () => {
    const { user } = showPanel(SuggestionsPanel);
    expect(titles()).toHaveLength(3);
    await user.click(screen.getByRole("button", { name: "1 more article" }));
    expect(titles()).toHaveLength(4);
  });

  it("put the focus on the first new card when more are asked for", async () => {
    const { user } = showPanel(SuggestionsPanel);
    await user.click(screen.getByRole("button", { name: "1 more article" }));
    expect(screen.getAllByRole("article")[3]).toHaveFocus();
  });

  it("keep what is about other products behind its own click, and say so where there is nothing else", async () => {
    const lamp = named("KA-08100", "The lamp flickers");
    const value = { kind: "none", nearest: null, others: [lamp] } as const;
    const { user } = showPanel(SuggestionsPanel, { suggestions: { kind: "live", value } });
    expect(screen.getByText("No article about this product covers this.")).toBeVisible();
    expect(screen.queryByRole("article")).toBeNull();
    await user.click(screen.getByRole("button", { name: "1 about another product" }));
    expect(card("The lamp flickers")).toHaveFocus();
  });

  it("count as updated only where the cards on the screen would change", async () => {
    const more = ["KA-1", "KA-2"].map((number) => named(number, `Article ${number}`));
    const { desk, user } = showPanel(SuggestionsPanel, { suggestions: found(clear, descale, tank, ...more) });
    await user.hover(screen.getByRole("region", { name: "Suggested resolutions" }));
    act(() => desk.set({ suggestions: found(clear, descale, tank, ...[...more].reverse()) }));
    expect(screen.queryByRole("button", { name: /Updated/ })).toBeNull();
    act(() => desk.set({ suggestions: found(clear, tank, ...more, descale) }));
    expect(screen.getByRole("button", { name: "Updated (2)" })).toBeVisible();
  });
});
