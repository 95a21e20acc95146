/**
 * What is wrong with a zip: where, and what it means, in words. A `problem` breaks the import or what was imported; a `warning` imports,
 * and is worth a look.
 */
export type Finding = { readonly level: "problem" | "warning"; readonly place: string; readonly words: string };

export const problem = (place: string, words: string): Finding => ({ level: "problem", place, words });
export const warning = (place: string, words: string): Finding => ({ level: "warning", place, words });
