import type { Turn } from "#domain/conversation";
import type { SourcedLine } from "#domain/evidence";
import {
  type ConversationReader,
  type ConversationReading,
  createConversationReader,
  type Readers,
} from "#domain/reading";
import type { Brief } from "./brief";
import type { BriefInput } from "./briefWriter";
import { writeReadFacts } from "./readFacts";
import { createToReadLine, type ToReadLine } from "./readLines";
import type { Voter } from "./votes";

type ReadInput = {
  /** What the rules say of the whole conversation: they vote. */
  readonly rules: Brief;
  /** What they say of it as it is now: where readers have nothing to say, it stays. */
  readonly brief: Brief;
  readonly input: BriefInput;
  /** The turn after the last word of the person before: what was said earlier is no reason why it came to the person of now. */
  readonly from: number;
  /** Most of what the customer says is English. */
  readonly english: boolean;
};

/** Writes the sections of a brief from what learned readers read; keeps what it has read of one conversation. */
export interface ReadSections {
  /** The rules' brief itself while there are no readers. */
  write(given: ReadInput): Brief;
}

const isSaid = ({ visibility }: Turn): boolean => visibility === "customer";

const present = <T>(list: readonly (T | null)[]): readonly T[] => list.filter((one): one is T => one !== null);

/** The likeliest reason among what was said from a turn on. */
function chooseWhy({ why }: ConversationReading, from: number, toLine: ToReadLine): SourcedLine | null {
  const [best] = why.filter(({ turn }) => turn >= from).sort((a, b) => b.likely - a.likely);
  return best ? toLine([best]) : null;
}

function writeRead(
  brief: Brief,
  reading: ConversationReading,
  turns: readonly Turn[],
  from: number,
  toLine: ToReadLine,
): Brief {
  const [main, ...others] = reading.wants;
  const withLine = <T extends { readonly turn: number; readonly from: number; readonly to: number }, R>(
    list: readonly T[],
    make: (line: SourcedLine, one: T) => R,
  ): readonly R[] =>
    list.flatMap((one) => {
      const line = toLine([one]);
      return line ? [make(line, one)] : [];
    });
  return {
    ...brief,
    wants: main ? toLine([main, ...reading.alsoSaid]) : null,
    also: present(others.map((one) => toLine([one]))),
    why: chooseWhy(reading, from, toLine),
    done: withLine(reading.done, (line, { changed }) => ({ line, changed })),
    tried: withLine(reading.tried, (line, { outcome }) => ({
      line,
      outcome: outcome === "worked" ? "helped" : outcome,
    })),
    facts: writeReadFacts(brief.facts, reading.values, turns),
    missing: [
      ...withLine(reading.missing, (line) => ({ line, asked: 1 })),
      ...brief.missing.filter(({ asked }) => asked === 0),
    ],
    promised: withLine(reading.promised, (line, { state }) => ({ ...line, state })),
  };
}

export function createReadSections(voter: Voter): ReadSections {
  let readers: Readers | null = null;
  let reader: ConversationReader | null = null;
  return {
    write({ rules, brief, input, from, english }) {
      const { handoff } = input;
      if (!input.readers) return brief;
      if (input.readers !== readers) [readers, reader] = [input.readers, createConversationReader(input.readers)];
      if (!reader) return brief;
      const all = input.transcript.turns;
      const turns = all.filter(isSaid);
      const given = handoff?.values.map(({ value }) => value) ?? [];
      const reading = reader.read(voter.vote(turns, rules), given);
      const first = all.slice(0, from).filter(isSaid).length;
      return writeRead(brief, reading, turns, first, createToReadLine(turns, english));
    },
  };
}
