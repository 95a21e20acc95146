import type { Token } from "#text/words";

/** Words after which a bare number is a code: "error 42". */
const cues = new Set("error errors code codes fault fehler erreur fout feil fejl err status".split(" "));

const shape = /^(?:[a-z]{1,6}\d{1,5}[a-z]?|0x[0-9a-f]{2,16}|[a-z0-9]{2,40}_[a-z0-9_]{1,60})$/;

/**
 * The codes a text names, upper case, each once, in order: "E42", "E-42" → "E42", "ERR_TIMEOUT", "0x8007000E" → with its
 * x as written in hexadecimal, "error 42" → "42". With the `text` of the tokens also codes and models written apart:
 * "AR 7" → "AR7". Order, serial and document numbers are none.
 */
export function findCodes(tokens: readonly Token[], text = ""): string[] {
  const codes = new Set<string>();
  tokens.forEach(({ word, kind }, at) => {
    if (kind === "code" && shape.test(word)) codes.add(word.toUpperCase());
    else if (kind === "number") {
      const apart = /^\d{1,4}[a-z]?$/.test(word) ? codeApart(tokens, at, text) : null;
      if (apart !== null) codes.add(apart);
      else if (/^\d{2,5}$/.test(word) && isCue(tokens, at)) codes.add(word);
    }
  });
  return [...codes];
}

/** A few capitals and a blank before a number: "AR 7", not "I 7", "STEP 7" or "USD 7". */
const capitals = /^[A-Z]{1,5}[ \u00a0\u202f-]$/;
const noModel = new Set(
  "the and or for so we he it be by do go if as i a usd eur gbp chf error code err step page line room gate item no nr ok am pm on to at in of is my".split(
    " ",
  ),
);

function codeApart(tokens: readonly Token[], at: number, text: string): string | null {
  const [before, number] = [tokens[at - 1], tokens[at]];
  if (before === undefined || number === undefined || noModel.has(before.word)) return null;
  if (!capitals.test(text.slice(before.from, number.from))) return null;
  return `${before.word}${number.word}`.toUpperCase();
}

function isCue(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && cues.has(before.word);
}

const letters = /^[A-Z]*/;

/** Whether two codes are the same; a bare number ("42") equals a code with these digits ("E42"). */
export function isSameCode(a: string, b: string): boolean {
  if (a === b) return true;
  return (
    (letters.exec(a)?.[0] === "" && b.replace(letters, "") === a) ||
    (letters.exec(b)?.[0] === "" && a.replace(letters, "") === b)
  );
}

/** Whether two codes are of one kind and differ, so that one rules out the other: "E19" and "E42", not "V1" and "E42". */
export function isRivalCode(a: string, b: string): boolean {
  return !isSameCode(a, b) && letters.exec(a)?.[0] === letters.exec(b)?.[0];
}
