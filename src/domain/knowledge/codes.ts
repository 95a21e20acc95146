import type { Token } from "#text";

/** Words after which a bare number is a code: "error 42". */
const cues = new Set("error errors code codes fault fehler erreur fout feil fejl err status".split(" "));

const shape = /^(?:[a-z]{1,4}\d{1,5}[a-z]?|0x[0-9a-f]{2,16}|[a-z0-9]{2,40}_[a-z0-9_]{1,60})$/;

/**
 * The codes a text names, upper case, each once, in order: "E42", "E-42" → "E42", "ERR_TIMEOUT", "0x8007000E" → with its
 * x as written in hexadecimal, "error 42" → "42". Order, serial and document numbers are none.
 */
export function findCodes(tokens: readonly Token[]): string[] {
  const codes = new Set<string>();
  tokens.forEach(({ word, kind }, at) => {
    if (kind === "code" && shape.test(word)) codes.add(word.toUpperCase());
    else if (kind === "number" && /^\d{2,5}$/.test(word) && isCue(tokens, at)) codes.add(word);
  });
  return [...codes];
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
