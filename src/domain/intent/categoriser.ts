import type { CategoryAnswer, LikelyCategory } from "./answer";
import type { CategoryExample } from "./example";
import { countedTokens, readFeatures, type Token, tokenise } from "#text";
import type { LinearModel } from "./linear";
import { fitLinear } from "./linear";
import type { Neighbour } from "./neighbours";
import { createNeighbours } from "./neighbours";
import { weighCategories } from "./weighCategories";

const longestText = 4000;
const readTokens = (text: string): readonly Token[] => countedTokens(tokenise(text.slice(0, longestText)));

/**
 * Names the category of a text by an organisation's own labelled ones. Learning and forgetting one takes well under a
 * millisecond and counts at once, through the neighbours. `settle` fits word weights over all that is learned (one to two
 * seconds for 10,000 short texts): call it after many examples came. Until it is called again, later examples speak as
 * neighbours only. The same examples at the same settling give the same answers, whatever the order they came in.
 */
export interface Categoriser {
  readonly size: number;
  learn(example: CategoryExample): void;
  /** False when there was none of this id. Words of a forgotten example speak until the next `settle`. */
  forget(id: string): boolean;
  settle(): void;
  name(text: string): CategoryAnswer;
}

/**
 * Below so many examples a category is judged by its neighbours alone. From three on words and neighbours together were
 * right more often than neighbours alone on every public set (at five a category .63 against .55 of 77 intents).
 */
const enough = 3;
/** Shown at most. */
const most = 3;
/**
 * Below this, probability × (.2 + .8 × the neighbours' agreement) is no answer. On public intents it keeps nine tenths of
 * what belongs somewhere and turns away most of what belongs nowhere.
 */
const leastSure = 0.3;

export function createCategoriser(): Categoriser {
  const examples = new Map<string, Neighbour>();
  const neighbours = createNeighbours();
  const counts = new Map<string, number>();
  let model: LinearModel | null = null;
  const forget = (id: string): boolean => {
    const known = examples.get(id);
    if (known === undefined) return false;
    const left = (counts.get(known.category) ?? 0) - 1;
    if (left > 0) counts.set(known.category, left);
    else counts.delete(known.category);
    examples.delete(id);
    return neighbours.forget(id);
  };
  return {
    get size() {
      return examples.size;
    },
    learn: ({ id, text, category }) => {
      forget(id);
      const example = { id, category, features: readFeatures(readTokens(text)) };
      examples.set(id, example);
      counts.set(category, (counts.get(category) ?? 0) + 1);
      neighbours.learn(example);
    },
    forget,
    settle: () => void (model = fitLinear([...examples.values()], enough)),
    name: (text) => {
      const tokens = readTokens(text);
      const features = readFeatures(tokens);
      const vote = neighbours.vote(features);
      const categories = tokens.length === 0 ? [] : [...counts.keys()].sort();
      const [first, ...more] = weighCategories({ text, tokens, features, vote, model, categories });
      if (first === undefined) return { kind: "silent" };
      const sureness = surenessOf(first, vote.shares.get(first.category) ?? 0);
      const kind = sureness < leastSure ? "unsure" : "likely";
      return { kind, sureness, categories: [first, ...more.slice(0, most - 1)] };
    },
  };
}

/** How far a first category can be relied on, 0…1: a high probability that no neighbour confirms is often a stray. */
function surenessOf({ probability }: LikelyCategory, agreement: number): number {
  return probability * (0.2 + 0.8 * agreement);
}
