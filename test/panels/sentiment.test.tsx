/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import { sumParts } from "#domain/evidence";
import { SentimentPanel } from "#panels/sentiment";
import { buildTranscript, exampleConversation, exampleSentiment } from "#support";
import { showPanel } from "./showPanel";

describe("the sentiment panel", () => {
  it("says the word and where it is going, never by colour alone", () => {
    const { container } = showPanel(SentimentPanel);
    expect(screen.getByText("Slightly negative")).toHaveTextContent("Slightly negative, falling");
    expect(container).toHaveTextContent("last 6 messages");
  });

  it("draws the course with all of it in words", () => {
    showPanel(SentimentPanel);
    expect(
      screen.getByRole("img", {
        name: "Sentiment over 6 customer messages, oldest first: Neutral, Slightly positive, Neutral, Negative (turning point), Negative, Slightly negative",
      }),
    ).toHaveTextContent("fell here");
  });

  it("quotes the words that moved it, with their message", () => {
    const { container } = showPanel(SentimentPanel);
    expect(container).toHaveTextContent("“same error again, this is ridiculous”");
    expect(screen.getByText("ridiculous").tagName).toBe("B");
    expect(screen.getByRole("button", { name: "Show message 6" })).toBeVisible();
  });

  it("opens the parts of its score, which add up as they are shown", async () => {
    const { user } = showPanel(SentimentPanel);
    const why = screen.getByRole("button", { name: "why" });
    await user.click(why);
    expect(why).toHaveAttribute("aria-expanded", "true");
    const rows = within(screen.getByRole("table", { name: "Parts of the sentiment" })).getAllByRole("row");
    expect(rows.map((row) => row.textContent)).toEqual([
      "Message 9−0.2",
      "Message 7: “money back”−0.4",
      "Message 6: “ridiculous”−0.7",
      "Message 3: “thanks”0.1",
      "Score−1.2",
    ]);
  });

  it("tells the wait and the language in one line", () => {
    showPanel(SentimentPanel);
    expect(screen.getByText("Waited 1:12 · English")).toBeVisible();
  });

  it("leaves out of that line what is not known", () => {
    const conversation = {
      kind: "live",
      value: { ...exampleConversation, waitedSeconds: null, language: "" },
    } as const;
    showPanel(SentimentPanel, { conversation });
    expect(screen.queryByText(/Waited/)).toBeNull();
  });

  it("announces the word when it changes, and only then", () => {
    const { desk } = showPanel(SentimentPanel);
    const region = screen.getByRole("status");
    act(() => desk.set({ sentiment: { kind: "live", value: { ...exampleSentiment, score: sumParts([]) } } }));
    expect(region).toBeEmptyDOMElement();
    act(() => desk.set({ sentiment: { kind: "live", value: { ...exampleSentiment, level: 8 } } }));
    expect(region).toHaveTextContent("Sentiment is now Negative.");
  });

  it("names the alert at the organisation's level and below it, and says it once", () => {
    const settings = { serviceLevel: null, silence: 8, suggestionBar: 50, internalWords: null, words: {} };
    const { desk } = showPanel(SentimentPanel, { settings: { ...settings, sentimentAlert: 8 } });
    expect(screen.queryByText("Sentiment alert")).toBeNull();
    act(() => desk.set({ sentiment: { kind: "live", value: { ...exampleSentiment, level: 8 } } }));
    expect(screen.getByText("Sentiment alert")).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("Sentiment is now Negative, Sentiment alert.");
    act(() => desk.set({ settings: { ...settings, sentimentAlert: null } }));
    expect(screen.queryByText("Sentiment alert")).toBeNull();
  });

  it("does not guess where it cannot judge", () => {
    const { container } = showPanel(SentimentPanel, {
      sentiment: { kind: "live", value: { kind: "notJudged", reason: "language", language: "nb-no" } },
    });
    expect(screen.getByText("Not judged")).toBeVisible();
    expect(container).toHaveTextContent("The customer writes Norwegian. Warmline does not judge that;");
  });

  it("tells what the organisation's AI function says as that function's word", () => {
    const { container } = showPanel(SentimentPanel, {
      sentiment: { kind: "live", value: { kind: "notJudged", reason: "language", language: "nb-no", service: 8 } },
    });
    expect(screen.getByText("Negative")).toBeVisible();
    expect(container).toHaveTextContent(
      "Said by Dataverse AI, which knows three words. The customer writes Norwegian;",
    );
  });

  it("does not judge silence", () => {
    showPanel(SentimentPanel, {
      transcript: buildTranscript([]),
      sentiment: { kind: "live", value: { kind: "notJudged", reason: "silent", language: "en-us" } },
    });
    expect(screen.getByText("The customer has not written yet.")).toBeVisible();
  });

  it("draws one message, and a steady course without a turning point", () => {
    const [first] = exampleSentiment.course;
    const course = first ? [first] : [];
    showPanel(SentimentPanel, {
      sentiment: { kind: "live", value: { ...exampleSentiment, level: 10, trend: "steady", course, moved: null } },
    });
    expect(screen.getByRole("img", { name: "Sentiment over one customer message: Neutral" })).toBeVisible();
    expect(screen.queryByText("fell here")).toBeNull();
  });

  it("draws the latest thirty of a thousand messages", () => {
    const [first] = exampleSentiment.course;
    const course = Array.from({ length: 1000 }, (_, n) => ({
      ...first,
      turn: `c${n}`,
    })) as typeof exampleSentiment.course;
    showPanel(SentimentPanel, { sentiment: { kind: "live", value: { ...exampleSentiment, course, moved: null } } });
    expect(screen.getByRole("img").querySelectorAll("circle")).toHaveLength(30);
  });
});

describe("what Microsoft says of the customer's mood", () => {
  const native = { sentiment: { level: 8, at: Date.UTC(2026, 9, 14, 10, 40) }, summary: "", events: [] } as const;

  it("stands beside Warmline's own word, under Microsoft's name", () => {
    const { container } = showPanel(SentimentPanel, { native });
    expect(container).toHaveTextContent("Slightly negative");
    expect(container).toHaveTextContent("Microsoft: Negative, 10:40");
  });

  it("stands in its place where Warmline does not judge the language, and is said once", () => {
    const value = { kind: "notJudged", reason: "language", language: "de" } as const;
    const { container } = showPanel(SentimentPanel, { native, sentiment: { kind: "live", value } });
    expect(container).toHaveTextContent("Negative");
    expect(container).toHaveTextContent("Said by Microsoft at 10:40. The customer writes German");
    expect(container).not.toHaveTextContent("Microsoft: Negative");
  });
});
