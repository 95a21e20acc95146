/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import type { Problem } from "#desk/kit";
import type { Turn } from "#domain/conversation";
import { everyKind, maskText, permitReveal } from "#domain/privacy";
import { TranscriptPanel } from "#panels/transcript";
import { buildTranscript, buildTurn, exampleConversation, exampleTranscript, pointAt } from "#support";
import { hostile, now, showPanel } from "./showPanel";
import { giveLayout, showing, talk } from "./transcriptList";

beforeEach(giveLayout);

const said = (): readonly string[] => screen.getAllByRole("article").map((turn) => turn.textContent ?? "");
const append = (desk: ReturnType<typeof showPanel>["desk"], ...turns: readonly Turn[]): void => {
  const { transcript } = desk.store.getState();
  act(() => desk.set({ transcript: buildTranscript([...transcript.turns, ...turns], transcript.turns.length) }));
};
const scrollToTop = (): void => act(() => screen.getByRole("log").scrollTo({ top: 0 }));

describe("a message", () => {
  it("says its number, who spoke by role and name, when, and its words", () => {
    showPanel(TranscriptPanel);
    expect(said()[0]).toBe("1AI agent10:28Hello, this is the support agent. What can I do for you?");
    expect(said()[4]).toBe("5Customer: Ana Ruiz10:32Still E42. Serial is BR3-0971");
    expect(said()[10]).toMatch(/^11Representative: Lena Moe10:37Hi Ana/);
  });

  it("shows a note as never sent, without a number", () => {
    showPanel(TranscriptPanel);
    expect(said()[11]).toMatch(/^Representative: Note, not sentLena Moe10:37Serial differs/);
  });

  it("shows what was masked as such", () => {
    showPanel(TranscriptPanel);
    expect(screen.getByText("card ••••4242")).toBeVisible();
  });

  describe("with something masked", () => {
    const masked = maskText("Refund it to 4111 1111 1111 1111, please.", everyKind);
    const transcript = buildTranscript([buildTurn(masked)]);

    it("lets a person with the permit look behind the mask, and mask it again", async () => {
      const { user } = showPanel(TranscriptPanel, { transcript }, { permit: permitReveal(true) });
      expect(said()[0]).not.toContain("4111 1111");
      const look = screen.getByRole("button", { name: "Show what is masked" });
      await user.click(look);
      expect(said()[0]).toContain("Refund it to 4111 1111 1111 1111, please.");
      await user.click(screen.getByRole("button", { name: "Mask again" }));
      expect(said()[0]).toContain("Refund it to card ••••1111, please.");
    });

    it("offers it to nobody else", () => {
      showPanel(TranscriptPanel, { transcript });
      expect(screen.queryByRole("button", { name: "Show what is masked" })).toBeNull();
    });
  });

  it("shows the original beside a translation, and the article an agent rests on", () => {
    showing([
      buildTurn({ text: "Hello", original: "Hei" }),
      buildTurn({ id: "a", speaker: "agent", text: "Hi", citations: ["KA-1", "KA-2"] }),
    ]);
    expect(said()[0]).toContain("HelloOriginal: Hei");
    expect(said()[1]).toContain("HiSource: KA-1, KA-2");
  });

  it("is read in its own direction", () => {
    showing([buildTurn({ text: "مرحبا" })]);
    expect(screen.getByText("مرحبا")).toHaveAttribute("dir", "auto");
  });

  it("opens encrypted addresses on a click, outside the workspace, and no others", () => {
    showing([buildTurn({ text: "See https://halden.example/a?b=1. Or http://x.example or javascript:alert(1)" })]);
    const links = screen.getAllByRole("link");
    expect(links.map((link) => link.getAttribute("href"))).toEqual(["https://halden.example/a?b=1"]);
    expect(links[0]).toHaveAttribute("rel", "noopener noreferrer");
  });

  it("shows hostile words as text", () => {
    const { container } = showing([buildTurn({ text: hostile, name: hostile, original: `${hostile}!` })]);
    expect(container.querySelector("script, img")).toBeNull();
    expect(said()[0]).toContain("<script>alert(2)</script>");
  });

  it("folds a message of a million characters until all of it is asked for", async () => {
    const { user } = showing([buildTurn({ text: "x".repeat(1_000_000) })]);
    expect(said()[0]?.length).toBeLessThan(2_200);
    await user.click(screen.getByRole("button", { name: "Show all 1,000,000 characters" }));
    expect(said()[0]?.length).toBeGreaterThan(1_000_000);
  });

  it("never cuts an emoji in two when it folds", () => {
    showing([buildTurn({ text: "👍".repeat(4_000).padStart(8_001, "x") })]);
    expect(said()[0]).toMatch(/x(?:👍)+…/u);
  });
});

