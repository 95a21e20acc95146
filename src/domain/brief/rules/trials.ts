import type { TriedStep } from "#domain/brief/shape";
import { keysOf, shareOf } from "#domain/brief/language";
import type { Mention } from "./mentions";
import type { Outcome } from "./outcomes";
import type { Event, TurnReading } from "./readTurn";
import type { Sentence } from "#domain/brief/language";
import type { Try } from "./tries";

/** One thing tried: what it was, what came of it and the words that say so. */
export type Trial = {
  readonly tried: Try;
  /** Somebody said that it was carried out: what was only suggested was not tried. */
  readonly done: boolean;
  readonly outcome: TriedStep["outcome"];
  readonly result: Sentence | null;
  readonly keys: readonly string[];
  /** The error code that stood when it was tried, "" for none: when it is back, the cure has failed. */
  readonly code: string;
};

/** Keeps what was tried, in order, while turns are heard one by one. */
export interface Trials {
  hear(reading: TurnReading): void;
  list(): readonly Trial[];
}

const most = 24;
const recurring = /\b(?:again|back|returned|still|same)\b/i;
/** Before anything was proposed, customers tell how it came about; only these words say that they tried a cure. */
const curing = /\b(?:tried|again|already|twice|times)\b/i;

/** "Did that", "done": the step was carried out, whatever came of it. */
const done = /\b(?:did (?:that|this|it|so|all)|done|tried (?:that|this|it))\b/i;

/** In a long letter the next sentence is the next thing told, not the result of the one before. */
const letterLength = 600;

const lastCode = (mentions: readonly Mention[]): string =>
  mentions.filter((mention) => mention.kind === "error").pop()?.key ?? "";

/** The outcome a whole turn tells: the plainest of the last colour, "failed" and "helped" told apart. */
const plainest = (outcomes: readonly Outcome[]): Outcome | null => {
  const last = outcomes[outcomes.length - 1];
  const same = outcomes.filter(({ outcome }) => outcome === last?.outcome);
  return same.reduce<Outcome | null>((best, one) => (best === null || one.clear > best.clear ? one : best), null);
};

export function createTrials(): Trials {
  let trials: readonly Trial[] = [];
  /** The agent's steps that wait for the customer's word. */
  let open: readonly Trial[] = [];
  let code = "";

  const put = (trial: Trial, changed: Trial): Trial => {
    trials = trials.map((other) => (other === trial ? changed : other));
    return changed;
  };
  const replace = (trial: Trial, told: Outcome): Trial => {
    return put(trial, { ...trial, done: true, outcome: told.outcome, result: told.said });
  };
  const carryOut = (trial: Trial): Trial => (trial.done ? trial : put(trial, { ...trial, done: true }));

  /** A step proposed again in the same words is the same step: its last outcome counts. */
  const isRepeat = (keys: readonly string[], other: Trial): boolean =>
    Math.min(keys.length, other.keys.length) >= 2 && shareOf(keys, other.keys) >= 0.8;

  const add = (tried: Try): Trial => {
    const trial: Trial = {
      tried,
      done: tried.by === "customer",
      outcome: "unknown",
      result: null,
      keys: keysOf(tried.said.text),
      code,
    };
    trials = [...trials.filter((other) => !isRepeat(trial.keys, other)), trial].slice(-most);
    return trial;
  };

  /** "Restarted it" after "please restart it" is that step, not another one. */
  const isAnswer = (tried: Try): boolean => open.some(({ keys }) => shareOf(keys, keysOf(tried.said.text)) > 0);

  const isStory = ({ said }: Try): boolean =>
    trials.length === 0 &&
    !curing.test(said.text) &&
    !/(?:\bhave|['’]ve|\bive)\s/i.test(said.turn.text.slice(Math.max(0, said.from - 8), said.from));

  /** Hears own attempts with what came of them, and gives back what was said of the agent's step before the first. */
  const hearEvents = (
    events: readonly Event[],
    isLetter: boolean,
  ): { readonly ofStep: Outcome[]; readonly ofOwn: Outcome[] } => {
    const ofStep: Outcome[] = [];
    const ofOwn: Outcome[] = [];
    let own: Trial | null = null;
    for (const event of events) {
      if (event.kind === "try") own = isAnswer(event.tried) || isStory(event.tried) ? own : add(event.tried);
      else if (!own) ofStep.push(event.said);
      else if (!isLetter) {
        own = replace(own, event.said);
        ofOwn.push(event.said);
      }
    }
    return { ofStep, ofOwn };
  };

  /** What follows an own attempt tells of the step, too, while nothing else was said of it. */
  const hearCustomer = ({ turn, customer }: TurnReading): void => {
    const { ofStep, ofOwn } = hearEvents(customer?.events ?? [], turn.text.length > letterLength);
    if (open.length === 0) return;
    const told = plainest(ofStep) ?? (open.every(({ outcome }) => outcome === "unknown") ? plainest(ofOwn) : null);
    const isDone =
      told !== null || done.test(turn.text) || (customer?.events ?? []).some((event) => event.kind === "try");
    if (!isDone) return;
    open = open.map((step) => (told && step.outcome !== told.outcome ? replace(step, told) : carryOut(step)));
  };

  const hearRecurrence = (reading: TurnReading): void => {
    const said = reading.sentences.find((sentence) => recurring.test(sentence.text));
    if (code === "" || lastCode(reading.mentions) !== code || !said) return;
    if (/\bno (?:more )?[a-zà-ÿ]\d/i.test(reading.turn.text)) return;
    for (const trial of trials)
      if (trial.code === code && trial.outcome === "helped") replace(trial, { said, outcome: "failed", clear: 3 });
  };

  const hearAgent = ({ agent, sentences }: TurnReading): void => {
    if (!agent) return;
    const movesOn = sentences.some((sentence) => sentence.end === "?") || agent.questions.length > 0;
    if (agent.steps.length > 0) open = agent.steps.map(add);
    else if (movesOn) open = [];
  };

  return {
    hear(reading) {
      hearAgent(reading);
      if (!reading.customer) return;
      hearCustomer(reading);
      hearRecurrence(reading);
      code = lastCode(reading.mentions) || code;
    },
    list: () => trials.filter(({ done }) => done),
  };
}
