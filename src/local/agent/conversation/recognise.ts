import { fold, type Topic } from "#local/agent/topics";
import { isStopWord, stem } from "#text";

/** A topic and how near an utterance is to one of its phrases: 0 … 1. */
export type Candidate = { readonly topic: Topic; readonly score: number; readonly phrase: string };

export interface Recogniser {
  /** Every topic that could be meant, nearest first; of equals the one whose name comes first. */
  recognise(text: string): readonly Candidate[];
}

/** From here on a topic is meant, or so near that nothing but its phrase was said. */
export const likely = 0.68;
export const sure = 0.9;

/** A phrase that stands whole within a longer utterance says what it is about, if it is of two words with meaning or more. */
const contained = 0.72;
const stopWeight = 0.25;
const longest = 2000;

/** Numbers of orders, devices and the like say nothing of a topic. */
const code = /(?<![\p{L}\d])\p{L}{0,4}-?\d[\d-]{0,30}(?![\p{L}\d])/gu;

type Words = ReadonlyMap<string, number>;

const stemsOf = (text: string): readonly string[] => [
  ...new Set(
    fold(text.slice(0, longest))
      .split(" ")
      .filter((word) => word !== "")
      .map((word) => stem(word)),
  ),
];

/**
 * Compares what was said with the phrases of topics: the shared words, weighed by how few phrases have them. It stands in for
 * the hosted recogniser, which understands other words for the same; it is the same for the same topics, in any order.
 */
export function createRecogniser(topics: readonly Topic[]): Recogniser {
  const phrases = topics.flatMap((topic) =>
    topic.trigger.phrases.map((phrase) => ({ topic, phrase, plain: fold(phrase), stems: stemsOf(phrase) })),
  );
  const counts = new Map<string, number>();
  for (const { stems } of phrases) for (const one of stems) counts.set(one, (counts.get(one) ?? 0) + 1);
  const stops = new Set([...counts.keys()].filter((one) => isStopWord(one)));
  const weightOf = (one: string): number =>
    Math.log(2 + phrases.length / (counts.get(one) ?? 1)) * (stops.has(one) || isStopWord(one) ? stopWeight : 1);
  const weigh = (stems: readonly string[]): Words => new Map(stems.map((one) => [one, weightOf(one)]));
  const known = phrases.map((one) => ({ ...one, words: weigh(one.stems) }));
  const sum = (words: Words): number => [...words.values()].reduce((all, weight) => all + weight, 0);
  return {
    recognise(text) {
      const plain = fold(text.slice(0, longest));
      const words = weigh(stemsOf(text.slice(0, longest).replace(code, " ")));
      const whole = sum(words);
      const best = new Map<string, Candidate>();
      for (const { topic, phrase, plain: exact, words: own } of known) {
        const shared = [...own].reduce((all, [one, weight]) => all + (words.has(one) ? weight : 0), 0);
        const telling = [...own.keys()].filter((one) => !isStopWord(one)).length;
        const inside = telling >= 2 && ` ${plain} `.includes(` ${exact} `) ? contained : 0;
        const score = exact === plain ? 1 : Math.max(inside, (2 * shared) / (sum(own) + whole || 1));
        if (score > (best.get(topic.name)?.score ?? 0)) best.set(topic.name, { topic, score, phrase });
      }
      return [...best.values()].sort((a, b) => b.score - a.score || (a.topic.name < b.topic.name ? -1 : 1));
    },
  };
}
