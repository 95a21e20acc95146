import { sumParts, type Score } from "#domain/evidence";
import { nextLevel } from "./level";
import type { SentimentLevel, TurnSentiment, WordEffect } from "./sentiment";

/** Microsoft's icon looks at the six most recent customer messages. */
export const windowSize = 6;
/** Newest first. The last message tells most of how somebody feels now. */
const recency: readonly number[] = [1, 0.8, 0.6, 0.45, 0.3, 0.2];
/** A message without a word of feeling ("HH-48213") says little about mood, so it dilutes only half. */
const silentShare = 0.5;
/** How points are read as levels. */
export type Scale = {
  /** The borders of the levels lie so many hundredths higher. */
  readonly higher: number;
  /** One message can weigh so much at most, however long it swears. */
  readonly most: number;
  /** Neutral is where everybody starts: counts as this much of a newest message beside the real ones. */
  readonly neutral: number;
};
/** Three levels at most. */
export const englishScale: Scale = { higher: 0, most: 300, neutral: 0.5 };

/** The running judgement after one customer turn; `score` has one part for each of the last six messages. */
export type Step = { readonly turn: TurnSentiment; readonly score: Score; readonly level: SentimentLevel };

const clamp = (points: number, most: number): number => Math.max(-most, Math.min(most, points));

/** All words of a turn that move the conversation. */
const effectsOf = ({ effects, bearing }: TurnSentiment): readonly WordEffect[] => [...effects, ...bearing];

const pointsOf = ({ score, bearing }: TurnSentiment): number =>
  bearing.reduce((sum, { points }) => sum + points, score.points);

/** The words that speak loudest in a turn, as they were written; "" when it has none. */
const loudest = (turn: TurnSentiment): string => {
  const by = [...effectsOf(turn)].sort(
    (a, b) => Math.abs(b.points) - Math.abs(a.points) || a.evidence.from - b.evidence.from,
  );
  return by[0]?.words ?? "";
};

const scoreOf = (recent: readonly TurnSentiment[], { most, neutral }: Scale): Score => {
  const shares = recent.map((turn, age) => (recency[age] ?? 0) * (effectsOf(turn).length === 0 ? silentShare : 1));
  const whole = shares.reduce((total, share) => total + share, neutral);
  return sumParts(
    recent.map((turn, age) => ({
      name: "sentiment.message",
      points: (clamp(pointsOf(turn), most) * (shares[age] ?? 0)) / whole,
      values: { turn: turn.turn, words: loudest(turn) },
    })),
  );
};

/** Takes one more customer turn into the running judgement. `before` are the steps so far, oldest first. */
export function takeStep(before: readonly Step[], turn: TurnSentiment, scale: Scale): Step {
  const recent = [
    turn,
    ...before
      .slice(1 - windowSize)
      .reverse()
      .map((step) => step.turn),
  ];
  const score = scoreOf(recent, scale);
  return { turn, score, level: nextLevel(before[before.length - 1]?.level ?? null, score.points - scale.higher) };
}

/** Hundredths the running score must differ from two messages ago before it is a trend. */
const trendStep = 30;

/** Where the running score is going, against two customer messages ago (or the first). */
export function trendOf(steps: readonly Step[]): "rising" | "steady" | "falling" {
  const now = steps[steps.length - 1];
  const then = steps[Math.max(0, steps.length - 3)];
  const change = now && then ? now.score.points - then.score.points : 0;
  return change >= trendStep ? "rising" : change <= -trendStep ? "falling" : "steady";
}

/**
 * The turn that moved the conversation to where it is: among the last six, the one whose arrival moved the running
 * score most towards the present side of neutral (towards neutral, when it is back there). Null while no label ever
 * left neutral in that window, or when no turn with words of its own moved it.
 */
export function movedBy(steps: readonly Step[]): TurnSentiment | null {
  const recent = steps.slice(-windowSize);
  const now = recent[recent.length - 1];
  if (!now) return null;
  const furthest = recent.reduce(
    (far, step) => (Math.abs(step.level - 10) > Math.abs(far - 10) ? step.level : far),
    now.level,
  );
  if (furthest === 10) return null;
  const side = now.level === 10 ? Math.sign(10 - furthest) : Math.sign(now.level - 10);
  const offset = steps.length - recent.length;
  let most = 0;
  let moved: TurnSentiment | null = null;
  recent.forEach((step, index) => {
    const change = side * (step.score.points - (steps[offset + index - 1]?.score.points ?? 0));
    if (change > most && side * pointsOf(step.turn) > 0) [most, moved] = [change, step.turn];
  });
  return moved;
}
