import { type Fields, hashText } from "#domain/conversation";
import { readSessionValues, type SessionValue, sessionValueOf } from "#domain/handoff";
import { maskText } from "#domain/privacy";
import type { SentimentLevel } from "#domain/sentiment";
import type { Event, Told } from "./activity";
import type { SessionInfo } from "./sessionInfo";
import { nameTopic } from "./topic";

/** How a mood is read from a customer's last messages, oldest first; null where none is said. */
export type JudgeMood = (messages: readonly string[], language: string) => SentimentLevel | null;

/** What is known of a session while its rows are read; of a stretch without an end, too (`info` is null). */
export type Draft = {
  info: SessionInfo | null;
  firstAt: number | null;
  lastAt: number | null;
  topics: readonly string[];
  question: string | null;
  /** The customer's last messages, as many as Microsoft's icon looks at; emptied once judged. */
  recent: readonly string[];
  messages: number;
  who: number | null;
  language: string | null;
  channel: string | null;
  queue: string | null;
  product: string | null;
  ticket: boolean;
  csat: number | null;
  likes: number;
  dislikes: number;
  handoffs: number;
  handedAt: number | null;
  sentiment: SentimentLevel | null;
};

const moodMessages = 6;
const mostTopics = 20;
const longestQuestion = 160;
const longestValue = 100;

export const emptyDraft = (): Draft => ({
  info: null,
  firstAt: null,
  lastAt: null,
  topics: [],
  question: null,
  recent: [],
  messages: 0,
  who: null,
  language: null,
  channel: null,
  queue: null,
  product: null,
  ticket: false,
  csat: null,
  likes: 0,
  dislikes: 0,
  handoffs: 0,
  handedAt: null,
  sentiment: null,
});

const isEnough = (text: string): boolean => text.split(" ", 4).length > 2;

/** The first thing said that is more than a greeting or a word; the first thing said until then. Masked. */
function keepQuestion(draft: Draft, text: string): void {
  if (text === "" || (draft.question !== null && (isEnough(draft.question) || !isEnough(text)))) return;
  draft.question = maskText(text.slice(0, longestQuestion)).text;
}

const orNull = (text: string): string | null => text.slice(0, longestValue) || null;

function addCustomer(draft: Draft, told: Told & { kind: "customer" }): void {
  if (told.text !== "") {
    draft.messages += 1;
    draft.recent = [...draft.recent, told.text].slice(-moodMessages);
    keepQuestion(draft, told.text);
  }
  if (told.who !== "") draft.who ??= hashText(told.who);
  draft.channel ??= orNull(told.channel);
  draft.language ??= orNull(told.language.toLowerCase());
}

function addTopics(draft: Draft, topics: readonly string[]): void {
  const fresh = topics.filter((topic) => topic !== "" && !draft.topics.includes(topic));
  if (fresh.length > 0) draft.topics = [...new Set([...draft.topics, ...fresh])].slice(0, mostTopics);
}

function addValue(draft: Draft, is: SessionValue | null, text: string): void {
  if (text === "" || is === null) return;
  if (is === "ticket") draft.ticket = true;
  else draft[is] ??= orNull(text);
}

function addHandoff(draft: Draft, event: Event, variables: Fields): void {
  const { language, topics, values } = readSessionValues(variables);
  draft.handoffs += 1;
  draft.handedAt ??= event.at;
  draft.language ??= orNull(language);
  addTopics(draft, topics.map(nameTopic));
  for (const { is, text } of values) addValue(draft, is, text);
}

const least = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);
const most = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

/** Adds what one activity told. */
export function addEvent(draft: Draft, event: Event): void {
  const { told, at } = event;
  draft.firstAt = least(draft.firstAt, at);
  draft.lastAt = most(draft.lastAt, at);
  switch (told.kind) {
    case "session":
    case "conversation":
      return;
    case "topics":
      return addTopics(draft, told.topics);
    case "customer":
      return addCustomer(draft, told);
    case "csat":
      draft.csat = told.score;
      return;
    case "reaction":
      draft[told.liked ? "likes" : "dislikes"] += 1;
      return;
    case "handoff":
      return addHandoff(draft, event, told.values);
    case "value":
      return addValue(draft, sessionValueOf(told.name), told.text);
  }
}

/** Two stretches of one session, the earlier one first. The end that is recorded stands. */
export function joinDrafts(first: Draft, second: Draft): Draft {
  const joined: Draft = {
    ...first,
    info: second.info ?? first.info,
    firstAt: least(first.firstAt, second.firstAt),
    lastAt: most(first.lastAt, second.lastAt),
    recent: [...first.recent, ...second.recent].slice(-moodMessages),
    messages: first.messages + second.messages,
    who: first.who ?? second.who,
    language: first.language ?? second.language,
    channel: first.channel ?? second.channel,
    queue: first.queue ?? second.queue,
    product: first.product ?? second.product,
    ticket: first.ticket || second.ticket,
    csat: second.csat ?? first.csat,
    likes: first.likes + second.likes,
    dislikes: first.dislikes + second.dislikes,
    handoffs: first.handoffs + second.handoffs,
    handedAt: least(first.handedAt, second.handedAt),
    sentiment: second.sentiment ?? first.sentiment,
  };
  addTopics(joined, second.topics);
  keepQuestion(joined, second.question ?? "");
  return joined;
}

/** Reads the mood at the transfer of an escalated session, and lets its messages go. */
export function settleMood(draft: Draft, judge: JudgeMood | null): Draft {
  if (!draft.info) return draft;
  const isAsked = judge !== null && draft.info.outcome === "escalated" && draft.recent.length > 0;
  const sentiment = isAsked ? judge(draft.recent, draft.language ?? "") : draft.sentiment;
  return { ...draft, sentiment, recent: [] };
}
