import { collapseAbove } from "#domain/conversation";

/** How much of a long message stands there before "Show all", in UTF-16 units. */
const shownOfLong = 2_000;

/** How much of a message to show: all of it, or the beginning of a long one. Never cuts a character in two. */
export function shownLength(text: string): number {
  if (text.length <= collapseAbove) return text.length;
  const last = text.charCodeAt(shownOfLong - 1);
  return last >= 0xd800 && last <= 0xdbff ? shownOfLong - 1 : shownOfLong;
}
