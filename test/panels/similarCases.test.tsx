/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import type { DeskState } from "#desk/conversation";
import type { Problem } from "#desk/kit";
import type { SimilarCase } from "#domain/cases";
import { SimilarCasesPanel } from "#panels/similarCases";
import { aResolvedCase, buildSimilar } from "#support";
import { hostile, showPanel } from "./showPanel";

const found = (...items: readonly SimilarCase[]): DeskState["cases"] => ({
  kind: "live",
  value: { kind: "found", others: [], items, compared: 9 },
});
const ended = (change: Partial<SimilarCase["best"]>, days: number | null = 2): SimilarCase =>
  buildSimilar({ best: { ...aResolvedCase("CAS-1", "E42", "Reset the sensor"), ...change }, days, others: [] });

describe("a similar case", () => {
  it("shows how it ended before anything else", () => {
    showPanel(SimilarCasesPanel);
    const card = screen.getByRole("article", { name: "Reset flow sensor, then replaced it" });
    expect(card).toHaveTextContent("Resolved in 2 days · CAS-20718 · 9 more ended this way · why");
  });

  it("says what is the same and what is different, and how it is here", () => {
    showPanel(SimilarCasesPanel);
    const [same, different] = screen.getAllByRole("definition").map((words) => words.textContent);
    expect(same).toBe("Brio 3, E42 after descaling, restart failed");
    expect(different).toBe("firmware 2.9; out of warranty (this one: covered to 14 Aug 2028)");
  });

  it("names remedies, what became of steps, and what only one of them speaks of", () => {
    const similar = buildSimilar({
      same: [{ name: "step.failed", words: "Restarted it" }],
      different: [
        { name: "remedy", words: "exchange", here: "refund" },
        { name: "step.helped", words: "Descaled it", here: "failed" },
        { name: "words", words: "hotel", here: "garden" },
      ],
    });
    showPanel(SimilarCasesPanel, { cases: found(similar) });
    const [same, different] = screen.getAllByRole("definition").map((words) => words.textContent);
    expect(same).toBe("“Restarted it” did not help");
    expect(different).toBe(
      "exchange given (this one: refund asked for); “Descaled it” helped (this one: it did not help); speaks of hotel (this one: garden)",
    );
  });

  it("says what was refused, and what the old case does not speak of", () => {
    const different = [
      { name: "refused", words: "refund", here: "refund" },
      { name: "words", words: "", here: "garden" },
    ];
    showPanel(SimilarCasesPanel, { cases: found(buildSimilar({ same: [], different })) });
    expect(screen.getByRole("definition")).toHaveTextContent(
      "refund refused (this one: refund asked for); does not speak of garden",
    );
  });

  it.each([
    ["the same day", ended({}, 0), "Resolved the same day"],
    ["in one day", ended({}, 1), "Resolved in 1 day"],
    ["some time", ended({}, null), "Resolved ·"],
    ["not for good", ended({ reopened: true }), "Resolved, then reopened"],
    ["without a solution", ended({ outcome: "Cancelled" }), "Cancelled"],
  ])("says that a case was resolved %s", (_, similar, words) => {
    const { container } = showPanel(SimilarCasesPanel, { cases: found(similar) });
    expect(container).toHaveTextContent(words);
  });

  it("is named by its title, then its number, where no resolution was written", () => {
    showPanel(SimilarCasesPanel, { cases: found(ended({ resolution: " ", title: "Norr is silent" })) });
    expect(screen.getByRole("article", { name: "Norr is silent" })).toBeVisible();
  });

  it("gives the desk its resolution in full", async () => {
    const { desk, user } = showPanel(SimilarCasesPanel);
    await user.click(screen.getByRole("button", { name: "Insert" }));
    await user.click(screen.getByRole("button", { name: "Link to case" }));
    expect(desk.calls).toEqual([
      {
        kind: "insert",
        target: "id-CAS-20718",
        text: "Reset flow sensor, then replaced it. The customer was sent a new machine.",
      },
      { kind: "linkCase", id: "id-CAS-20718" },
    ]);
  });

  it("opens the parts of its score with what counts against it", async () => {
    const { desk, user } = showPanel(SimilarCasesPanel);
    await user.click(screen.getByRole("button", { name: "why" }));
    const rows = within(screen.getByRole("table"))
      .getAllByRole("row")
      .map((row) => row.textContent);
    expect(rows).toContain("For firmware 2.9; the customer has firmware 3.2\u22120.6");
    expect(rows[rows.length - 1]).toBe("Score5.2");
    await user.click(screen.getByRole("button", { name: "Useful" }));
    expect(desk.calls).toEqual([
      { kind: "judge", judgement: { target: "case", id: "id-CAS-20718", useful: true, reason: "" } },
    ]);
  });

  it("stays where it is under the pointer", async () => {
    const other = ended({ resolution: "Sent a new filter" });
    const { desk, user } = showPanel(SimilarCasesPanel);
    await user.hover(screen.getByRole("region", { name: "Similar cases" }));
    act(() => desk.set({ cases: found(other, buildSimilar()) }));
    expect(screen.getAllByRole("heading", { level: 3 })[0]).toHaveTextContent("Reset flow sensor");
    await user.click(screen.getByRole("button", { name: "Updated (2)" }));
    expect(screen.getAllByRole("heading", { level: 3 })[0]).toHaveTextContent("Sent a new filter");
  });
});

