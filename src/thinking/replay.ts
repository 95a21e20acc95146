import { emptyTranscript, mergeTurns, type Turn } from "#domain/conversation";
import type { Readers } from "#domain/reading";
import type { Feelings, SentimentLevel } from "#domain/sentiment";
import { noInputs } from "./inputs";
import { createThinking } from "./thinking";

/** A line of the brief under the key of its section ("brief.wants"). */
type MomentLine = { readonly section: string; readonly text: string };

/** What a desk would have shown of a conversation at a moment. */
export type Moment = {
  readonly brief: readonly MomentLine[];
  /** Null where no mood was judged. */
  readonly level: SentimentLevel | null;
  /** What would have been looked for; [] where nothing was said that can be. */
  readonly terms: readonly string[];
};

/** What the engine is given beside the words. */
type Engine = { readonly feelings: Feelings | null; readonly models: Readers | null };

/** Thinks a conversation through as it stood when these turns, and no others, had been heard. The same turns give the same moment. */
export function replayMoment(turns: readonly Turn[], engine: Engine): Moment {
  const heard = mergeTurns(emptyTranscript, turns);
  const { brief, sentiment, ask } = createThinking().derive({ ...noInputs, ...engine, heard });
  const line = (section: string, text: string | undefined): readonly MomentLine[] =>
    text === undefined ? [] : [{ section: `brief.${section}`, text }];
  return {
    brief: [
      ...line("wants", brief.wants?.text),
      ...line("why", brief.why?.text),
      ...(brief.done ?? []).flatMap((one) => line("done", one.line.text)),
      ...brief.tried.flatMap((one) => line("tried", one.line.text)),
      ...brief.missing.flatMap((one) => line("missing", one.line.text)),
      ...brief.promised.flatMap((one) => line("promised", one.text)),
    ],
    level: sentiment.kind === "judged" ? sentiment.level : null,
    terms: ask.terms,
  };
}
