/** What a character is to the analyser. `ideograph`: scripts written without spaces (Han, Kana, Thai, Khmer …). */
export const characterKinds = { separator: 0, letter: 1, digit: 2, mark: 3, ideograph: 4 } as const;
export type CharacterKind = (typeof characterKinds)[keyof typeof characterKinds];

const letter = /\p{L}/u;
const digit = /\p{Nd}/u;
const mark = /\p{M}/u;
const ideograph =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function classify(character: string): CharacterKind {
  if (letter.test(character)) return ideograph.test(character) ? characterKinds.ideograph : characterKinds.letter;
  if (digit.test(character)) return characterKinds.digit;
  return mark.test(character) ? characterKinds.mark : characterKinds.separator;
}

/** Latin with its extensions, looked up; the rest of Unicode is asked of the engine's own tables. */
const latin = Uint8Array.from({ length: 0x250 }, (_, code) => classify(String.fromCharCode(code)));

/**
 * Kind of the character that begins at `at`. Beyond the end, and for a lone surrogate: a separator. Constant time.
 */
export function kindAt(text: string, at: number): CharacterKind {
  const code = text.charCodeAt(at);
  if (code < latin.length) return latin[code] as CharacterKind;
  if (code !== code) return characterKinds.separator;
  if (code < 0xd800 || code > 0xdfff) return classify(text.charAt(at));
  return sizeAt(text, at) === 2 ? classify(text.slice(at, at + 2)) : characterKinds.separator;
}

/** UTF-16 units of the character that begins at `at`: 2 for a surrogate pair, else 1. */
export function sizeAt(text: string, at: number): 1 | 2 {
  const high = text.charCodeAt(at);
  if (high < 0xd800 || high > 0xdbff) return 1;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low <= 0xdfff ? 2 : 1;
}

/** White space in the sense of a line of text: ASCII blanks and controls, no-break and typographic spaces. */
export function isBlank(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