describe("the hand-over", () => {
  it("stands between the agent's part and the person's", () => {
    showPanel(TranscriptPanel);
    const log = (screen.getByRole("log").textContent ?? "").replace("\u00a0", " ");
    expect(log.indexOf("handing you over")).toBeLessThan(log.indexOf("Handed to you 10:36 · waited 1:12"));
    expect(log.indexOf("Handed to you")).toBeLessThan(log.indexOf("Hi Ana"));
  });

  it("stands at the end while the person has not written", () => {
    showPanel(TranscriptPanel, { transcript: buildTranscript(exampleTranscript.turns.slice(0, 10)) });
    expect(screen.getByRole("log")).toHaveTextContent(/Handed to you 10:36 · waited 1:12$/);
  });

  it("does without times that are not known", () => {
    const conversation = {
      kind: "live",
      value: { ...exampleConversation, acceptedAt: null, waitedSeconds: null },
    } as const;
    showPanel(TranscriptPanel, { conversation });
    expect(screen.getByText("Handed to you")).toBeVisible();
  });
});

describe("evidence in the transcript", () => {
  it("marks the exact words of the open mark", () => {
    const { desk } = showPanel(TranscriptPanel);
    const turn = exampleTranscript.turns.find(({ id }) => id === "t6");
    act(() => desk.showEvidence(pointAt(turn, "got one cup")));
    expect(screen.getByText("got one cup").tagName).toBe("MARK");
  });

  it("goes to a message far outside of what is laid out", () => {
    const { desk } = showing(talk(5_000));
    act(() => desk.showEvidence({ kind: "turn", turn: "m10", from: 0, to: 7 }));
    const turn = screen.getByText("Message").closest("article") as HTMLElement;
    expect(turn).toHaveTextContent("Message 10");
  });

  it("unfolds a long message whose marked words lie below the fold", () => {
    const text = `${"word ".repeat(2_000)}the proof`;
    const { desk } = showing([buildTurn({ text })]);
    act(() => desk.showEvidence(pointAt(buildTurn({ text }), "the proof")));
    expect(screen.getByText("the proof").tagName).toBe("MARK");
  });

  it("ignores marks on messages that are not there", () => {
    const { desk } = showPanel(TranscriptPanel);
    act(() => desk.showEvidence({ kind: "turn", turn: "gone", from: 0, to: 4 }));
    expect(said()).toHaveLength(12);
  });
});

describe("a long transcript", () => {
  it("lays out only what is in view", () => {
    showing(talk(3_000));
    expect(screen.getAllByRole("article").length).toBeLessThan(40);
    expect(said()[said().length - 1]).toContain("Message 2999");
  });

  it("offers the earlier messages", async () => {
    const { user } = showing(talk(3_000));
    scrollToTop();
    expect(said()[0]).toContain("Message 2000");
    await user.click(screen.getByRole("button", { name: "Show earlier" }));
    scrollToTop();
    expect(said()[0]).toContain("Message 1500");
  });
});

