import type { SourcedLine } from "#domain/evidence";
import { type Handoff, nameOf } from "#domain/handoff";
import { sourceLine } from "./lines";
import { shortenToSentences } from "#domain/brief/language";

const longest = 240;

/** What the agent wrote to the representative, as it is: as many whole sentences as a line holds. In any language. */
export function writeNote(handoff: Handoff | null): SourcedLine | null {
  const message = handoff?.message.trim() ?? "";
  if (!handoff || message === "") return null;
  return sourceLine(shortenToSentences(message, longest), [{ kind: "value", name: nameOf(handoff, "message") }]);
}
