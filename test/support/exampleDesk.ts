import type { DeskState } from "#desk/conversation";
import type { Brief } from "#domain/brief";
import type { SimilarCase, SimilarCases } from "#domain/cases";
import type { Conversation, Transcript, Turn } from "#domain/conversation";
import { sumParts, writeLine, type Evidence, type SourcedLine, type TurnEvidence } from "#domain/evidence";
import type { Handoff } from "#domain/handoff";
import type { Sentiment, SentimentLevel, TurnSentiment } from "#domain/sentiment";
import type { ArticleSuggestion, Suggestions } from "#domain/suggestions";
import { aConversation, aHandoff, anArticle, aResolvedCase } from "./fakePorts";

/** 14 October 2026, 10:00 UTC: every time of the example is counted from here, in minutes. */
export const exampleStart = Date.UTC(2026, 9, 14, 10, 0);
const minute = (minutes: number): number => exampleStart + minutes * 60_000;

/** A turn of a transcript; the customer's, in one short sentence, unless told otherwise. */
export function buildTurn(given: Partial<Turn> = {}): Turn {
  return {
    id: "t1",
    at: minute(28),
    speaker: "customer",
    name: "Ana Ruiz",
    text: "Hello",
    visibility: "customer",
    masks: [],
    ...given,
  };
}

/** A transcript of these turns; every one the customer could see is numbered. */
export function buildTranscript(turns: readonly Turn[], firstChanged = 0): Transcript {
  const numbered = turns.filter((turn) => turn.visibility === "customer" && turn.speaker !== "system");
  return { turns, numbers: new Map(numbered.map((turn, index) => [turn.id, index + 1])), firstChanged };
}

const customer = (number: number, at: number, text: string, more: Partial<Turn> = {}): Turn =>
  buildTurn({ id: `t${number}`, at: minute(at), text, ...more });
const agent = (number: number, at: number, text: string, more: Partial<Turn> = {}): Turn =>
  buildTurn({ id: `t${number}`, at: minute(at), speaker: "agent", name: "", text, ...more });

const exampleTurns: readonly Turn[] = [
  agent(1, 28, "Hello, this is the support agent. What can I do for you?"),
  customer(2, 29, "My Brio 3 with firmware 3.2 shows E42 since I descaled it"),
  customer(3, 30, "Order HH-48213 of 14 August, serial BR3-0917"),
  agent(4, 31, "Please switch the Brio off at the back, wait ten seconds and switch it on.", {
    citations: ["KA-00871"],
  }),
  customer(5, 32, "Still E42. Serial is BR3-0971"),
  customer(6, 34, "I descaled it again, got one cup and then same error again, this is ridiculous"),
  customer(7, 34, "I want my money back"),
  agent(8, 34, "I am sorry. Where was it delivered, and which card did you pay with?"),
  customer(9, 35, "card ••••4242 now let me talk to a person. I need it fixed by Friday", {
    masks: [{ from: 0, to: 13, kind: "card" }],
  }),
  agent(10, 35, "A person will answer about the refund today. I am handing you over with everything you told me."),
  buildTurn({
    id: "t11",
    at: minute(37),
    speaker: "representative",
    name: "Lena Moe",
    text: "Hi Ana, I have read everything. Before we choose a refund or an exchange, one thing a restart does not do:",
  }),
  buildTurn({
    id: "note",
    at: minute(37),
    speaker: "representative",
    name: "Lena Moe",
    visibility: "internal",
    text: "Serial differs from the order by two digits.",
  }),
];

export const exampleTranscript = buildTranscript(exampleTurns);

export const exampleConversation: Conversation = aConversation({
  id: "conversation-1",
  title: "Brio 3, refund",
  startedAt: minute(28),
  acceptedAt: minute(36),
});

