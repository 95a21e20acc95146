import { type Filter, where } from "#dataverse/client";

/** What people write before a number without it being part of it. */
const generic = new Set(["CASE", "TICKET", "ARTICLE", "NO", "NR", "NUMBER"]);
const longestTyped = 40;
/** Digits by themselves may be anything ("503"): they must be as many as numbers of rows have. */
const fewestDigits = { named: 3, alone: 5 } as const;
const pieces = /\p{L}+|\d+/gu;

/** "CAS-01234", "cas 1234" and "Cas.01234" are one: letters and digits apart, without leading zeros. */
function split(text: string): readonly string[] {
  return (text.normalize("NFKC").toUpperCase().match(pieces) ?? []).map((piece) => piece.replace(/^0+(?=\d)/, ""));
}

/** A number that a person typed, in whatever spelling. */
export type TypedNumber = {
  /** Rows whose number may be it. */
  readonly filter: Filter;
  /** Whether a row's number is it; one without its letters or its end is. */
  readonly isOf: (number: string) => boolean;
};

/** The number of a row that is all that was typed; null where something else is. `column` holds the numbers. */
export function readTypedNumber(typed: string, column: "ticketnumber" | "articlepublicnumber"): TypedNumber | null {
  const plain = typed.normalize("NFKC");
  if (typed.length > longestTyped || !/^[\p{L}\p{N}\s#.:/_‐-―-]+$/u.test(plain)) return null;
  const said = split(plain);
  const asked = said.filter((piece) => !generic.has(piece));
  const at = asked.findIndex((piece) => /\d/.test(piece));
  const digits = asked[at] ?? "";
  if (at > 1 || digits === "") return null;
  const written = plain.match(/\d+/)?.[0] ?? "";
  if (written.length < fewestDigits[said.length === 1 ? "alone" : "named"]) return null;
  const name: Filter = { expression: column };
  return {
    filter: where`contains(${name},${digits.length < fewestDigits.named ? written : digits})`,
    isOf(number) {
      const own = split(number);
      const from = at > 0 ? 0 : own.findIndex((piece) => /\d/.test(piece));
      return from >= 0 && asked.every((piece, place) => own[from + place] === piece);
    },
  };
}
