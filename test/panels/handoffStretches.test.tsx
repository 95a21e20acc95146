/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import type { DeskState } from "#desk/conversation";
import type { Brief } from "#domain/brief";
import { HandoffBriefPanel } from "#panels/handoffBrief";
import { buildLine, buildTranscript, buildTurn, emptyBrief, exampleBrief, pointAt } from "#support";
import { now, showPanel } from "./showPanel";

const minute = 60_000;
const day = 24 * 60 * minute;

/** What a colleague promised, so long before now. */
function promise(text: string, ago: number): { readonly state: Partial<DeskState>; readonly brief: Brief } {
  const turn = buildTurn({ id: "p", at: now - ago, speaker: "representative", name: "Ines Duarte", text });
  const brief = { ...emptyBrief, promised: [buildLine(text, pointAt(turn))] };
  return { brief, state: { transcript: buildTranscript([turn]), brief: { kind: "live", value: brief } } };
}

describe("a promise", () => {
  it("says when it is due", () => {
    showPanel(HandoffBriefPanel, promise("I call you within two hours", 30 * minute).state);
    expect(screen.getByText("due 12:13")).toBeVisible();
  });

  it("says in words, and since when, that it is overdue, and of which day it is", () => {
    showPanel(HandoffBriefPanel, promise("We call you back within 24 hours", 2 * day).state);
    expect(screen.getByText(/^Overdue since 13 October, 10:43.*promised 12 October$/)).toBeVisible();
  });

  it("is not late before its time, whatever was read of it", () => {
    const { brief, state } = promise("Nous vous rappelons dans 2 heures", 30 * minute);
    const broken: Brief = { ...brief, promised: brief.promised.map((line) => ({ ...line, state: "broken" })) };
    showPanel(HandoffBriefPanel, { ...state, brief: { kind: "live", value: broken } });
    expect(screen.getByText("due 12:13")).toBeVisible();
    expect(screen.queryByText(/not kept/)).toBeNull();
  });

  it("names a whole day by its name", () => {
    showPanel(HandoffBriefPanel, promise("You hear from us today", 30 * minute).state);
    expect(screen.getByText("due today")).toBeVisible();
  });

  it("says nothing of a time where the words name none", () => {
    showPanel(HandoffBriefPanel, promise("I send you the label soon", 30 * minute).state);
    expect(screen.queryByText(/due|Overdue|promised/)).toBeNull();
  });

  it("becomes overdue while it is looked at, by one timer", () => {
    const waiting: { readonly milliseconds: number; readonly run: () => void }[] = [];
    let clock = now;
    const { state } = promise("I call you in 15 minutes", 10 * minute);
    showPanel(HandoffBriefPanel, state, {
      now: () => clock,
      after: (milliseconds, run) => {
        waiting.push({ milliseconds, run });
        return () => undefined;
      },
    });
    expect(screen.getByText(/^due/)).toBeVisible();
    const own = waiting.filter(({ milliseconds }) => milliseconds === 5 * minute);
    expect(own).toHaveLength(1);
    clock += 5 * minute;
    act(() => own[0]?.run());
    expect(screen.getByText(/^Overdue since 10:48/)).toBeVisible();
  });
});

describe("a line in a script without blanks", () => {
  it("keeps only its last letters beside the mark, so that it breaks where there is room", () => {
    const turn = buildTurn({ id: "j", at: now, speaker: "customer", text: "左側のイヤホンだけ音が聞こえないのです" });
    const wants = buildLine(`“${turn.text}”`, pointAt(turn));
    showPanel(HandoffBriefPanel, {
      transcript: buildTranscript([turn]),
      brief: { kind: "live", value: { ...emptyBrief, wants } },
    });
    expect(screen.getByRole("button", { name: /^Show message/ }).parentElement).toHaveTextContent(/^です”/);
  });
});