export const exampleHandoff: Handoff = aHandoff({
  conversationId: "conversation-1",
  message: "Asks for a refund after two fixes.",
  values: [
    { name: "OrderNumber", value: "HH-48213", origin: "topic" },
    { name: "CardNumber", value: "card ••••4242", origin: "topic" },
    ...["Product", "Firmware", "Serial", "Country", "Warranty", "Topic", "Channel", "Intent", "History"].map(
      (name) => ({
        name,
        value: `${name} as the agent knew it`,
        origin: "agent" as const,
      }),
    ),
  ],
  losses: [
    { kind: "cut", name: "History", detail: "cut at 4,000 characters" },
    { kind: "masked", name: "CardNumber", detail: "a card number was masked" },
  ],
});

/** The words of a turn as evidence: the whole of them, or the first place where `words` stand. */
export function pointAt(turn: Turn | undefined, words = turn?.text ?? ""): TurnEvidence {
  const from = Math.max(0, turn?.text.indexOf(words) ?? 0);
  return { kind: "turn", turn: turn?.id ?? "", from, to: from + words.length };
}

const at = (number: number, words?: string): TurnEvidence => pointAt(exampleTurns[number - 1], words);

export function buildLine(text: string, ...evidence: readonly [Evidence, ...Evidence[]]): SourcedLine {
  return writeLine(text, evidence);
}

export const exampleBrief: Brief = {
  wants: buildLine("A refund for the Brio 3, or a working one by Friday", at(7), at(9)),
  why: buildLine("Asked for a person after two attempts failed", at(9)),
  note: null,
  tried: [
    { line: buildLine("Restart the machine: E42 stayed", at(4)), outcome: "failed" },
    {
      line: buildLine(
        "Descale again: one cup, then E42",
        at(6, "I descaled it again, got one cup and then same error again"),
      ),
      outcome: "failed",
    },
  ],
  facts: [
    { kind: "product", label: "Product", values: [buildLine("Brio 3, firmware 3.2", at(2))] },
    { kind: "order", label: "Order", values: [buildLine("HH-48213, 14 August", at(3))] },
    { kind: "card", label: "Card", values: [buildLine("card ••••4242", at(9, "card ••••4242"))] },
    { kind: "serial", label: "Serial", values: [buildLine("BR3-0917", at(3)), buildLine("BR3-0971", at(5))] },
  ],
  missing: [{ line: buildLine("Delivery address", at(8)), asked: 1 }],
  promised: [buildLine("An answer about the refund today", at(10))],
};

export const emptyBrief: Brief = {
  wants: null,
  why: null,
  note: null,
  tried: [],
  facts: [],
  missing: [],
  promised: [],
};

function judgeTurn(number: number, level: SentimentLevel, ...words: readonly string[]): TurnSentiment {
  const effects = words.map((said) => ({ evidence: at(number, said), words: said, points: (level - 10) * 60 }));
  const parts = effects.map(({ words: said, points }) => ({ name: "sentiment.word", points, values: { words: said } }));
  return { turn: `t${number}`, level, score: sumParts(parts), effects, bearing: [] };
}

const moved = judgeTurn(6, 8, "same error again", "ridiculous");

export const exampleSentiment: Extract<Sentiment, { kind: "judged" }> = {
  kind: "judged",
  language: "en",
  of: 6,
  level: 9,
  score: sumParts([
    { name: "sentiment.message", points: -24, values: { turn: "t9", words: "" } },
    { name: "sentiment.message", points: -41, values: { turn: "t7", words: "money back" } },
    { name: "sentiment.message", points: -66, values: { turn: "t6", words: "ridiculous" } },
    { name: "sentiment.message", points: 15, values: { turn: "t3", words: "thanks" } },
  ]),
  trend: "falling",
  course: [judgeTurn(2, 10), judgeTurn(3, 11), judgeTurn(5, 10), moved, judgeTurn(7, 8), judgeTurn(9, 9)],
  moved,
};

function markWords(text: string, words: readonly string[]): ArticleSuggestion["passage"] {
  const marks = words.map((word) => [text.indexOf(word), text.indexOf(word) + word.length] as const);
  return { text, marks, isInternal: false };
}

const resetPassage =
  "Hold Steam and Cup for eight seconds until the ring turns white. This resets the flow sensor; a restart does not.";

