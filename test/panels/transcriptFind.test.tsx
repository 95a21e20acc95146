/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { foldText } from "#text";
import { buildTurn } from "#support";
import fc from "fast-check";
import { createFindPattern, findInText } from "#panels/transcript";
import { giveLayout, showing, talk } from "./transcriptList";

beforeEach(giveLayout);

describe("finding in the transcript", () => {
  const box = (): HTMLElement => screen.getByRole("textbox", { name: "Find in this conversation" });
  const marked = (): string | null | undefined =>
    Array.from(screen.getByRole("log").querySelectorAll("mark")).map((mark) => mark.closest("article")?.textContent)[0];

  it("starts with a slash or Ctrl+F, from inside the panel only", async () => {
    const { user } = showing(talk(4));
    await user.keyboard("/");
    expect(box()).not.toHaveFocus();
    act(() => screen.getByRole("log").focus());
    await user.keyboard("/");
    expect(box()).toHaveFocus();
    expect(box()).toHaveValue("");
    act(() => screen.getByRole("log").focus());
    await user.keyboard("{Control>}f{/Control}");
    expect(box()).toHaveFocus();
  });

  it("steps through the places, and round again", async () => {
    const { user, container } = showing(talk(30, (n) => (n % 10 === 5 ? `Here ${n}` : "no")));
    await user.type(box(), "here");
    expect(container).toHaveTextContent("1 of 3");
    expect(marked()).toContain("Here 5");
    await user.keyboard("{Enter}");
    expect(container).toHaveTextContent("2 of 3");
    await user.keyboard("{Shift>}{Enter}{Enter}{/Shift}");
    expect(container).toHaveTextContent("3 of 3");
    await user.click(screen.getByRole("button", { name: "Next place" }));
    expect(container).toHaveTextContent("1 of 3");
  });

  it("takes what is typed literally and in any case", async () => {
    const { user, container } = showing([buildTurn({ text: "E42 (again?)" })]);
    fireEvent.change(box(), { target: { value: "e42 (AGAIN?)" } });
    expect(container).toHaveTextContent("1 of 1");
    await user.clear(box());
    fireEvent.change(box(), { target: { value: ".*" } });
    expect(container).toHaveTextContent("Not found");
  });

  it("finds in messages that are not laid out", () => {
    const { container } = showing(talk(5_000));
    fireEvent.change(box(), { target: { value: "Message 17" } });
    expect(container).toHaveTextContent(/1 of \d+/);
    expect(screen.getAllByRole("article").some((turn) => turn.textContent?.endsWith("Message 17"))).toBe(true);
  });

  it("ends with Escape, back at the messages", async () => {
    const { user } = showing(talk(4));
    await user.type(box(), "message{Escape}");
    expect(box()).toHaveValue("");
    expect(screen.getByRole("log")).toHaveFocus();
  });
});

describe("what finding makes no difference of", () => {
  const find = (words: string, text: string): readonly string[] => {
    const pattern = createFindPattern(words);
    return pattern ? findInText(text, pattern).map(([from, to]) => text.slice(from, to)) : [];
  };

  it.each([
    ["muller", "Frau Müller rief an", ["Müller"]],
    ["Müller", "mueller or MULLER", ["MULLER"]],
    ["don't", "I don’t know, I don't", ["don’t", "don't"]],
    ["PX-20", "PX‑20, px–20 and PX-20", ["PX‑20", "px–20", "PX-20"]],
    ["120 €", "120\u00a0€", ["120\u00a0€"]],
    ["last step", "the last\r\n  step", ["last\r\n  step"]],
    ["strasse", "Straße 9", ["Straße"]],
    ["s", "Maß", ["ß"]],
    ["istanbul", "İSTANBUL", ["İSTANBUL"]],
    ["ガス", "ｶﾞｽ漏れ", ["ｶﾞｽ"]],
    ["محمد", "السيد مُحَمَّد", ["مُحَمَّد"]],
    ["password", "pass\u00adword", ["pass\u00adword"]],
    ["‘now’", "'now'", ["'now'"]],
    [".*", "a.*b and ab", [".*"]],
  ])("finds %s in %j", (words, text, found) => {
    expect(find(words, text)).toEqual(found);
  });

  it("looks for nothing where only blanks were typed", () => {
    expect(createFindPattern(" \u00a0\u200b")).toBeNull();
  });

  const letter = fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 });

  it("finds every stretch of a text in that text, and marks nothing else", () => {
    fc.assert(
      // Whole letters: half of one (か of が) is another letter.
      fc.property(fc.array(letter, { maxLength: 40 }), fc.nat(40), fc.nat(12), (letters, from, size) => {
        const text = letters.join("");
        const words = letters.slice(from, from + size).join("");
        const pattern = createFindPattern(words);
        fc.pre(pattern !== null && text.includes(words));
        const found = find(words, text);
        expect(found.length).toBeGreaterThan(0);
        for (const place of found) expect(foldText(place).text).toContain(foldText(words).text.trim());
      }),
    );
  });
});

describe("going by the customer's messages", () => {
  /** The message with the focus; the log around it holds the words of all. */
  const focused = (text: string): Promise<void> =>
    waitFor(() => expect(document.activeElement?.closest("article")).toHaveTextContent(text));

  const begin = (text: string): void => act(() => screen.getByText(text).closest("article")?.focus());

  it("moves with Alt and an arrow from where the reader is, and takes the focus along", async () => {
    const { user } = showing(talk(9));
    begin("Message 8");
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await focused("Message 6");
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await focused("Message 4");
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await focused("Message 6");
  });

  it("goes from the list itself to the nearest above what is read", async () => {
    const { user } = showing(talk(9));
    act(() => screen.getByRole("log").focus());
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await focused("Customer");
  });

  it("stops at the first and at the last of them", async () => {
    const { user } = showing(talk(3));
    begin("Message 0");
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await focused("Message 0");
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await focused("Message 2");
    await user.keyboard("{Alt>}{ArrowDown}{ArrowDown}{/Alt}");
    await focused("Message 2");
  });
});
