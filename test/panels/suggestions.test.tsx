/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import type { DeskState } from "#desk/conversation";
import type { Problem } from "#desk/kit";
import { sumParts } from "#domain/evidence";
import type { ArticleSuggestion } from "#domain/suggestions";
import { SuggestionsPanel } from "#panels/suggestions";
import { anArticle, buildSuggestion, exampleConversation, secondSuggestion } from "#support";
import { hostile, now, showPanel } from "./showPanel";

const clear = buildSuggestion();

const found = (...items: readonly ArticleSuggestion[]): DeskState["suggestions"] => ({
  kind: "live",
  value: { kind: "found", others: [], items },
});
const titles = (): readonly (string | null)[] =>
  screen.getAllByRole("heading", { level: 3 }).map((title) => title.textContent);
const card = (title: string): HTMLElement => screen.getByRole("article", { name: title });
const slow: Problem = { kind: "slow", source: "articles", retryAt: Date.UTC(2026, 9, 14, 10, 44, 10), detail: "" };

describe("a suggested article", () => {
  it("shows the passage that answers with the customer's words marked", () => {
    showPanel(SuggestionsPanel);
    const shown = card("Clear error E42 after descaling");
    expect(shown).toHaveTextContent("“Hold Steam and Cup for eight seconds until the ring turns white.");
    expect(within(shown).getByText("flow sensor").tagName).toBe("MARK");
  });

  it("gives its reasons in words before any number", () => {
    showPanel(SuggestionsPanel);
    const shown = card("Clear error E42 after descaling");
    expect(shown).toHaveTextContent(
      "Same error E42 · for version 3.2 · 14 similar cases were solved with this article · why",
    );
    expect(shown).not.toHaveTextContent("9.2");
  });

  it("says where it comes from and how fresh it is", () => {
    showPanel(SuggestionsPanel);
    expect(card("Clear error E42 after descaling")).toHaveTextContent("KA-01042 · Brio 3, firmware 3.x · 12 October");
  });

  it("opens the parts of its score, which add up on the screen, and what the next one lacks", async () => {
    const { user } = showPanel(SuggestionsPanel, { suggestions: found(clear, secondSuggestion) });
    await user.click(within(card("Clear error E42 after descaling")).getByRole("button", { name: "why" }));
    const rows = within(screen.getByRole("table"))
      .getAllByRole("row")
      .map((row) => row.textContent ?? "");
    expect(rows).toEqual([
      "Words in common3.9",
      "Same error code E422.4",
      "14 similar cases were solved with this article1.8",
      "Same product, Brio 30.9",
      "Updated 12 October0.2",
      "Score9.2",
    ]);
    const parts = rows.map((row) => Math.round(Number(row.slice(-3)) * 10));
    expect(parts.slice(0, -1).reduce((sum, part) => sum + part, 0)).toBe(parts[parts.length - 1]);
    expect(screen.getByText(/The second article scores 5.1: it does not name the error code./)).toBeVisible();
  });

  it("says what told the product, where that is the queue", async () => {
    const values = { product: "Brio 3", by: "queue", place: "Brio 3 line" };
    const score = sumParts([{ name: "part.product", points: 70, values }]);
    const reasons = [{ name: "reason.product", strong: false, values }];
    const { user } = showPanel(SuggestionsPanel, { suggestions: found(buildSuggestion({ score, reasons })) });
    await user.click(screen.getByRole("button", { name: "why" }));
    expect(screen.getByRole("row", { name: /Same product, Brio 3 \(queue “Brio 3 line”\)/ })).toBeVisible();
    expect(screen.getByRole("article")).toHaveTextContent("Same product · why");
  });

  it("says how likely it is that it answers, and opens what makes it so", async () => {
    const score = sumParts([
      { name: "sure.start", points: -677 },
      { name: "sure.like", points: 430 },
      { name: "sure.words", points: 300, values: { n: 3 } },
      { name: "sure.lead.ended", points: 140 },
      { name: "sure.lead.product", points: -20 },
      { name: "sure.few", points: 0, values: { n: 100 } },
    ]);
    const value = { kind: "found", others: [], items: [clear, secondSuggestion], sure: { score, bar: 0.5 } } as const;
    const { user } = showPanel(SuggestionsPanel, { suggestions: { kind: "live", value } });
    const [button, ...others] = screen.getAllByRole("button", { name: /likely/ });
    expect([button?.textContent, others.length]).toEqual(["85% likely", 0]);
    await user.click(button as HTMLElement);
    expect(button).toHaveAttribute("aria-expanded", "true");
    const rows = within(screen.getByRole("table", { name: "How likely “Clear error E42 after descaling” answers" }))
      .getAllByRole("row")
      .map((row) => row.textContent);
    expect(rows).toEqual([
      "Before anything is compared−6.8",
      "Like what the customer wrote4.3",
      "3 telling words in common3.0",
      "Ahead in how like cases ended1.4",
      "Behind in the product−0.2",
      "Score1.7",
    ]);
    expect(screen.getByText("The sum stands for 85%. Articles are suggested from 50% on.")).toBeVisible();
  });

  it("says why it is here though it is not likely, and of the nearest why it is not", async () => {
    const sure = { score: sumParts([{ name: "sure.start", points: -100 }]), bar: 0.5 };
    const value = { kind: "found", others: [], items: [clear], sure } as const;
    const { user } = showPanel(SuggestionsPanel, { suggestions: { kind: "live", value } });
    await user.click(screen.getByRole("button", { name: "27% likely" }));
    expect(screen.getByText(/It is here below 50% because it names the same error code/)).toBeVisible();
  });

  it("opens how likely the nearest is where nothing is suggested", async () => {
    const sure = { score: sumParts([{ name: "sure.start", points: -100 }]), bar: 0.5 };
    const nearest = { title: "Lamp", shares: ["lamp"] };
    const value = { kind: "none", nearest, others: [], sure } as const;
    const { user } = showPanel(SuggestionsPanel, { suggestions: { kind: "live", value } });
    await user.click(screen.getByRole("button", { name: "27% likely" }));
    expect(screen.getByRole("table", { name: "How likely “Lamp” answers" })).toBeVisible();
    expect(screen.getByText("The sum stands for 27%. Articles are suggested from 50% on.")).toBeVisible();
  });

  it("opens the article itself", async () => {
    const { user } = showPanel(SuggestionsPanel);
    await user.click(screen.getByRole("button", { name: "Open article KA-01042" }));
    expect(screen.getByRole("heading", { level: 4, name: "Clear error E42" })).toBeVisible();
  });
});

