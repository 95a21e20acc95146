/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import type { Correction } from "#domain/brief";
import { sumParts } from "#domain/evidence";
import { HandoffBriefPanel } from "#panels/handoffBrief";
import { draftsOf, exampleBrief } from "#support";
import { hostile, showPanel } from "./showPanel";

const [promise] = exampleBrief.promised;
const menuOf = (line: string): HTMLElement => screen.getByRole("button", { name: `Change: ${line}` });

function correct(change: Partial<Correction>): Correction {
  if (!promise) throw new Error("The example has no promise.");
  return { section: "promised", line: promise, text: null, hidden: false, kept: false, by: "me", at: 1, ...change };
}

describe("a line of the brief", () => {
  it("can be changed with the keyboard alone, and the focus comes back to it", async () => {
    const { desk, user } = showPanel(HandoffBriefPanel);
    const button = menuOf("An answer about the refund today");
    act(() => button.focus());
    await user.keyboard("{Enter}");
    await user.click(screen.getByRole("menuitem", { name: "Not right: edit" }));
    const box = screen.getByRole("textbox", { name: "Instead of “An answer about the refund today”" });
    expect(box).toHaveFocus();
    fireEvent.change(box, { target: { value: "A call tomorrow" } });
    await user.keyboard("{Enter}");
    expect(desk.calls).toEqual([
      {
        kind: "correct",
        before: null,
        change: { section: "promised", line: promise, text: "A call tomorrow", hidden: false, kept: false },
      },
    ]);
    expect(menuOf("An answer about the refund today")).toHaveFocus();
  });

  it("is left as it was on Escape", async () => {
    const { desk, user } = showPanel(HandoffBriefPanel);
    await user.click(menuOf("An answer about the refund today"));
    await user.click(screen.getByRole("menuitem", { name: "Not right: edit" }));
    await user.keyboard("x{Escape}");
    expect([desk.calls, screen.queryByRole("textbox")]).toEqual([[], null]);
  });

  it("says that what looks private in new words is hidden when they are saved", async () => {
    const { user } = showPanel(HandoffBriefPanel);
    await user.click(menuOf("An answer about the refund today"));
    await user.click(screen.getByRole("menuitem", { name: "Not right: edit" }));
    expect(screen.queryByText(/^This looks private/)).toBeNull();
    fireEvent.change(screen.getByRole("textbox"), { target: { value: "Refund to card 5105 1051 0510 5100" } });
    expect(screen.getByText("This looks private. It is hidden when you save the line.")).toBeVisible();
  });

  it("offers to keep a promise, and only a promise", async () => {
    const { desk, user } = showPanel(HandoffBriefPanel);
    await user.click(menuOf("An answer about the refund today"));
    await user.click(screen.getByRole("menuitem", { name: "Promise was kept" }));
    expect(desk.calls[0]).toMatchObject({ kind: "correct", change: { section: "promised", kept: true } });
    await user.click(menuOf("Asked for a person after two attempts failed"));
    expect(screen.queryByRole("menuitem", { name: "Promise was kept" })).toBeNull();
  });

  it("says what weighed for and against it, where a reader read it", async () => {
    const { desk, user } = showPanel(HandoffBriefPanel);
    const line = exampleBrief.why;
    if (!line) throw new Error("The example has a reason.");
    desk.explained.set(
      line,
      sumParts([
        { name: "part.read.words", points: 120, values: { words: "two attempts" } },
        { name: "part.read.place", points: -30 },
      ]),
    );
    const chooseWhy = async (): Promise<void> => {
      await user.click(menuOf(line.text));
      await user.click(screen.getByRole("menuitem", { name: "Why is this here?" }));
    };
    await chooseWhy();
    const parts = within(screen.getByRole("table", { name: `Why “${line.text}” is here` }));
    expect(parts.getAllByRole("row").map((row) => row.textContent)).toEqual([
      "“two attempts”1.2",
      "Where it stands in the conversation−0.3",
      "Score0.9",
    ]);
    await chooseWhy();
    expect(screen.queryByRole("table")).toBeNull();
    await user.click(menuOf("An answer about the refund today"));
    expect(screen.queryByRole("menuitem", { name: "Why is this here?" })).toBeNull();
  });

  it("says who changed it", () => {
    const { desk } = showPanel(HandoffBriefPanel, { corrections: [correct({ text: "A call tomorrow", kept: true })] });
    expect(screen.getByText("A call", { exact: false })).toBeVisible();
    expect(screen.getByRole("region")).toHaveTextContent(/A call tomorrow.*· edited by you · kept/);
    act(() => desk.set({ corrections: [correct({ text: "A call tomorrow", by: "somebody" })] }));
    expect(screen.getByRole("region")).toHaveTextContent(/A call tomorrow.*· edited by a colleague/);
  });

  it("keeps what a person wrote when the conversation goes on, says what is read now, and lets them choose", async () => {
    const line = exampleBrief.wants;
    if (!line) throw new Error("The example has no want.");
    const edited = correct({ section: "wants", line, text: "A new machine" });
    const now = { ...exampleBrief, wants: exampleBrief.why };
    const { desk, user } = showPanel(HandoffBriefPanel, {
      brief: { kind: "live", value: now },
      corrections: [edited],
    });
    expect(screen.getByRole("region")).toHaveTextContent(
      "Since then the conversation reads: “Asked for a person after two attempts failed”.",
    );
    await user.click(screen.getByRole("button", { name: "Keep my words" }));
    await user.click(screen.getByRole("button", { name: "Use that" }));
    expect(desk.calls).toMatchObject([
      { kind: "correct", before: edited, change: { line: now.wants, text: "A new machine" } },
      { kind: "correct", before: edited, change: { line: now.wants, text: null } },
    ]);
  });

  it("that was hidden is counted, and can be shown again", async () => {
    const { desk, user } = showPanel(HandoffBriefPanel, { corrections: [correct({ hidden: true })] });
    expect(screen.queryByText("Promised")).toBeNull();
    expect(screen.getByRole("region")).toHaveTextContent("1 line hidden.");
    await user.click(screen.getByRole("button", { name: "Show" }));
    await user.click(screen.getByRole("button", { name: "Show again: An answer about the refund today" }));
    expect(desk.calls[0]).toMatchObject({ kind: "correct", change: { hidden: false, line: promise } });
  });

  it("says that a change is not saved yet", () => {
    const { desk } = showPanel(HandoffBriefPanel);
    const { draft } = desk.store.getState().drafts.corrections;
    act(() => desk.set({ drafts: draftsOf({ corrections: { draft, save: { kind: "unsaved", problem: null } } }) }));
    expect(screen.getByRole("region")).toHaveTextContent("Your changes of the brief are not saved yet.");
  });

  it("is text, whatever a person wrote", () => {
    const { container } = showPanel(HandoffBriefPanel, { corrections: [correct({ text: hostile })] });
    expect(container.querySelector("script, img")).toBeNull();
    expect(within(container).getByText(/alert\(2\)/)).toBeVisible();
  });
});
