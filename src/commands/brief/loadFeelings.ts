import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Feelings, openFeelings } from "#domain/sentiment";

const shipped = resolve(import.meta.dirname, "../../../webresources/readers/feelings.json");

/** The words of feeling that ship. Throws where they are missing or damaged. */
export function loadFeelings(): Feelings {
  const feelings = openFeelings(JSON.parse(readFileSync(shipped, "utf8")));
  if (!feelings) throw new Error(`${shipped} holds no words of feeling of this version.`);
  return feelings;
}
