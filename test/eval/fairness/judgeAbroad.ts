import { loadFeelings } from "#commands/brief";
import { createSentimentReader } from "#domain/sentiment";
import type { Abroad } from "./abroad";
import type { Judge } from "./judges";
import { measureDialects } from "./measure";

/** Points at which a score is at its end. */
const mostPoints = 450;

/** Our judgement of one message in another language than English. */
export function createJudgeAbroad(language: string): Judge {
  const feelings = loadFeelings();
  const read = (text: string): { readonly level: number; readonly points: number } => {
    const turn = { id: "1", at: 0, speaker: "customer", name: "", text, visibility: "customer", masks: [] } as const;
    const sentiment = createSentimentReader("", null, feelings).update({ turns: [turn] }, language);
    const [only] = sentiment.kind === "judged" ? sentiment.course : [];
    return only ? { level: only.level, points: only.score.points } : { level: 0, points: 0 };
  };
  return {
    name: "Warmline",
    kind: "ours",
    label: (text) => String(read(text).level),
    score: (text) => Math.max(-1, Math.min(1, read(text).points / mostPoints)),
  };
}

/** Sentences whose label a name changed, against a name that says nothing; and how far apart dialects are heard. */
export function measureAbroad({ language, plain, names, templates, pairs }: Abroad): {
  readonly sentences: number;
  readonly changed: readonly string[];
  readonly delta: number;
  readonly bias: number;
} {
  const judge = createJudgeAbroad(language);
  const changed = templates.flatMap((template) => {
    const expected = judge.label(template.replace("{}", plain));
    return names.map((name) => template.replace("{}", name)).filter((text) => judge.label(text) !== expected);
  });
  const { delta, bias } = measureDialects(judge, pairs);
  return { sentences: names.length * templates.length, changed, delta, bias };
}