describe("new messages", () => {
  it("are followed by a reader at the end", () => {
    const { desk } = showing(talk(50));
    append(desk, buildTurn({ id: "new", text: "And another thing" }));
    expect(said()[said().length - 1]).toContain("And another thing");
    expect(screen.queryByRole("button", { name: /new message/ })).toBeNull();
  });

  it("never steal the place of one who reads further up", async () => {
    const { desk, user } = showing(talk(50));
    scrollToTop();
    append(desk, buildTurn({ id: "n1" }), buildTurn({ id: "n2" }));
    append(desk, buildTurn({ id: "n3", text: "The last one" }));
    expect(said()[0]).toContain("Message 0");
    await user.click(screen.getByRole("button", { name: "3 new messages" }));
    expect(said()[said().length - 1]).toContain("The last one");
  });

  it("are announced one by one, a burst as its count", () => {
    jest.useFakeTimers();
    const { desk } = showing(talk(4));
    const region = screen.getByRole("status");
    append(desk, buildTurn({ id: "n1", text: "Are you there?" }));
    expect(region).toHaveTextContent("Ana Ruiz: Are you there?");
    append(desk, buildTurn({ id: "n2" }), buildTurn({ id: "n3" }));
    append(desk, buildTurn({ id: "n4" }));
    act(() => void jest.advanceTimersByTime(2_000));
    expect(region).toHaveTextContent("3 new messages");
    jest.useRealTimers();
  });

  it("are silent when they are history, notes, or the person's own", () => {
    const { desk } = showing(talk(4), { feed: { kind: "opening" } });
    append(desk, buildTurn({ id: "old" }));
    act(() => desk.set({ feed: { kind: "live" } }));
    append(
      desk,
      buildTurn({ id: "note", visibility: "internal" }),
      buildTurn({ id: "mine", speaker: "representative" }),
    );
    act(() =>
      desk.set({
        transcript: buildTranscript([buildTurn({ id: "first" }), ...desk.store.getState().transcript.turns], 0),
      }),
    );
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
  });

  it("do not make the log itself speak when it is scrolled", () => {
    showing(talk(4));
    expect(screen.getByRole("log", { name: "Live transcript" })).toHaveAttribute("aria-live", "off");
  });
});

describe("a transcript that does not come live", () => {
  it.each(["opening", "live"] as const)(
    "says so while it opens, and nothing of messages it has not read: %s",
    (kind) => {
      showing([], { feed: { kind } });
      expect(screen.getByText("Opening the transcript.")).toBeVisible();
      expect(screen.queryByText("No messages yet.")).toBeNull();
    },
  );

  it("is not an empty box without messages", () => {
    showing([], { feed: { kind: "asOf", at: Date.UTC(2026, 9, 14, 10, 41) } });
    expect(screen.getByText("No messages yet.")).toBeVisible();
  });

  it("says as of when, and how messages arrive", () => {
    const { container } = showPanel(TranscriptPanel, { feed: { kind: "asOf", at: Date.UTC(2026, 9, 14, 10, 41) } });
    expect(screen.getByText("As of 10:41")).toBeVisible();
    expect(screen.getByText("New messages show here with a delay.")).toBeVisible();
    expect(container).toHaveTextContent("The chat itself always has the newest.");
  });

  it("says within how many seconds a message shows, where that is known", () => {
    showPanel(TranscriptPanel, { feed: { kind: "asOf", at: Date.UTC(2026, 9, 14, 10, 41), within: 5_000 } });
    expect(screen.getByText("New messages show within 5 seconds.")).toBeVisible();
  });

  it("keeps what there is when its feed fails, and tries again on one click", async () => {
    const problem: Problem = { kind: "broken", source: "transcript", retryAt: now + 30_000, detail: "annotation 500" };
    const { desk, user } = showPanel(TranscriptPanel, { feed: { kind: "unavailable", problem } });
    expect(screen.getByText("The transcript could not be read.")).toBeVisible();
    expect(said()).toHaveLength(12);
    await user.click(screen.getByRole("button", { name: "Try now" }));
    expect(desk.calls).toEqual([{ kind: "retry", source: "transcript" }]);
    expect(within(screen.getByRole("region")).getByText("Not available")).toBeVisible();
  });
});
