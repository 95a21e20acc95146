/** @jest-environment jsdom */
import { act, cleanup, screen } from "@testing-library/react";
import type { Conversation } from "#domain/conversation";
import { SentimentPanel } from "#panels/sentiment";
import { exampleConversation } from "#support";
import { now, showPanel } from "./showPanel";

const live = (change: Partial<Conversation>) =>
  ({ conversation: { kind: "live", value: { ...exampleConversation, ...change } } }) as const;

const settings = {
  serviceLevel: null,
  sentimentAlert: null,
  silence: 8,
  suggestionBar: 50,
  internalWords: null,
  words: {},
};

describe("the wait for a person", () => {
  it("is told alone where the organisation set no service level", () => {
    showPanel(SentimentPanel, live({ waitedSeconds: 72 }));
    expect(screen.getByText(/^Waited 1:12\b/)).toBeVisible();
  });

  it("is told beside the service level", () => {
    showPanel(SentimentPanel, live({ waitedSeconds: 250 }), { serviceLevel: 300 });
    expect(screen.getByText(/^Waited 4:10 of 5:00\b/)).toBeVisible();
  });

  it("takes the level from the organisation's settings as soon as they are read, and the page's own before it", () => {
    const { desk } = showPanel(SentimentPanel, live({ waitedSeconds: 250 }));
    expect(screen.getByText(/^Waited 4:10\b/)).toBeVisible();
    act(() => desk.set({ settings: { ...settings, serviceLevel: 300 } }));
    expect(screen.getByText(/^Waited 4:10 of 5:00\b/)).toBeVisible();
    cleanup();
    const set = { settings: { ...settings, serviceLevel: 300 } };
    showPanel(SentimentPanel, { ...live({ waitedSeconds: 250 }), ...set }, { serviceLevel: 240 });
    expect(screen.getByText(/^Waited 4:10 of 4:00/)).toBeVisible();
  });

  it("is told in the organisation's own words", () => {
    const words = { en: { "sentiment.waited": "Queued {time}" }, de: { "sentiment.title": "Laune" } };
    showPanel(SentimentPanel, { ...live({ waitedSeconds: 72 }), settings: { ...settings, words } });
    expect(screen.getByText(/^Queued 1:12\b/)).toBeVisible();
    expect(screen.getByRole("region", { name: "Sentiment" })).toBeVisible();
  });

  it("says in words that the level was missed, and by how much", () => {
    showPanel(SentimentPanel, live({ waitedSeconds: 420 }), { serviceLevel: 300 });
    expect(screen.getByText("Waited 7:00 of 5:00, answered late by 2:00: service level missed")).toBeVisible();
  });

  it("is reckoned from the row's clocks where it was not counted", () => {
    const change = { waitedSeconds: null, waitingSince: now - 600_000, acceptedAt: now - 60_000 };
    showPanel(SentimentPanel, live(change), { serviceLevel: 300 });
    expect(screen.getByText(/^Waited 9:00 of 5:00, answered late by 4:00/)).toBeVisible();
  });

  it("goes on while nobody has answered, and becomes late when it does", () => {
    const waiting: (readonly [milliseconds: number, run: () => void])[] = [];
    let clock = now;
    const change = { waitedSeconds: null, waitingSince: now - 290_000, acceptedAt: null };
    showPanel(SentimentPanel, live(change), {
      serviceLevel: 300,
      now: () => clock,
      after: (milliseconds, run) => {
        waiting.push([milliseconds, run]);
        return () => undefined;
      },
    });
    expect(screen.getByText(/^Waiting 4:50 of 5:00\b/)).toBeVisible();
    clock += 70_000;
    act(() => waiting.find(([milliseconds]) => milliseconds === 10_000)?.[1]());
    expect(screen.getByText("Waiting 6:00 of 5:00, late by 1:00: service level missed")).toBeVisible();
  });

  it("is left out where nothing is known of it", () => {
    showPanel(SentimentPanel, live({ waitedSeconds: null, acceptedAt: null, open: false }), { serviceLevel: 300 });
    expect(screen.queryByText(/Wait/)).toBeNull();
  });
});
