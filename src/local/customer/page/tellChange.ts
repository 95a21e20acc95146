import type { Change } from "#local/customer/chat";
import { fill, type Words } from "#local/customer/words";

/** A change of who speaks, in words. */
export function tellChange({ to, name }: Change, words: Words): string {
  switch (to) {
    case "agent":
      return words.nowAgent;
    case "waiting":
      return words.nowWaiting;
    case "person":
      return fill(words.nowPerson, name);
    case "ended":
      return fill(words.nowEnded, name);
    case "left":
      return words.youLeft;
    default:
      return to satisfies never;
  }
}
