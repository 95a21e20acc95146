import { existsSync, readFileSync } from "node:fs";
import { findPersonalData, type MaskKind } from "#domain/privacy";

/** microsoft/presidio-research, kept outside the project: sentences with the places of their personal data. */
const corpus = "../shared/data/corpora/presidio-research/synth_dev.json";

type Sentence = {
  readonly full_text: string;
  readonly spans: readonly {
    readonly entity_type: string;
    readonly start_position: number;
    readonly end_position: number;
  }[];
};

const kinds: Readonly<Record<string, MaskKind>> = {
  CREDIT_CARD: "card",
  IBAN_CODE: "iban",
  US_SSN: "nationalId",
  EMAIL_ADDRESS: "email",
  IP_ADDRESS: "ip",
  PHONE_NUMBER: "phone",
};

/** Found whole over all that is there, and right over all that was found. */
function measure(
  sentences: readonly Sentence[],
  kind: MaskKind,
): { readonly recall: number; readonly precision: number } {
  let [there, found, all, right] = [0, 0, 0, 0];
  for (const { full_text: text, spans } of sentences) {
    const gold = spans.filter((span) => kinds[span.entity_type] === kind);
    const findings = findPersonalData(text).filter((finding) => finding.kind === kind);
    there += gold.length;
    all += findings.length;
    found += gold.filter((span) =>
      findings.some(({ from, to }) => from <= span.start_position && to >= span.end_position),
    ).length;
    right += findings.filter(({ from, to }) =>
      gold.some((span) => span.start_position < to && span.end_position > from),
    ).length;
  }
  return { recall: found / there, precision: right / all };
}

describe("personal data in public sentences", () => {
  const isHere = existsSync(corpus);
  if (!isHere) {
    it("is not measured: the presidio-research corpus is not beside the project", () => {
      console.info(`not found: ${corpus}`);
      expect(isHere).toBe(false);
    });
    return;
  }

  const sentences = JSON.parse(readFileSync(corpus, "utf8")) as readonly Sentence[];
  it.each([
    ["card", 0.99, 0.95],
    ["iban", 0.99, 0.95],
    ["nationalId", 0.99, 0.95],
    ["email", 0.99, 0.95],
    ["ip", 0.99, 0.95],
    ["phone", 0.97, 0.9],
  ] as const)("finds %s with recall of at least %f and precision of at least %f", (kind, least, leastPrecision) => {
    const { recall, precision } = measure(sentences, kind);
    expect(recall).toBeGreaterThanOrEqual(least);
    expect(precision).toBeGreaterThanOrEqual(leastPrecision);
  });
});