describe("which cases were compared", () => {
  const sources = (path: string) => ({ caseSources: { newest: 200, found: 34, path } });

  it.each([
    ["Dataverse search", "From the newest solved cases (200) and Dataverse search (34)"],
    ["title and text filter (…)", "From the newest solved cases (200) and a search of titles and texts (34)"],
    ["", "From the newest solved cases (200)"],
  ])("is said below them: %s", (path, words) => {
    showPanel(SimilarCasesPanel, sources(path));
    expect(screen.getByText(words)).toBeVisible();
  });

  it("is not said before they were read, nor of what a person searches for", () => {
    showPanel(SimilarCasesPanel);
    expect(screen.queryByText(/^From the newest/)).toBeNull();
    const searched = { words: "pump", path: "Dataverse search", answer: found(buildSimilar()) };
    showPanel(SimilarCasesPanel, { ...sources("Dataverse search"), found: { articles: null, cases: searched } });
    expect(screen.queryByText(/^From the newest/)).toBeNull();
  });
});

describe("no similar case", () => {
  it("says how many were compared and what the nearest shares", () => {
    showPanel(SimilarCasesPanel, {
      cases: {
        kind: "live",
        value: { kind: "none", others: [], compared: 412, nearest: { number: "CAS-9", shares: ["Norr"] } },
      },
    });
    expect(screen.getByText("No solved case is close enough.")).toBeVisible();
    expect(screen.getByText("412 cases were compared; the nearest shares only Norr.")).toBeVisible();
  });

  it("says so when there was none to compare", () => {
    showPanel(SimilarCasesPanel, {
      cases: { kind: "live", value: { kind: "none", others: [], compared: 0, nearest: null } },
    });
    expect(screen.getByText("0 cases were compared.")).toBeVisible();
  });

  it("says that cases cannot be read here, without a raw code", () => {
    const problem: Problem = { kind: "absent", source: "cases", retryAt: null, detail: "incident 404" };
    const { container } = showPanel(SimilarCasesPanel, { cases: { kind: "unavailable", problem } });
    expect(screen.getByText("This environment has no cases to search.")).toBeVisible();
    expect(container).not.toHaveTextContent("404");
  });
});

describe("a case of hostile words", () => {
  it("is shown as text", () => {
    const similar = buildSimilar({
      best: aResolvedCase(hostile, hostile, hostile, { outcome: hostile }),
      same: [{ name: "product", words: hostile }],
      different: [{ name: "version", words: hostile, here: hostile }],
    });
    const { container } = showPanel(SimilarCasesPanel, { cases: found(similar) });
    expect(container.querySelector("script, img")).toBeNull();
    expect(container).toHaveTextContent("<script>alert(2)</script>");
  });
});
