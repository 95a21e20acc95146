/** A text as digits and labels are looked for in it, and where each of its units stands in the text itself. */
export type PlainView = {
  readonly text: string;
  /** UTF-16 offset in the text of the unit at `at` of the view; `text.length` of the view gives the end. */
  readonly startOf: (at: number) => number;
  /** UTF-16 offset in the text behind the unit at `at` of the view. */
  readonly endOf: (at: number) => number;
};

const ascii = /^[\n\x20-\x7e]{0,}$/;
/** Nothing to see: format characters and what Unicode says is not drawn (soft hyphens, joiners, fillers, bidi controls). */
const invisible = /^(?:\p{Cf}|\p{Default_Ignorable_Code_Point})$/u;
const mark = /^\p{M}$/u;
const digit = /^\p{Nd}$/u;
/** "²" and "①", not "½" and "⑩". */
const raised = /^[²³¹⁰⁴-⁹₀-₉①-⑨⓪]$/;
const blank = /^[\s\p{Zs}]$/u;
const dash = /^[\p{Pd}\u2212\u30fc]$/u;
const accented = /^[\p{Script=Latin}\p{Script=Greek}]$/u;
/** Letters with a stroke are no letter with an accent to Unicode. */
const struck: Readonly<Record<string, string>> = { ł: "l", Ł: "L", ø: "o", Ø: "O", đ: "d", Đ: "D", ı: "i", ς: "σ" };
const signs: Readonly<Record<string, string>> = { "。": ".", "、": ",", "،": ",", "٫": ".", "’": "'", "‘": "'" };

/**
 * Reads a text as a person does: digits of any script as 0–9, any blank as " ", any dash as "-", full-width, raised
 * and circled ones too, Latin and Greek letters without their accents, and nothing that is not seen. Case and line ends stay. Linear.
 */
export function viewPlainly(text: string): PlainView {
  if (ascii.test(text)) return { text, startOf: (at) => at, endOf: (at) => at + 1 };
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = character < "\u007f" ? toAscii(character) : toPlain(character, units[units.length - 1] ?? "");
    for (const unit of plain === character ? character.split("") : [plain]) {
      if (unit === "") continue;
      units.push(unit);
      starts.push(at);
      ends.push(at + character.length);
    }
    at += character.length;
    // What hangs on a character goes with it.
    if (plain === "" && units.length > 0 && mark.test(character)) ends[ends.length - 1] = at;
  }
  return {
    text: units.join(""),
    startOf: (unit) => starts[unit] ?? text.length,
    endOf: (unit) => ends[unit] ?? text.length,
  };
}

const toAscii = (character: string): string => (character === "\t" || character === "\r" ? " " : character);

/** One UTF-16 unit, nothing, or the character itself. `before` is what stands before it in the view. */
function toPlain(character: string, before: string): string {
  if (invisible.test(character)) return "";
  if (mark.test(character)) return /^[\x20-\x7e]$/.test(before) ? "" : character;
  if (digit.test(character)) return String(digitOf(character));
  return toPlainLetter(character) ?? toPlainSign(character, before);
}

function toPlainLetter(character: string): string | null {
  if (character >= "\uff01" && character <= "\uff5e") return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  if (raised.test(character)) return character.normalize("NFKC");
  return accented.test(character) ? (struck[character] ?? character.normalize("NFD").charAt(0)) : null;
}

function toPlainSign(character: string, before: string): string {
  if (blank.test(character)) return /[\u2028\u2029\u0085]/.test(character) ? "\n" : " ";
  // The sign for a long vowel is what a Japanese keyboard gives for a dash.
  if (dash.test(character)) return character !== "ー" || /^[0-9 ]$/.test(before) ? "-" : character;
  return signs[character] ?? character;
}

/** Unicode's decimal digits stand in runs that begin with a zero, tens after tens. */
function digitOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (digit.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (code - zero) % 10;
}