describe("the verbs of a card", () => {
  it("go to the desk with the passage", async () => {
    const { desk, user } = showPanel(SuggestionsPanel);
    const verbs = within(card("Clear error E42 after descaling"));
    for (const verb of ["Insert", "Link to case", "Copy"]) await user.click(verbs.getByRole("button", { name: verb }));
    expect(desk.calls).toEqual([
      { kind: "insert", target: "id-KA-01042", text: clear.passage.text },
      { kind: "linkArticle", id: "id-KA-01042" },
      { kind: "copy", target: "id-KA-01042", text: clear.passage.text },
    ]);
  });

  it("ask for a reason before they say that it was not useful", async () => {
    const { desk, user } = showPanel(SuggestionsPanel);
    const verbs = within(card("Clear error E42 after descaling"));
    await user.click(verbs.getByRole("button", { name: "Not useful" }));
    expect(desk.calls).toEqual([]);
    await user.click(verbs.getByRole("button", { name: "Out of date" }));
    const judgement = { target: "article", id: "id-KA-01042", useful: false, reason: "outOfDate" };
    expect(desk.calls).toEqual([{ kind: "judge", judgement }]);
    expect(verbs.queryByRole("group")).toBeNull();
    expect(verbs.getByRole("button", { name: "Not useful" })).toHaveFocus();
  });

  it("say how the last act went, to the eye and the ear", () => {
    const { desk } = showPanel(SuggestionsPanel);
    act(() => desk.set({ acts: { "insert:id-KA-01042": { kind: "doing" } } }));
    expect(screen.getByRole("button", { name: "Inserting" })).toHaveAttribute("aria-disabled", "true");
    act(() => desk.set({ acts: { "insert:id-KA-01042": { kind: "done", at: now } } }));
    expect(screen.getByRole("button", { name: "Inserted" })).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("Inserted");
  });

  it("say why an act failed, in words, and can be tried again", () => {
    const problem: Problem = { kind: "denied", source: "acts", retryAt: null, detail: "403 0x80040220" };
    const { container } = showPanel(SuggestionsPanel, { acts: { "link:id-KA-01042": { kind: "failed", problem } } });
    expect(screen.getByText("Not linked. Your role does not allow this.")).toBeVisible();
    expect(container).not.toHaveTextContent("403");
    expect(within(card("Clear error E42 after descaling")).getByRole("button", { name: "Link to case" })).toBeEnabled();
  });

  it("do not link to a case that is not there, and say so", async () => {
    const conversation = { kind: "live", value: { ...exampleConversation, case: null } } as const;
    const { desk, user } = showPanel(SuggestionsPanel, { conversation });
    const [link] = screen.getAllByRole("button", { name: /^Link to case/ });
    expect(link).toHaveAttribute("title", "This conversation has no case yet.");
    await user.click(link as HTMLElement);
    expect(desk.calls).toEqual([]);
  });
});

