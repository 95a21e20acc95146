/** @jest-environment jsdom */
import { act, fireEvent, screen } from "@testing-library/react";
import { emptyDraft } from "#domain/followup";
import { WrapUpPanel } from "#panels/wrapUp";
import { draftsOf } from "#support";
import { showPanel } from "./showPanel";

const proposed = (text: string) => ({
  drafts: draftsOf({ summary: { draft: { ...emptyDraft, author: "ai", text }, save: { kind: "new" } } }),
});

describe("a summary that Warmline proposes", () => {
  it("leaves a proposal as it is while somebody is at it", () => {
    const { desk } = showPanel(WrapUpPanel, proposed("E42 after descaling."));
    const summary = screen.getByRole("textbox", { name: "Summary" });
    fireEvent.focus(summary);
    act(() => desk.set(proposed("E42 after descaling, three times.")));
    expect(summary).toHaveValue("E42 after descaling.");
    fireEvent.blur(summary);
    expect(summary).toHaveValue("E42 after descaling, three times.");
  });
});
