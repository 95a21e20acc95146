/** @jest-environment jsdom */
import { fireEvent, screen } from "@testing-library/react";
import { DeskView } from "#panels/desk";
import { openDeskFullOf } from "./deskFullOf";
import { showPanel } from "./showPanel";
import { giveLayout } from "./transcriptList";

/** Signs that turn what stands behind them, and marks that cover the lines around; E42 makes it worth a search. */
const stem = "Kvist";
const told = `E42 ${stem}\u2067\u202b\u202eturned ${"\u0300\u0301\u0489".repeat(20)}`;

const clickAll = (names: RegExp): void => {
  for (const button of screen.queryAllByRole("button", { name: names })) fireEvent.click(button);
};

/** The texts of the page that hold the foreign one. */
function foreignTexts(root: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text && node.data.includes(stem)) found.push(node);
  return found;
}

const opens = /[\u202a\u202b\u2066-\u2068]/g;
const closes = /[\u202c\u2069]/g;

beforeEach(giveLayout);

describe("text of other people, on every panel", () => {
  it("has a direction of its own, ends what it turns, and covers nothing around it", async () => {
    const { state } = await openDeskFullOf(told);
    const { container } = showPanel(DeskView, state());
    clickAll(/more|follow-up|why|passed on|Review|Open article/i);
    const texts = foreignTexts(container);
    const panels = new Set(
      texts.map((text) => text.parentElement?.closest("section")?.querySelector("h2")?.textContent),
    );
    expect([...panels]).toEqual(
      expect.arrayContaining(["Handoff brief", "Suggested resolutions", "Similar cases", "Live transcript"]),
    );
    const loose = texts.filter((text) => text.parentElement?.closest("bdi, [dir=auto]") === null);
    expect(loose.map(({ parentElement }) => parentElement?.outerHTML)).toEqual([]);
    for (const { data } of texts) {
      expect(data).not.toMatch(/[\u202d\u202e]|\p{M}{5}/u);
      expect(data.match(opens)?.length ?? 0).toBe(data.match(closes)?.length ?? 0);
    }
  });
});
