import { maskText } from "#domain/privacy";

/**
 * What a field that takes `longest` characters keeps of a text. A longer one is masked before it is cut: half of a number
 * looks like no number, and would be shown, asked for and kept in the clear.
 */
export function fitMasked(text: string, longest: number): string {
  return text.length <= longest ? text : maskText(text).text.slice(0, longest);
}
