import type { Turn } from "#domain/conversation";
import type { SourcedLine } from "#domain/evidence";
import { guessLanguage } from "#domain/sentiment";
import type { Brief } from "#domain/brief/shape";
import { sourceLine, toEvidence } from "#domain/brief/lines";
import { capitalise, reword, shorten, type Voice } from "#domain/brief/language";
import { countTellingTurns, readCandidates, weigh, type Candidate, type Weights } from "./summaryCandidates";

/**
 * A whole conversation in two lines: what the customer came with, and what was done or said about it. Null where a side
 * said nothing. In the speakers' own words, turned to the third person like all lines of a brief; the representative,
 * whose note this is, stays "I". Another language than English is left as it was written.
 */
export type Summary = { readonly wanted: SourcedLine | null; readonly done: SourcedLine | null };

/** Customers tell their matter first, often as a question. */
const ofCustomer: Weights = { firstTurn: 20, lastTurn: 0, courtesy: -6, question: 4 };
/** What was done in the end counts more than what was asked at first. */
const ofOthers: Weights = { firstTurn: 1, lastTurn: 12, courtesy: -10, question: 0 };

/** A line of fewer words than this about what was done has room for the second-best sentence. */
const fewWords = 16;
const longest = 240;

const toSentence = ({ said, text }: Candidate, voice: Voice): string => {
  const foreign = guessLanguage(text).language;
  const words = foreign === "en" || foreign === null ? reword(text, voice) : text;
  const line = capitalise(shorten(words, longest));
  if (/[.…!?。！？؟।]$/.test(line) || line === "") return line;
  const stop = /[\u3040-\u30ff\u4e00-\u9fff]$/.test(line) ? "。" : ".";
  return `${line}${said.end === "?" ? "?" : stop}`;
};

const isShown = (turn: Turn): boolean => turn.visibility === "customer" && turn.speaker !== "system";

const endSentence = (text: string): string => (/[.…!?。！？”]$/.test(text) ? text : `${text}.`);

/** What was done, as readers read it: each act a sentence; null where they read none. */
function tellDone({ done = [] }: Pick<Brief, "done">): SourcedLine | null {
  const lines = done.filter(({ changed }) => changed).map(({ line }) => line);
  return sourceLine(
    lines.map(({ text }) => endSentence(text)).join(" "),
    lines.flatMap(({ evidence }) => evidence),
  );
}

/**
 * Writes the summary of a conversation, also as the draft of its wrap-up: what readers read where there is a brief by
 * them, else extractive, by position, by the words a sentence shares with other turns and by its length. The same for the
 * same turns and brief, whatever was read before.
 */
export function writeSummary(turns: readonly Turn[], brief: Pick<Brief, "wants" | "done"> | null = null): Summary {
  const { wanted, done } = extract(turns);
  if (!brief?.done) return { wanted, done };
  const wants = brief.wants && sourceLine(endSentence(brief.wants.text), brief.wants.evidence);
  return { wanted: wants ?? wanted, done: tellDone(brief) ?? done };
}

function extract(turns: readonly Turn[]): Summary {
  const shown = turns.filter(isShown);
  const asked = readCandidates(shown.filter(({ speaker }) => speaker === "customer"));
  const told = readCandidates(shown.filter(({ speaker }) => speaker !== "customer"));
  const counts = countTellingTurns([...asked, ...told]);
  const rank = (side: readonly Candidate[], weights: Weights): readonly Candidate[] => {
    const last = side[side.length - 1]?.place ?? 0;
    const weighed = side.map((candidate) => ({ candidate, weight: weigh(candidate, weights, last, counts) }));
    return weighed.sort((a, b) => b.weight - a.weight).map(({ candidate }) => candidate);
  };
  const write = (chosen: readonly Candidate[]): SourcedLine | null =>
    sourceLine(
      chosen
        .map((one) => toSentence(one, one.said.turn.speaker === "customer" ? "customer" : voiceOf(one)))
        .join(" ")
        .trim(),
      chosen.map(({ said }) => toEvidence(said)),
    );
  const [wanted] = rank(asked, ofCustomer);
  const [done, ...others] = rank(told, ofOthers);
  const more = others.find(({ text }) => text.toLowerCase() !== done?.text.toLowerCase());
  const both = done && more && done.words < fewWords ? told.filter((one) => one === done || one === more) : [];
  return {
    wanted: wanted ? write([wanted]) : null,
    done: done ? write(both.length > 0 ? both : [done]) : null,
  };
}

const voiceOf = ({ said }: Candidate): Voice => (said.turn.speaker === "representative" ? "representative" : "agent");
