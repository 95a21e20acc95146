import { loadFeelings } from "#commands/brief";
import { createSentimentReader } from "#domain/sentiment";
import { toTurn, type EvalData, type EvalRow } from "#eval";

type Sentence = { readonly language: string; readonly text: string; readonly now: number };

/** How near single sentences are judged to the level a person gave; null where they are not there. */
export function measureSentences(data: EvalData): readonly EvalRow[] | null {
  const sentences = data.rows<Sentence>("languages.sentences.jsonl");
  if (!sentences) return null;
  const feelings = loadFeelings();
  const gaps = sentences.map(({ language, text, now }) => {
    const sentiment = createSentimentReader("", null, feelings).update({ turns: [toTurn("1", text)] }, language);
    return { language, gap: sentiment.kind === "judged" ? Math.abs(sentiment.level - now) : Infinity };
  });
  const toRow = (method: string, of: typeof gaps): EvalRow => ({
    method,
    kind: "ours",
    figures: {
      same: of.filter(({ gap }) => gap === 0).length / of.length,
      "within one": of.filter(({ gap }) => gap <= 1).length / of.length,
    },
  });
  const languages = [...new Set(gaps.map(({ language }) => language))];
  return [
    toRow("all", gaps),
    ...languages.map((one) =>
      toRow(
        one,
        gaps.filter(({ language }) => language === one),
      ),
    ),
  ];
}
