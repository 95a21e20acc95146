import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { EvalData } from "#eval";
import type { MaskKind } from "#domain/privacy";

/** A sentence with the places of its personal data, as microsoft/presidio-research writes it. */
export type Sentence = {
  readonly full_text: string;
  readonly spans: readonly {
    readonly entity_type: string;
    readonly start_position: number;
    readonly end_position: number;
  }[];
};

/** The kinds of the corpus that Warmline claims to find. Names, places and dates are not masked: they are the conversation. */
export const claimed: Readonly<Record<string, MaskKind>> = {
  CREDIT_CARD: "card",
  IBAN_CODE: "iban",
  US_SSN: "nationalId",
  EMAIL_ADDRESS: "email",
  IP_ADDRESS: "ip",
  PHONE_NUMBER: "phone",
};

export const corpusName = (split: EvalData["split"]): string => `corpora/presidio-research/synth_${split}.json`;

/** The sentences; null when `corpora` stands neither beside the folder of the evaluation's data nor inside it. */
export function readCorpus({ folder, split }: Pick<EvalData, "folder" | "split">): readonly Sentence[] | null {
  const name = corpusName(split);
  const file = [resolve(folder, name), resolve(folder, "..", name)].find(existsSync);
  return file === undefined ? null : (JSON.parse(readFileSync(file, "utf8")) as readonly Sentence[]);
}
