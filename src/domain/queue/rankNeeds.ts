import { byScore, type Score, type ScorePart, sumParts } from "#domain/evidence";
import { levelsFallen, type LiveConversation } from "./live";

/** A conversation and why it stands where it does; the reasons add up to its score. */
export type Need = { readonly conversation: LiveConversation; readonly score: Score };

type Now = {
  readonly now: number;
  /** Seconds. */
  readonly serviceLevel: number;
  /** Microsoft's code of the level at or below which a mood needs somebody. */
  readonly sentimentAlert: number;
};

const seconds = (from: number, to: number): number => Math.max(0, (to - from) / 1000);

/** Past the service level a wait weighs as much as the help a representative asks for when it is five times too long. */
function waitPart({ waitingSince }: LiveConversation, { now, serviceLevel }: Now): readonly ScorePart[] {
  if (waitingSince === null) return [];
  const wait = seconds(waitingSince, now);
  const values = { wait: Math.round(wait), level: serviceLevel };
  const times = wait / serviceLevel;
  if (times < 1) return [{ name: "need.next", points: 1 + 19 * times, values }];
  return [{ name: "need.wait", points: Math.min(600, 100 + 100 * Math.log2(times)), values }];
}

/** Very negative, Negative, Slightly negative; other moods need nobody. */
const moods: Readonly<Record<number, number>> = { 7: 300, 8: 200, 9: 80 };

function moodParts(conversation: LiveConversation, { sentimentAlert }: Now): readonly ScorePart[] {
  const { sentiment } = conversation;
  const fallen = levelsFallen(conversation);
  const points = sentiment === null || sentiment > sentimentAlert ? 0 : (moods[sentiment] ?? 0);
  return [
    ...(points > 0 && sentiment !== null ? [{ name: "need.mood", points, values: { level: sentiment } }] : []),
    ...(fallen > 0 ? [{ name: "need.fell", points: 70 * fallen, values: { n: fallen } }] : []),
  ];
}

function promisePart({ promiseDue }: LiveConversation, { now }: Now): readonly ScorePart[] {
  if (promiseDue === null || promiseDue >= now) return [];
  const late = seconds(promiseDue, now);
  return [{ name: "need.promise", points: 120 + Math.min(120, late / 60), values: { late: Math.round(late) } }];
}

function askedParts({ askedForHelp, repeats, transfers }: LiveConversation): readonly ScorePart[] {
  return [
    ...(askedForHelp > 0 ? [{ name: "need.help", points: 250, values: { n: askedForHelp } }] : []),
    ...(repeats !== null && repeats > 1
      ? [{ name: "need.repeats", points: Math.min(300, 60 * repeats), values: { n: repeats } }]
      : []),
    ...(transfers > 1
      ? [{ name: "need.transfers", points: Math.min(150, 40 * transfers), values: { n: transfers } }]
      : []),
  ];
}

/**
 * Live conversations that need a supervisor, most urgent first. What has no reason is left out; equal scores stand by id,
 * so that the order depends on nothing but what is so. `serviceLevel` in seconds, above 0.
 */
export function rankNeeds(conversations: readonly LiveConversation[], at: Now): readonly Need[] {
  return conversations
    .map((conversation) => ({
      conversation,
      score: sumParts([
        ...waitPart(conversation, at),
        ...askedParts(conversation),
        ...promisePart(conversation, at),
        ...moodParts(conversation, at),
      ]),
    }))
    .filter(({ score }) => score.points > 0)
    .sort(
      byScore(
        ({ score }) => score,
        ({ conversation }) => conversation.id,
      ),
    );
}