describe("after a transfer", () => {
  const said = buildTurn({
    id: "s",
    at: now - 40 * minute,
    speaker: "representative",
    name: "Ines Duarte",
    text: "I ordered a new valve.",
  });
  const part = {
    who: "Ines Duarte",
    beganAt: now - 45 * minute,
    endedAt: now - 40 * minute,
    ended: "transferred" as const,
    consulted: ["Omar Haddad"],
    said: buildLine("I ordered a new valve.", pointAt(said)),
    promised: [buildLine("Send them a new valve by Friday", pointAt(said))],
  };
  const state = (more: Partial<Brief>): Partial<DeskState> => ({
    transcript: buildTranscript([said]),
    brief: { kind: "live", value: { ...emptyBrief, ...more } },
  });

  it("shows what the person before said and promised, with marks, and who was asked", () => {
    const { container } = showPanel(HandoffBriefPanel, state({ before: [part] }));
    expect(screen.getByText("Before you")).toBeVisible();
    const text = (container.textContent ?? "").replace(/\u2060/g, "");
    expect(text).toMatch(/Ines Duarte \(09:58–10:03\): I ordered a new valve\./);
    expect(text).toMatch(/Promised: Send them a new valve by Friday/);
    expect(text).toContain("Asked: Omar Haddad");
    expect(screen.getAllByRole("button", { name: /^Show message/ }).length).toBeGreaterThanOrEqual(2);
  });

  const since = { who: "Ines", by: "", spokeAt: now - 3 * day, resumedAt: now - minute, messages: 4 };

  it("says how long ago a person wrote last, and what has come since", () => {
    showPanel(HandoffBriefPanel, state({ wants: exampleBrief.wants, since }), { person: "Ines Duarte" });
    expect(screen.getByText("Since you last spoke (3 days): 4 messages")).toBeVisible();
  });

  it("names the person where it was another, and counts what is overdue", () => {
    const { brief, state: promised } = promise("We call you back within 24 hours", 3 * day);
    showPanel(HandoffBriefPanel, {
      ...promised,
      brief: { kind: "live", value: { ...brief, since: { ...since, messages: 1 } } },
    });
    expect(screen.getByText("Since Ines last wrote (3 days): 1 message and 1 promise overdue")).toBeVisible();
  });
});

describe("the hand-off line", () => {
  it("is copied as one sentence for the colleague", async () => {
    const { desk, user } = showPanel(HandoffBriefPanel);
    await user.click(screen.getByRole("button", { name: "Copy hand-off line" }));
    expect(desk.calls).toContainEqual({
      kind: "copy",
      target: "handoffLine",
      text: "A refund for the Brio 3, or a working one by Friday; asked for a person after two attempts failed",
    });
    act(() => desk.set({ acts: { "copy:handoffLine": { kind: "done", at: now } } }));
    expect(screen.getAllByText(/Copied/).length).toBeGreaterThan(0);
  });

  it("is copied whole too, section by section, as it stands on the screen", async () => {
    const { desk, user } = showPanel(HandoffBriefPanel);
    await user.click(screen.getByRole("button", { name: "Copy the whole brief" }));
    const copied = desk.calls.find((call) => call.kind === "copy" && call.target === "brief");
    const text = copied?.kind === "copy" ? copied.text : "";
    expect(text.split("\n")[0]).toBe("Wants: A refund for the Brio 3, or a working one by Friday");
    const lines = [...exampleBrief.facts.flatMap(({ values }) => values), ...exampleBrief.promised];
    for (const line of lines) expect(text).toContain(line.text);
    expect(text).toMatch(/^- Did not help: /m);
  });

  it("says that a colleague is being asked, as far as the platform tells", () => {
    const consult = { kind: "consultStarted", at: now, participants: [] } as const;
    const { desk } = showPanel(HandoffBriefPanel, { native: { sentiment: null, summary: "", events: [consult] } });
    expect(screen.getByText(/You are asking a colleague/)).toBeVisible();
    const ended = { ...consult, kind: "consultEnded" } as const;
    act(() => desk.set({ native: { sentiment: null, summary: "", events: [consult, ended] } }));
    expect(screen.queryByText(/You are asking a colleague/)).toBeNull();
  });

  it("is not offered where there is nothing to say", () => {
    showPanel(HandoffBriefPanel, { brief: { kind: "live", value: emptyBrief } });
    expect(screen.queryByRole("button", { name: "Copy hand-off line" })).toBeNull();
  });
});
