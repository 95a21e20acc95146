import { maskText } from "#domain/privacy";
import { cleanText } from "#domain/conversation/wire";

/**
 * Text from outside as it may be shown, inserted and kept: clean (`cleanText`) and masked as turns are. The one door for text
 * that is no turn: titles, descriptions, resolutions, names, summaries, articles, documents.
 */
export function shownText(text: string): string {
  return text === "" ? "" : maskText(cleanText(text)).text;
}
