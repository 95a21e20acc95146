import { type ReadJson, recoverJson } from "./recoverJson";

/**
 * Reads JSON text; where it is damaged, keeps what is complete: the items of a cut array, the pairs of a cut object, at
 * any depth. `value` is undefined when nothing is. Never throws; linear in the text.
 */
export function readJson(text: string): ReadJson {
  if (isDeep(text)) return recoverJson(text);
  try {
    return { kind: "whole", value: JSON.parse(text) as unknown };
  } catch {
    return recoverJson(text);
  }
}

/** Thousands of open brackets are no message; parsing them costs an engine its stack or much memory. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) depth += 1;
    else if (code === 0x5d || code === 0x7d) depth -= 1;
    if (depth > 1_000) return true;
  }
  return false;
}

/** Whether text is meant as a JSON list or object. */
export function looksLikeJson(text: string): boolean {
  return /^\s{0,100}[[{]/.test(text);
}
