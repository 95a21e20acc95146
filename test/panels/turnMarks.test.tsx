/** @jest-environment jsdom */
import { cleanup, screen, within } from "@testing-library/react";
import fc from "fast-check";
import { parseActivities, type Turn } from "#domain/conversation";
import { giveLayout, showing } from "./transcriptList";

beforeEach(giveLayout);

type Row = Readonly<Record<string, unknown>>;
const said = (role: "user" | "bot", text: string, over: Row = {}): Row => ({
  ...{ type: "message", id: text, timestamp: "2026-11-20T10:30:00Z", from: { role }, text },
  ...over,
});
const turnsOf = (...rows: readonly Row[]): readonly Turn[] => parseActivities(rows).turns;
const words = (): HTMLElement => screen.getAllByRole("article")[0] as HTMLElement;

describe("what the agent wrote", () => {
  it("shows stressed words, code and lists as such, with their numbers", () => {
    showing(turnsOf(said("bot", "**Try this** `now`:\n\n1. Close the tap\n   - slowly\n2. Wait")));
    expect(within(words()).getByText("Try this").tagName).toBe("STRONG");
    expect(within(words()).getByText("now").tagName).toBe("CODE");
    expect(
      within(words())
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual(["1. Close the tap", "• slowly", "2. Wait"]);
  });

  it("shows a table as rows and cells", () => {
    showing(turnsOf(said("bot", "<table><tr><td>Meter</td><td>88-1204</td></tr></table>")));
    expect(
      within(words())
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toEqual(["Meter", "88-1204"]);
  });

  it("opens a secure link on a click, by its words, and shows where it leads", () => {
    showing(turnsOf(said("bot", "Use [the *new* form](https://norr.example/f), not [this](http://norr.example/g).")));
    const links = within(words()).getAllByRole("link");
    expect(links.map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
      ["the new form", "https://norr.example/f"],
    ]);
    expect(words()).toHaveTextContent("https://norr.example/f");
  });

  it("names its sources, those with a page as links", () => {
    const citation = [
      { position: 1, appearance: { name: "Pump manual.pdf", url: "https://docs.norr.example/pump.pdf" } },
      { position: 2, appearance: { name: "Old page", url: "javascript:alert(1)" } },
    ];
    showing(turnsOf(said("bot", "Drain it [1][2]", { entities: [{ citation }] })));
    expect(words()).toHaveTextContent("Drain itSource: Pump manual.pdf, Old page");
    expect(
      within(words())
        .getAllByRole("link")
        .map((link) => link.textContent),
    ).toEqual(["Pump manual.pdf"]);
  });

  it("shows what was offered, and what was chosen", () => {
    const offer = {
      suggestedActions: {
        actions: [
          { title: "Billing", value: "b1" },
          { title: "A fault", value: "f1" },
        ],
      },
    };
    showing(turnsOf(said("bot", "What is it?", offer), said("user", "f1", { timestamp: "2026-11-20T10:31:00Z" })));
    const offered = within(words()).getByRole("list", { name: "Offered" });
    expect(
      within(offered)
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual(["Billing", "✓ A fault (chosen)"]);
  });

  it("shows each of its words once, whatever is marked, masked and found at the same time", () => {
    const parts = [
      "**bold** ",
      "[a link](https://norr.example/x) ",
      "4242 4242 4242 4242 ",
      "\n- item ",
      "\n| a | b |\n|--|--|\n| c | d |\n",
      "`code` ",
      "plain ",
      "*em* ",
      "\n",
    ];
    const message = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 8 }).map((list) => list.join(""));
    fc.assert(
      fc.property(message, fc.nat(80), fc.nat(40), (text, from, length) => {
        const [turn] = turnsOf(said("bot", text));
        if (!turn) return;
        const evidence = { kind: "turn" as const, turn: turn.id, from, to: from + length };
        showing([turn], { focus: { evidence, count: 1 } });
        const bare = (shown: string): string => shown.replace(/[\s·]/g, "");
        const shown = bare(words().querySelector("[dir=auto]")?.textContent ?? "");
        const marked = [...words().querySelectorAll("mark")].map((mark) => mark.textContent ?? "").join("");
        expect(shown).toBe(bare(turn.text));
        expect(bare(marked)).toBe(bare(turn.text.slice(from, from + length)));
        cleanup();
      }),
      { numRuns: 25 },
    );
  });
});
