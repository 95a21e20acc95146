import { hashText } from "#domain/conversation";
import type { PastStory } from "#local/world/sample";
import { type Ending, endingOf } from "./ending";

/** A conversation that was: who asked what, when, and how it ended. */
export type PastTalk = {
  readonly key: string;
  readonly story: PastStory;
  readonly ask: string;
  readonly ending: Ending;
  readonly customer: string;
  readonly version: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** A share of its own for whatever is left to chance: the same for the same conversation. */
  readonly share: (of: string) => number;
};

export const versions = { before: "1.4.0", after: "1.5.0" } as const;

const day = 86_400_000;
const hour = 3_600_000;
/** The newest version of the agent has been there for so many days, the older one from so many more on. */
const days = { after: 3.4, before: 11 } as const;
/** An ended conversation is written down about half an hour later. */
const writtenAfter = 0.75 * hour;
/** Customers write between eight and six. */
const opening = { from: 8, hours: 10 } as const;

/** 0 to 1, the same for the same words. */
const shareOf = (key: string, of: string): number => (hashText(`${of}|${key}`) % 100_003) / 100_003;

/** A moment of a working day so many days ago, never one that is still to come. */
function placeAt(now: number, daysAgo: number, share: number): number {
  const midnight = Math.floor((now - daysAgo * day) / day) * day;
  const at = midnight + (opening.from + share * opening.hours) * hour;
  return at > now - writtenAfter ? at - day : at;
}

function planOne(story: PastStory, when: "before" | "after", index: number, letter: string, now: number): PastTalk {
  const key = `${story.id} ${when} ${index}`;
  const share = (of: string): number => shareOf(key, of);
  // The older ones are the fewer the longer ago.
  const daysAgo = when === "after" ? days.after * share("day") : days.after + days.before * share("day") ** 2;
  return {
    ...{ key, story, share, customer: key, version: versions[when] },
    ask: story.asks[index % story.asks.length] ?? "",
    ending: endingOf(letter),
    at: placeAt(now, daysAgo, share("hour")),
  };
}

/** The same customer asks again, in other words, and wants a person this time; none where the week has not come so far. */
function comeBack(talk: PastTalk, now: number): readonly PastTalk[] {
  const at = talk.at + (0.2 + 2.5 * talk.share("back")) * day;
  if (!talk.ending.isBack || at > now - writtenAfter) return [];
  const key = `${talk.key} again`;
  const { asks } = talk.story;
  const ask = asks[(asks.indexOf(talk.ask) + 1) % asks.length] ?? talk.ask;
  return [{ ...talk, key, ask, at, ending: endingOf("e"), share: (of) => shareOf(key, of) }];
}

/** Every conversation of the stories, in the two weeks before `now`. The same for the same stories and moment. */
export function planPast(stories: readonly PastStory[], now: number): readonly PastTalk[] {
  return stories
    .flatMap((story) =>
      (["before", "after"] as const).flatMap((when) =>
        [...story.endings[when]].map((letter, index) => planOne(story, when, index, letter, now)),
      ),
    )
    .flatMap((talk) => [talk, ...comeBack(talk, now)]);
}