export function buildSuggestion(given: Partial<ArticleSuggestion> = {}): ArticleSuggestion {
  return {
    article: anArticle(
      "KA-01042",
      "Clear error E42 after descaling",
      "<h1>Clear error E42</h1><p>Hold <b>Steam</b> and <b>Cup</b> for eight seconds.</p>",
    ),
    passage: markWords(resetPassage, ["Steam", "Cup", "flow sensor"]),
    score: sumParts([
      { name: "part.words", points: 392, values: { words: "E42, descaled", n: 2 } },
      { name: "part.code", points: 240, values: { code: "E42" } },
      { name: "part.ended", points: 176, values: { n: 14 } },
      { name: "part.product", points: 90, values: { product: "Brio 3" } },
      { name: "part.fresh", points: 19, values: { at: Date.UTC(2026, 9, 12) } },
    ]),
    reasons: [
      { name: "reason.code", values: { code: "E42" }, strong: true },
      { name: "reason.version", values: { here: "3.2" }, strong: false },
      { name: "reason.ended", values: { n: 14 }, strong: true },
    ],
    versions: "firmware 3.x",
    ahead: { by: 407, lacks: "part.code" },
    ...given,
  };
}

/** The card after the first of the example. */
export const secondSuggestion = buildSuggestion({
  article: anArticle("KA-01100", "Refund or exchange in the first two years", "<p>The customer chooses.</p>", {
    product: "",
  }),
  passage: markWords("If the same fault returns after two fixes, the customer chooses: refund or exchange.", [
    "chooses",
    "refund",
  ]),
  score: sumParts([{ name: "part.words", points: 510, values: { words: "refund", n: 1 } }]),
  reasons: [
    { name: "reason.words", values: { words: "refund", n: 1 }, strong: true },
    { name: "reason.tried", values: { outcome: "unknown" }, strong: false },
  ],
  versions: "",
  ahead: undefined,
});

export const exampleSuggestions: Extract<Suggestions, { kind: "found" }> = {
  kind: "found",
  others: [],
  items: [
    buildSuggestion(),
    secondSuggestion,
    buildSuggestion({ article: anArticle("KA-01044", "Descale the Brio 3", "<p>Descale.</p>"), ahead: undefined }),
    buildSuggestion({
      article: anArticle("KA-01045", "E12: the tank is not seated", "<p>Seat.</p>"),
      ahead: undefined,
    }),
  ],
};

export function buildSimilar(given: Partial<SimilarCase> = {}): SimilarCase {
  return {
    best: aResolvedCase(
      "CAS-20718",
      "E42 after descaling",
      "Reset flow sensor, then replaced it. The customer was sent a new machine.",
      { article: "KA-01042" },
    ),
    others: Array.from({ length: 9 }, (_, index) => aResolvedCase(`CAS-2000${index}`, "E42", "Reset")),
    score: sumParts([
      { name: "part.words", points: 210, values: { words: "descaling", n: 1 } },
      { name: "part.code", points: 200, values: { code: "E42" } },
      { name: "part.version", points: -60, values: { version: "firmware 2.9", here: "firmware 3.2" } },
      { name: "part.count", points: 166, values: { n: 10 } },
    ]),
    same: [
      { name: "product", words: "Brio 3" },
      { name: "code", words: "E42 after descaling" },
      { name: "tried", words: "restart failed" },
    ],
    different: [
      { name: "version", words: "firmware 2.9" },
      { name: "warranty", words: "out of warranty", here: "covered to 14 Aug 2028" },
    ],
    days: 2,
    isInternal: false,
    ...given,
  };
}

export const exampleCases: Extract<SimilarCases, { kind: "found" }> = {
  kind: "found",
  others: [],
  items: [buildSimilar()],
  compared: 140,
};

/** A conversation handed over and understood: everything live. */
export const exampleState: Partial<DeskState> = {
  conversation: { kind: "live", value: exampleConversation },
  handoff: { kind: "live", value: exampleHandoff },
  transcript: exampleTranscript,
  feed: { kind: "live" },
  brief: { kind: "live", value: exampleBrief },
  sentiment: { kind: "live", value: exampleSentiment },
  suggestions: { kind: "live", value: exampleSuggestions },
  cases: { kind: "live", value: exampleCases },
};
