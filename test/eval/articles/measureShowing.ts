import type { EvalData, EvalTable } from "#eval";

type Message = { readonly id: string; readonly text: string };
type Question = { readonly text: string; readonly relevant: readonly string[] };
/** Article ids that are shown, best first. */
type Answer = (text: string) => readonly string[];

/** Messages that no article of StackFAQ answers: every so many of sets about banks, of everyday requests and of an airline. */
const foreign = [
  ["banking77", 60],
  ["clinc150", 70],
  ["airline-sentiment", 100],
] as const;

type Shown = { readonly asked: number; readonly shown: number; readonly inThree: number };

function countShown(answer: Answer, questions: readonly Question[]): Shown {
  const answered = questions.map(({ text, relevant }) => ({ ids: answer(text), relevant }));
  return {
    asked: questions.length,
    shown: answered.filter(({ ids }) => ids.length > 0).length,
    inThree: answered.filter(({ ids, relevant }) => ids.slice(0, 3).some((id) => relevant.includes(id))).length,
  };
}

function readForeign(data: EvalData): readonly Question[] {
  return foreign.flatMap(([name, step]) => {
    const messages = data.asked<Message>(name) ?? [];
    return messages.filter((_, place) => place % step === 0).map(({ text }) => ({ text, relevant: [] }));
  });
}

/** Whether silence is kept where no article answers, and how often the right one is among the first three shown where one does. */
export function measureShowing(
  answer: Answer,
  isShownWithout: (text: string, missing: string) => boolean,
  data: EvalData,
): { readonly keys: Readonly<Record<string, number>>; readonly table: EvalTable } {
  const without = countShown(answer, readForeign(data));
  const answerable = countShown(answer, data.asked<Question>("stackfaq.queries") ?? []);
  const silent = 1 - without.shown / without.asked;
  const inThree = answerable.inThree / answerable.asked;
  const single = (data.asked<Question>("stackfaq.queries") ?? []).filter(({ relevant }) => relevant.length === 1);
  const kept = single.filter(({ text, relevant: [missing = ""] }) => !isShownWithout(text, missing));
  const silentMissing = kept.length / Math.max(1, single.length);
  const isMeasured = without.asked > 0 && answerable.asked > 0;
  const figures = {
    "silent, about other things": silent,
    "silent, its article missing": silentMissing,
    "right in first three shown": inThree,
  };
  return {
    keys: isMeasured
      ? { "articles.silent": silent, "articles.silent.missing": silentMissing, "articles.shown.hit3": inThree }
      : {},
    table: {
      title: "Knowledge articles: silence and speech",
      about:
        `${without.asked} messages that none of the articles answers (of banks, of everyday requests, of an airline's customers), ` +
        `and ${answerable.asked} questions of StackFAQ that one does, asked with it and without it; words alone, as shown. ` +
        `The curve was fitted on the dev part: there, fitted on four folds and asked on the fifth, the figures differ by .01.`,
      rows: isMeasured ? [{ method: "Warmline", kind: "ours", figures }] : [],
    },
  };
}
