import sentiment from "#words/SentimentMeter/strings/SentimentMeter.1033";
import parts from "#words/strings/Parts.1033";
import queue from "#words/strings/Queue.1033";

/** The page's own words in English; those of other languages stand in a web resource (solution/build/words.ts). */
export const words: Readonly<Record<string, string | undefined>> = { ...parts, ...sentiment, ...queue };
