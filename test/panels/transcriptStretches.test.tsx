/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { readChapters } from "#domain/chapters";
import { TranscriptPanel } from "#panels/transcript";
import { buildTranscript, buildTurn, exampleConversation } from "#support";
import { now, showPanel } from "./showPanel";
import { giveLayout } from "./transcriptList";

beforeEach(giveLayout);

const hour = 3_600_000;
const day = 24 * hour;

/** Two days ago the agent and Ines, yesterday the agent again, today the person at this desk. `now` is 10:43 UTC. */
const turns = [
  { id: "a", at: now - 2 * day, text: "My awning does not roll in" },
  { id: "b", at: now - 2 * day + 60_000, speaker: "agent" as const, name: "", text: "Please check the wind sensor." },
  { id: "c", at: now - 2 * day + hour, speaker: "representative" as const, name: "Ines", text: "Ines here." },
  {
    id: "d",
    at: now - 2 * day + 2 * hour,
    speaker: "representative" as const,
    name: "Ines",
    text: "I call you today.",
  },
  { id: "e", at: now - day, text: "nobody called" },
  { id: "f", at: now - day + 60_000, speaker: "agent" as const, name: "", text: "I am sorry." },
  { id: "g", at: now - 120_000, text: "still there?" },
  { id: "h", at: now - 60_000, speaker: "representative" as const, name: "Piotr", text: "Piotr here." },
].map((given) => buildTurn(given));
const acceptedAt = now - 90_000;

function show(zone = 0, accepted: number | null = acceptedAt): string {
  const conversation = { kind: "live", value: { ...exampleConversation, acceptedAt: accepted } } as const;
  const chapters = readChapters({ turns, acceptedAt: accepted });
  const time = { zone: () => zone, patterns: null };
  showPanel(TranscriptPanel, { transcript: buildTranscript(turns), conversation, chapters }, { time });
  return (screen.getByRole("log").textContent ?? "").replace(/\u00a0/g, " ").replace(/day,/g, "day");
}

const inOrder = (text: string, ...parts: readonly string[]): void => {
  const places = parts.map((part) => text.indexOf(part));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
};

describe("a conversation of several stretches", () => {
  it("shows the hand-over where this person's part began, not at a colleague's", () => {
    inOrder(show(), "Ines here.", "still there?", "Handed to you 10:41", "Piotr here.");
  });

  it("says whose part begins where, from when to when and how it ended", () => {
    inOrder(show(), "wind sensor", "Ines · 12 October, 11:43–12:43 · taken up again later", "Ines here.");
  });

  it("says when the agent had it again", () => {
    inOrder(show(), "I call you today.", "Back to the agent", "nobody called");
  });

  it("shows each day where it begins, the first too when it is not today", () => {
    const text = show();
    inOrder(text, "Monday 12 October 2026", "awning", "Tuesday 13 October 2026", "nobody called");
    inOrder(text, "I am sorry.", "Wednesday 14 October 2026", "still there?");
  });

  it("counts days and hours as the person's clock does", () => {
    // 10:43 UTC is 00:43 of the next day there.
    const text = show(14 * 60);
    inOrder(text, "Tuesday 13 October 2026", "awning", "Wednesday 14 October 2026", "nobody called");
    expect(text).toContain("Handed to you 00:41");
  });

  it("takes the last person's part where the time of the accept is not known", () => {
    inOrder(show(0, null), "I am sorry.", "Handed to you", "Piotr here.");
  });
});

it("has no line of a day in a conversation of today", () => {
  const today = [buildTurn({ at: now - 60_000 })];
  showPanel(TranscriptPanel, {
    transcript: buildTranscript(today),
    chapters: readChapters({ turns: today, acceptedAt: null }),
  });
  expect(screen.getByRole("log")).not.toHaveTextContent("October");
});
