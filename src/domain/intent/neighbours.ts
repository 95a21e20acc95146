import type { Features } from "#text";

/** What the nearest examples say: each category's share of their vote, and who spoke for it. */
export type Vote = {
  /** 0…1 by category, summing to 1; empty when nothing is near. */
  readonly shares: ReadonlyMap<string, number>;
  /** Ids by category, nearest first. */
  readonly voters: ReadonlyMap<string, readonly string[]>;
};

export type Neighbour = { readonly id: string; readonly category: string; readonly features: Features };

export interface Neighbours {
  learn(example: Neighbour): void;
  /** False when there was none of this id. */
  forget(id: string): boolean;
  vote(features: Features): Vote;
}

const none: readonly number[] = [];
const asked = 12;
/** A neighbour half as near as the nearest speaks with an eighth of its voice. */
const sharpness = 3;
/** What more than a quarter of many examples hold tells none of them apart, and would cost most of the time. */
const common = { share: 0.25, from: 100 } as const;

/**
 * Examples that vote by their likeness: what they share with the text weighed by its rarity, held against their length.
 * They learn at once, need no fitting, and below ten examples a category they are the better judge. Of equally near ones
 * the smaller id counts first, so that the order of learning never shows.
 */
export function createNeighbours(): Neighbours {
  const byId = new Map<string, number>();
  const all: (Neighbour | null)[] = [];
  const holders = new Map<number, number[]>();
  const lengths: number[] = [];
  let scores = new Float64Array(64);
  let touched = new Uint32Array(64);
  return {
    learn: (example) => {
      const number = all.push(example) - 1;
      byId.set(example.id, number);
      lengths.push(Math.sqrt(example.features.keys.length));
      if (all.length > scores.length) {
        scores = new Float64Array(all.length * 2);
        touched = new Uint32Array(all.length * 2);
      }
      for (const key of example.features.keys) {
        const list = holders.get(key);
        if (list === undefined) holders.set(key, [number]);
        else list.push(number);
      }
    },
    forget: (id) => {
      const number = byId.get(id);
      if (number === undefined) return false;
      for (const key of all[number]?.features.keys ?? []) dropFrom(holders, key, number);
      all[number] = null;
      byId.delete(id);
      return true;
    },
    vote: ({ keys }) => {
      let count = 0;
      for (const key of keys) {
        const list = holders.get(key) ?? none;
        const worth = worthOf(list.length, byId.size);
        if (worth > 0) count = addTo(scores, list, worth, touched, count);
      }
      const nearest = createNearest();
      let least = 0;
      for (let at = 0; at < count; at += 1) {
        const number = touched[at] ?? 0;
        const score = (scores[number] ?? 0) / (lengths[number] ?? 1);
        scores[number] = 0;
        if (score < least) continue;
        nearest.put(score, all[number] ?? null);
        least = nearest.least();
      }
      return countVotes(nearest.list);
    },
  };
}

/** What sharing a feature is worth that `having` of `size` examples hold; 0 for what is too common to tell. */
function worthOf(having: number, size: number): number {
  if (size > common.from && having > common.share * size) return 0;
  return Math.log(1 + size / (having + 0.5)) ** 2;
}

/** Adds to the scores of all in a list; those it is the first thing for are put after the `count` in `touched`. */
function addTo(
  scores: Float64Array,
  list: readonly number[],
  worth: number,
  touched: Uint32Array,
  count: number,
): number {
  let end = count;
  for (let at = 0; at < list.length; at += 1) {
    const number = list[at] ?? 0;
    const before = scores[number] ?? 0;
    if (before === 0) {
      touched[end] = number;
      end += 1;
    }
    scores[number] = before + worth;
  }
  return end;
}

function dropFrom(holders: Map<number, number[]>, key: number, number: number): void {
  const list = holders.get(key) ?? [];
  if (list.length <= 1) holders.delete(key);
  else list.splice(list.indexOf(number), 1);
}

type Near = { readonly score: number; readonly id: string; readonly category: string };

/** Keeps the nearest few; `least` is what a score must reach to be looked at. */
type Nearest = {
  readonly list: readonly Near[];
  least(): number;
  put(score: number, neighbour: Neighbour | null): void;
};

function createNearest(): Nearest {
  const list: Near[] = [];
  return {
    list,
    least: () => list[asked - 1]?.score ?? 0,
    put: (score, neighbour) => {
      if (neighbour === null) return;
      const { id, category } = neighbour;
      let at = list.length;
      for (; at > 0; at -= 1) {
        const other = list[at - 1];
        if (other === undefined || other.score > score || (other.score === score && other.id < id)) break;
      }
      list.splice(at, 0, { score, id, category });
      if (list.length > asked) list.pop();
    },
  };
}

function countVotes(near: readonly Near[]): Vote {
  const nearest = near[0]?.score ?? 0;
  const shares = new Map<string, number>();
  const voters = new Map<string, string[]>();
  let whole = 0;
  for (const { id, category, score } of near) {
    const voice = (score / nearest) ** sharpness;
    whole += voice;
    shares.set(category, (shares.get(category) ?? 0) + voice);
    voters.set(category, [...(voters.get(category) ?? []), id]);
  }
  for (const [category, share] of shares) shares.set(category, share / whole);
  return { shares, voters };
}
