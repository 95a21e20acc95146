/** @jest-environment jsdom */
import { fireEvent, screen } from "@testing-library/react";
import { maskText, permitReveal, revealMask } from "#domain/privacy";
import { DeskView } from "#panels/desk";
import { guid, openDeskFullOf } from "./deskFullOf";
import { showPanel } from "./showPanel";

/** What must stand nowhere; each kind at least once in every place a conversation has. */
const told =
  "E42 paid with card 5105 1051 0510 5100, account DE89 3704 0044 0532 0130 00, SSN 536-22-8741, password: Harbour_77, " +
  "mailbox login nora@fjell.example / Kastanie#9";
const canaries = /5105|0510 5100|0532 ?0130|536-?22|Harbour_77|Kastanie#9/;

const clickAll = (names: RegExp): void => {
  for (const button of screen.queryAllByRole("button", { name: names })) fireEvent.click(button);
};

describe("what must not be seen", () => {
  it("is known to the masks themselves, or nothing here would prove anything", () => {
    expect(maskText(told).text).not.toMatch(canaries);
  });

  it("reached the desk by every way and stands nowhere in its state", async () => {
    const { state } = await openDeskFullOf(told);
    const { transcript, handoff, conversation, suggestions, cases, brief } = state();
    expect([handoff.kind, conversation.kind, brief.kind, suggestions.kind, cases.kind]).toEqual(Array(5).fill("live"));
    expect(transcript.turns.length).toBeGreaterThan(10);
    expect(JSON.stringify(state())).toMatch(/••••5100/);
    expect(JSON.stringify(state())).not.toMatch(canaries);
  });

  it("is on no panel: no word, no name for a screen reader, no address; and in nothing that is inserted or copied", async () => {
    const { state } = await openDeskFullOf(told);
    const { desk, container } = showPanel(DeskView, state());
    clickAll(/more|Open a follow-up|Why|What the agent/i);
    clickAll(/^(?:Insert|Copy)|copy/i);
    clickAll(/Open this ticket/);
    expect(container).toHaveTextContent("card ••••5100");
    expect(container.innerHTML).not.toMatch(canaries);
    expect(desk.calls.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["copy", "openTicket"]));
    expect(JSON.stringify(desk.calls)).not.toMatch(canaries);
  });

  it("leaves the page in no summary, ticket, judgement, gap, search, log, address or storage", async () => {
    const logs = (["log", "info", "warn", "error", "debug"] as const).map((name) => jest.spyOn(console, name));
    const { desk, heard, clock, state } = await openDeskFullOf(told);
    desk.openWrapUp({ wanted: "Wanted: {text}", done: "Done: {text}", open: "Open: {text}" });
    await clock.advance(1_000);
    desk.editDraft("summary", { ...state().drafts.summary.draft, filed: true });
    const [wants] = state().brief.kind === "live" ? [state().transcript.turns[0]?.text ?? ""] : [""];
    desk.openTicket({ title: wants.slice(0, 100), description: state().drafts.summary.draft.text });
    desk.judge({ target: "article", id: guid(6), useful: false, reason: "wrong version" });
    desk.judge({ target: "case", id: guid(20), useful: true, reason: "" });
    desk.logGap();
    desk.searchArticles(told, false);
    await clock.advance(3_000);
    expect(heard.filter((request) => /PATCH|POST/.test(request)).length).toBeGreaterThan(3);
    expect(heard.join("\n")).not.toMatch(canaries);
    expect(logs.flatMap(({ mock }) => mock.calls.flat()).join("\n")).not.toMatch(canaries);
    expect([localStorage.length, sessionStorage.length, document.cookie]).toEqual([0, 0, ""]);
    expect(location.href + document.title).not.toMatch(canaries);
    logs.forEach((log) => log.mockRestore());
  });

  it("is had back with a permit alone", async () => {
    const { state } = await openDeskFullOf(told);
    const masks = state().transcript.turns.flatMap((turn) => turn.masks);
    const read = (permit: ReturnType<typeof permitReveal>) =>
      masks.map((mask) => revealMask(mask, permit) ?? "").join("\n");
    expect(read(permitReveal(false)).trim()).toBe("");
    expect(read(permitReveal(true))).toMatch(/5105 1051 0510 5100[^]*0510 5100[^]*Harbour_77/);
  });

  it("is gone with the desk", async () => {
    const { state, close } = await openDeskFullOf(told);
    close();
    expect(JSON.stringify(state())).not.toMatch(/••••/);
  });
});
