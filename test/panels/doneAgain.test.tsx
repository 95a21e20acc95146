/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { DeskState } from "#desk/conversation";
import type { Brief } from "#domain/brief";
import { emptyDraft } from "#domain/followup";
import { SuggestionsPanel } from "#panels/suggestions";
import { WrapUpPanel } from "#panels/wrapUp";
import { buildLine, draftsOf, exampleBrief, exampleSuggestions, exampleTranscript, pointAt } from "#support";
import { showPanel } from "./showPanel";

const turn = (id: string) => exampleTranscript.turns.find((one) => one.id === id);

describe("what would be done again", () => {
  const done = [{ line: buildLine("Held the Steam and Cup buttons, reset", pointAt(turn("t4"))), changed: true }];
  const refund = [{ line: buildLine("Refunded the Brio 3", pointAt(turn("t4"))), changed: true }];
  const briefOf = (acts: Brief["done"]): DeskState["brief"] => ({
    kind: "live",
    value: { ...exampleBrief, done: acts },
  });
  const draft = (text: string): Partial<DeskState> => ({
    drafts: draftsOf({ note: { draft: { ...emptyDraft, text }, save: { kind: "new" } } }),
  });

  it("is told beside a text that proposes it, with when it was and a door to it", async () => {
    const { desk, user } = showPanel(WrapUpPanel, {
      brief: briefOf(refund),
      ...draft("We refund the Brio 3 on Friday."),
    });
    const warning = screen.getByText(/^Already done, \d\d:\d\d:/);
    expect(warning).toHaveTextContent("Refunded the Brio 3");
    await user.click(within(warning).getByRole("button", { name: "Show message 4" }));
    expect(desk.calls).toContainEqual({ kind: "showEvidence", evidence: pointAt(turn("t4")) });
  });

  it("is told beside a card whose passage proposes it", () => {
    const act = [{ line: buildLine("Replaced the flow sensor", pointAt(turn("t4"))), changed: true }];
    const [first] = exampleSuggestions.kind === "found" ? exampleSuggestions.items : [];
    const passage = first && { ...first.passage, text: "Replace the flow sensor.", matches: [] };
    const items = first && passage ? [{ ...first, passage }] : [];
    const suggestions = { kind: "live", value: { kind: "found", others: [], items } } as const;
    showPanel(SuggestionsPanel, { brief: briefOf(act), suggestions });
    expect(within(screen.getAllByRole("article")[0] as HTMLElement).getByText(/^Already done/)).toBeVisible();
  });

  it("is none beside a card that proposes nothing of it", () => {
    showPanel(SuggestionsPanel, { brief: briefOf(done) });
    expect(screen.queryByText(/Already done/)).toBeNull();
  });
});
