import english from "#words/generated/Supervisor.1033";

/** The page's own words in English; those of other languages stand in a web resource. Both are put together in solution/build/words.ts. */
export const words: Readonly<Record<string, string | undefined>> = english;
