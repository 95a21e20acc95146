/** @jest-environment jsdom */
import * as React from "react";
import { act, render, screen } from "@testing-library/react";
import { DeskView } from "#panels/desk";
import { useDesk, DeskPanels } from "#panels/deskContext";
import { SuggestionsPanel } from "#panels/suggestions";
import { buildDesk, exampleSentiment, exampleState } from "#support";
import { showPanel, strings, utc } from "./showPanel";

const beWide = (width: number): void => {
  jest.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, width, 800));
};
const panels = (): readonly (string | null)[] =>
  screen.getAllByRole("heading", { level: 2 }).map((title) => title.textContent);

beforeAll(() => {
  globalThis.DOMRect ??= class {
    constructor(
      readonly x = 0,
      readonly y = 0,
      readonly width = 0,
      readonly height = 0,
    ) {}
  } as typeof DOMRect;
});

describe("the whole desk", () => {
  it("puts the transcript between what is known and what answers, when there is room for three columns", () => {
    beWide(1_000);
    showPanel(DeskView);
    expect(panels()).toEqual([
      "Handoff brief",
      "Sentiment",
      "Live transcript",
      "Suggested resolutions",
      "Similar cases",
      "Wrap-up",
    ]);
  });

  it.each([
    ["beside the others in two columns", 700],
    ["last in one", 340],
    ["last where there is no width to measure", 0],
  ])("puts the transcript %s", (_, width) => {
    beWide(width);
    showPanel(DeskView);
    expect(panels()).toEqual([
      "Handoff brief",
      "Sentiment",
      "Suggested resolutions",
      "Similar cases",
      "Wrap-up",
      "Live transcript",
    ]);
  });

  it("is the main part of its page, with a heading of its own", () => {
    showPanel(DeskView);
    expect(screen.getByRole("main")).toContainElement(screen.getByRole("heading", { level: 1, name: "Desk" }));
  });

  it("says something in every panel while nothing has come", () => {
    const loading = { kind: "loading" } as const;
    showPanel(DeskView, {
      brief: loading,
      handoff: loading,
      sentiment: loading,
      suggestions: loading,
      cases: loading,
      conversation: loading,
      feed: { kind: "opening" },
      transcript: { turns: [], numbers: new Map(), firstChanged: 0 },
    });
    for (const panel of screen.getAllByRole("region"))
      expect(panel).toHaveTextContent(/(Reading|Looking|Opening).*\.|Nothing saved yet/);
  });
});

describe("a panel and its desk", () => {
  it("renders again only when its own slice changes", () => {
    const desk = buildDesk(exampleState);
    let renderings = 0;
    const Counting = (): React.ReactElement => {
      renderings += 1;
      return <>{useDesk((state) => state.brief.kind)}</>;
    };
    render(
      <DeskPanels desk={desk} strings={strings} locale="en-GB" dir="ltr" time={utc}>
        <Counting />
      </DeskPanels>,
    );
    act(() => desk.set({ sentiment: { kind: "live", value: exampleSentiment } }));
    expect(renderings).toBe(1);
    act(() => desk.set({ brief: { kind: "loading" } }));
    expect(renderings).toBe(2);
  });

  it("keeps nothing of one conversation when it shows another", async () => {
    const framed = (conversationId: string): React.ReactElement => (
      <DeskPanels desk={buildDesk(exampleState, conversationId)} strings={strings} locale="en-GB" dir="ltr" time={utc}>
        <SuggestionsPanel />
      </DeskPanels>
    );
    const { rerender } = render(framed("one"));
    act(() => screen.getByRole("button", { name: "1 more article" }).click());
    expect(screen.getAllByRole("article")).toHaveLength(4);
    rerender(framed("two"));
    expect(screen.getAllByRole("article")).toHaveLength(3);
  });

  it("hears nothing of a desk once it is gone", () => {
    const desk = buildDesk(exampleState);
    const { unmount } = render(
      <DeskPanels desk={desk} strings={strings} locale="en-GB" dir="ltr" time={utc}>
        <SuggestionsPanel />
      </DeskPanels>,
    );
    const complain = jest.spyOn(console, "error");
    unmount();
    desk.set({ suggestions: { kind: "loading" } });
    expect(complain).not.toHaveBeenCalled();
  });
});

describe("verbs without room", () => {
  it("keep Insert and Link to case and put the others into a menu", async () => {
    jest.spyOn(HTMLElement.prototype, "scrollWidth", "get").mockReturnValue(260);
    jest.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(200);
    const { desk, user } = showPanel(SuggestionsPanel);
    const [insert] = screen.getAllByRole("button", { name: "Insert" });
    expect(insert?.parentElement?.querySelectorAll("button")).toHaveLength(3);
    expect(screen.queryByRole("button", { name: "Copy" })).toBeNull();
    await user.click(screen.getAllByRole("button", { name: "More" })[0] as HTMLElement);
    await user.click(screen.getByRole("menuitem", { name: "Copy" }));
    expect(desk.calls.map((call) => call.kind)).toEqual(["copy"]);
  });
});
