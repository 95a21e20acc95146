import { tagOf, toTag } from "#host/page";

/** BCP 47 tag of a Dynamics language code; the browser's language for a code that has no words of its own. */
export function toLocale(languageId: number): string {
  return tagOf(languageId) ?? toTag(navigator.language);
}
