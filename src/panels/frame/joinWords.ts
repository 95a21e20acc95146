import type { Strings } from "./words";

/** "reset", "reset and blue light", "reset, blue light and ring"; "" for an empty list. */
export function joinWords(words: readonly string[], strings: Strings): string {
  const last = words[words.length - 1];
  if (last === undefined) return "";
  const before = words.slice(0, -1).join(", ");
  return before === "" ? last : `${before} ${strings("list.and")} ${last}`;
}