describe("what may not or cannot be inserted", () => {
  it("says that a card is internal, and offers neither Insert nor Copy, by key neither", async () => {
    const internal = buildSuggestion({ passage: { ...clear.passage, isInternal: true } });
    const { desk, user } = showPanel(SuggestionsPanel, { suggestions: found(internal) });
    const shown = card("Clear error E42 after descaling");
    expect(shown).toHaveTextContent("Internal: do not send.");
    expect(within(shown).queryByRole("button", { name: "Insert" })).toBeNull();
    expect(within(shown).queryByRole("button", { name: "Copy" })).toBeNull();
    act(() => shown.focus());
    await user.keyboard("icl");
    expect(desk.calls).toEqual([{ kind: "linkArticle", id: "id-KA-01042" }]);
  });

  it("puts Copy first where the host has no send box, and says where the words are", () => {
    const { desk } = showPanel(SuggestionsPanel, { insertOffered: false, suggestions: found(clear) });
    expect(screen.queryByRole("button", { name: "Insert" })).toBeNull();
    act(() => desk.set({ acts: { "copy:id-KA-01042": { kind: "done", at: now } } }));
    expect(screen.getByText("Copied. Paste it into the chat.")).toBeVisible();
  });
});

describe("no suggestions", () => {
  it("says what came nearest and logs the gap", async () => {
    const nearest = { title: "Pairing the Norr", shares: ["reset", "blue light"] };
    const { desk, user } = showPanel(SuggestionsPanel, {
      suggestions: { kind: "live", value: { kind: "none", others: [], nearest } },
    });
    expect(screen.getByText("No article covers this.")).toBeVisible();
    expect(screen.getByText("Nearest: “Pairing the Norr”. It shares only reset and blue light.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Log the gap" }));
    expect(desk.calls).toEqual([{ kind: "logGap" }]);
    act(() => desk.set({ acts: { "gap:conversation-1": { kind: "done", at: now } } }));
    expect(screen.getByRole("button", { name: "Gap logged" })).toHaveAttribute("aria-disabled", "true");
  });

  it("says that articles are slow, when they are tried again and what goes on, with one act", async () => {
    const { desk, user } = showPanel(SuggestionsPanel, { suggestions: { kind: "unavailable", problem: slow } });
    expect(screen.getByText("Not available")).toBeVisible();
    expect(screen.getByText("Articles did not answer in 10 seconds.")).toBeVisible();
    expect(
      screen.getByText("Trying again at 10:44:10. The brief, the transcript and similar cases go on."),
    ).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Try now" }));
    expect(desk.calls).toEqual([{ kind: "retry", source: "articles" }]);
  });

  it("promises nothing of other panels that fail too", () => {
    const problem: Problem = { ...slow, kind: "offline", source: "handoff" };
    const gone = { kind: "unavailable", problem } as const;
    const { container } = showPanel(SuggestionsPanel, { suggestions: gone, brief: gone, sentiment: gone, cases: gone });
    expect(container).toHaveTextContent("There is no connection to Dataverse.");
    expect(container).not.toHaveTextContent(/go on|goes on|works/);
    expect(screen.queryByRole("button", { name: "Log the gap" })).toBeNull();
  });

  it("offers no gap where nothing was searched for", () => {
    const value = { kind: "none", others: [], nearest: null, unasked: true } as const;
    showPanel(SuggestionsPanel, { suggestions: { kind: "live", value } });
    expect(screen.getByText("There is nothing to look for yet.")).toBeVisible();
    expect(screen.queryByText("No article covers this.")).toBeNull();
    expect(screen.queryByRole("button", { name: "Log the gap" })).toBeNull();
  });

  it("keeps the older answers under throttling and says their age", () => {
    const problem: Problem = { kind: "throttled", source: "articles", retryAt: now + 40_000, detail: "" };
    const { container } = showPanel(SuggestionsPanel, {
      suggestions: { kind: "saved", at: now - 60_000, problem, value: { kind: "found", others: [], items: [clear] } },
    });
    expect(screen.getByText("Saved 10:42")).toBeVisible();
    expect(container).toHaveTextContent("Dataverse asked us to wait 40 s. These are the answers of 10:42.");
    expect(titles()).toEqual(["Clear error E42 after descaling"]);
  });

  it("says what it is doing before the first answer", () => {
    showPanel(SuggestionsPanel, { suggestions: { kind: "loading" } });
    expect(screen.getByText("Looking for articles that answer.")).toBeVisible();
  });
});

describe("an article of hostile words", () => {
  it("is shown as text, everywhere a card shows it", async () => {
    const article = anArticle("KA-<b>1</b>", hostile, `<p onclick="alert(1)">Safe</p><script>alert(2)</script>`, {
      product: hostile,
    });
    const nasty = buildSuggestion({
      article,
      passage: {
        text: hostile,
        marks: [
          [0, 4],
          [2, 900],
        ],
        isInternal: false,
      },
      reasons: [{ name: "reason.code", values: { code: hostile }, strong: true }],
      versions: hostile,
    });
    const { user, container } = showPanel(SuggestionsPanel, { suggestions: found(nasty) });
    await user.click(screen.getByRole("button", { name: /Open article/ }));
    await user.click(screen.getByRole("button", { name: "why" }));
    expect(container.querySelector("script, img, [onclick], b")).toBeNull();
    expect(screen.getByText("Safe")).toBeVisible();
  });
});
