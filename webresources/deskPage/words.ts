import english from "#words/generated/Desk.1033";

/**
 * Outside the PCF there is no `context.resources`: the page carries the controls' own words in English. Those of other languages
 * stand in web resources. Both are put together from the controls' words (solution/build/words.ts).
 */
export const words: Readonly<Record<string, string | undefined>> = english;
