import { splitSentences } from "#text";
import type { Turn } from "#domain/conversation";
import type { Score, SourcedLine } from "#domain/evidence";
import {
  type Stretch,
  type ConversationReader,
  type ConversationReading,
  type ClauseKind,
  createConversationReader,
  type Readers,
} from "#domain/reading";
import { guessLanguage } from "#domain/sentiment";
import type { Brief, MissingFact } from "#domain/brief/shape";
import type { BriefInput, StretchWriter } from "./briefWriter";
import { sourceLine } from "#domain/brief/lines";
import { writeReadFacts } from "./readFacts";
import { createToReadLine, type ToldWords, type ToReadLine } from "./readLines";
import { isNoAct } from "./noActs";
import { pairSteps } from "./readTried";
import { writeWishes } from "./readWishes";
import { keysOf, type Sentence } from "#domain/brief/language";
import { createVoter } from "./votes";

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
  /** Why a line of the newest brief is in its section: what weighed for and against it. Null for one that no reader read. */
  explain(line: SourcedLine): Score | null;
}

const isSaid = ({ visibility }: Turn): boolean => visibility === "customer";

/** The likeliest reason among what was said from a turn on. */
function chooseWhy(why: ConversationReading["why"], from: number, toLine: ToReadLine): SourcedLine | null {
  const [best] = why.filter(({ turn }) => turn >= from).sort((a, b) => b.likely - a.likely);
  return best ? toLine([best]) : null;
}

/**
 * How many turns were said when a person took over from an agent (accepted it, or first wrote): all while that has not happened.
 * What is said to a person moves the matter only where the rules, which watch for a remedy or a new matter, say so.
 */
function countBeforePerson(turns: readonly Turn[], acceptedAt: number | null): number {
  const agent = turns.map(({ speaker }) => speaker).lastIndexOf("agent");
  const isTaken = ({ speaker, at }: Turn): boolean =>
    speaker === "representative" || (acceptedAt !== null && at !== null && at > acceptedAt);
  const person = turns.findIndex((turn, at) => at > agent && isTaken(turn));
  return agent < 0 || person < 0 ? turns.length : person;
}

/** The rules' wish stands where it is of what was said to the person: a new matter, or none any more. */
function hasMoved({ wants }: Brief, turns: readonly Turn[], handed: number): boolean {
  if (handed === turns.length) return false;
  const later = new Set(turns.slice(handed).map(({ id }) => id));
  return wants === null || wants.evidence.every((one) => one.kind === "turn" && later.has(one.turn));
}

const forbids = /\b(?:never|don'?t|do not|no need|niemals|nicht|jamais|nunca|mai|nooit|niet)\b|ないで/i;

/** "Anything else?", "how can I help?", "shall I transfer you?": who offers help asks for nothing that a colleague would need. */
const offersHelp =
  /\b(?:(?:any|some)thing (?:else|more)|(?:other|more|further) (?:questions?|concerns?|help|assistance)|how (?:can|may) I (?:help|assist)|(?:like me to|shall I|should I) (?:transfer|connect) you)\b/i;

/** "Please never send your card number": what nobody is to give is not missing. What is asked for before or behind it is. */
function askedOf<T extends Stretch>(place: T, turns: readonly Turn[]): readonly T[] {
  const text = turns[place.turn]?.text ?? "";
  const asks = splitSentences(text, place.from, place.to).filter(({ from, to }) => {
    const words = text.slice(from, to + 1);
    return !offersHelp.test(words) && (/[?？]/.test(words) || !forbids.test(words));
  });
  const [first, last] = [asks[0], asks[asks.length - 1]];
  return first && last ? [{ ...place, from: first.from, to: last.to }] : [];
}

const asksYesOrNo = /^\W{0,3}(?:do|does|did|have|has|is|are|was|were)\b/i;
const saysYesOrNo = /^\W{0,4}(?:yes|yep|yeah|no|nope|nah)\b/i;

/** Whether what is asked there was answered: the rules heard it, or who was asked said yes or no at once. */
function createAnswered(turns: readonly Turn[], answered: readonly Sentence[]): (place: Stretch) => boolean {
  return ({ turn, from, to }) => {
    const next = turns.slice(turn + 1).find(({ speaker }) => speaker === "customer");
    return (
      answered.some((said) => said.turn === turns[turn] && said.from < to && from < said.to) ||
      (asksYesOrNo.test(turns[turn]?.text.slice(from, to) ?? "") && saysYesOrNo.test(next?.text ?? ""))
    );
  };
}

/** Of the words of content of two questions, so many are in both where one asks again what the other asked. Share. */
const sameQuestion = 0.6;

function asksAgain(a: readonly string[], b: readonly string[]): boolean {
  const shared = a.filter((key) => b.includes(key)).length;
  return shared > 0 && shared >= sameQuestion * (a.length + b.length - shared);
}

/** What was asked again, in the same words or nearly so, is one question that was asked more often. */
function countAsked(lines: readonly SourcedLine[]): readonly MissingFact[] {
  const asked: { readonly words: string; readonly keys: readonly string[]; readonly same: SourcedLine[] }[] = [];
  for (const line of lines) {
    const [words, keys] = [line.text.toLowerCase(), keysOf(line.text)];
    const before = asked.find((one) => one.words === words || asksAgain(one.keys, keys));
    if (before) before.same.push(line);
    else asked.push({ words, keys, same: [line] });
  }
  return asked.flatMap(({ same }) => {
    const line = sourceLine(
      same[0]?.text ?? "",
      same.flatMap(({ evidence }) => evidence),
    );
    return line ? [{ line, asked: same.length }] : [];
  });
}

function writeRead(
  brief: Brief,
  reading: ConversationReading,
  turns: readonly Turn[],
  isAnswered: (place: Stretch) => boolean,
  toLine: ToReadLine,
): Brief {
  const withLine = <T extends { readonly turn: number; readonly from: number; readonly to: number }, R>(
    list: readonly T[],
    make: (line: SourcedLine, one: T) => R,
  ): readonly R[] =>
    list.flatMap((one) => {
      const line = toLine([one]);
      return line ? [make(line, one)] : [];
    });
  const promised = withLine(reading.promised, (line, { state }) => ({ ...line, state }));
  return {
    ...brief,
    done: withLine(
      reading.done.filter((place) => !isNoAct(turns[place.turn]?.text.slice(place.from, place.to) ?? "")),
      (line, { changed }) => ({ line, changed }),
    ),
    tried: pairSteps(reading.tried, turns).flatMap(({ places, outcome }) => {
      const line = toLine(places);
      return line ? [{ line, outcome: outcome === "worked" ? ("helped" as const) : outcome }] : [];
    }),
    facts: writeReadFacts(brief.facts, reading.values, turns),
    missing: [
      ...countAsked(
        withLine(
          reading.missing.filter((place) => !isAnswered(place)).flatMap((place) => askedOf(place, turns)),
          (line) => line,
        ),
      ),
      ...brief.missing.filter(({ asked }) => asked === 0),
    ],
    // A promise that is forgotten is worse than one that is said twice: where readers see none, the rules' stand.
    promised: promised.length > 0 ? promised : brief.promised,
  };
}

/** What the lines that readers wrote were read as; those of the rules are not among them. */
function listKinds(written: Brief, rules: Brief): ReadonlyMap<SourcedLine, ClauseKind> {
  const own: (readonly [SourcedLine | null, ClauseKind])[] = [
    [written.wants === rules.wants ? null : written.wants, "headline"],
    ...(written.also ?? []).map((line) => [line, "wants"] as const),
    [written.why, "why"],
    ...(written.done ?? []).map(({ line }) => [line, "done"] as const),
    ...written.tried.map(({ line }) => [line, "tried"] as const),
    ...written.missing.map(({ line, asked }) => [asked > 0 ? line : null, "missing"] as const),
    ...written.promised.map((line) => [written.promised === rules.promised ? null : line, "promised"] as const),
  ];
  return new Map(own.flatMap(([line, kind]) => (line ? [[line, kind] as const] : [])));
}

type OpenedReaders = {
  readonly readers: Readers;
  readonly reader: ConversationReader;
  /** Reads what was said before a person wrote, by itself: the wish does not move with what is said afterwards. */
  readonly early: ConversationReader;
};

/** `writer` has read the whole conversation by rules. */
export function createReadSections(writer: Pick<StretchWriter, "readingOf" | "listAnswered">): ReadSections {
  const voter = createVoter((turn) => writer.readingOf(turn));
  let opened: OpenedReaders | null = null;
  const openedWith = (readers: Readers): OpenedReaders => {
    if (opened?.readers !== readers)
      opened = { readers, reader: createConversationReader(readers), early: createConversationReader(readers) };
    return opened;
  };
  let kinds: ReadonlyMap<SourcedLine, ClauseKind> = new Map();
  let said: readonly Turn[] = [];
  /** Turns that were read by themselves, before a person spoke: wishes and reasons among them are from there. */
  let readEarly = 0;
  const told: ToldWords = new WeakMap();
  const languages = new WeakMap<Turn, string | null>();
  const languageOf = (turn: Turn): string | null => {
    const known = languages.get(turn);
    const language = known === undefined ? guessLanguage(turn.text).language : known;
    languages.set(turn, language);
    return language;
  };
  return {
    write({ rules, brief, input, from, english }) {
      const { handoff } = input;
      if (!input.readers) return brief;
      const { reader, early } = openedWith(input.readers);
      const all = input.transcript.turns;
      const turns = all.filter(isSaid);
      const given = handoff?.values.map(({ value }) => value) ?? [];
      const spoken = voter.vote(turns, rules);
      const reading = reader.read(spoken, given);
      const handed = countBeforePerson(turns, input.conversation?.acceptedAt ?? null);
      const asked = handed < turns.length ? early.read(spoken.slice(0, handed), given) : reading;
      const toLine = createToReadLine(turns, english, languageOf, told);
      const first = all.slice(0, from).filter(isSaid).length;
      const wished = writeWishes(asked, turns.slice(0, handed), toLine);
      // Somebody who wrote something wants something: where readers see no wish, the rules' line is better than none.
      const wishes = hasMoved(rules, turns, handed) || !wished.wants ? { wants: rules.wants } : wished;
      const written = {
        ...writeRead(brief, reading, turns, createAnswered(turns, writer.listAnswered()), toLine),
        // Why it came is said before a person takes over, or by that person: what a customer then says to them is no reason.
        why: chooseWhy(
          [...asked.why, ...reading.why.filter(({ turn }) => turn >= handed && turns[turn]?.speaker !== "customer")],
          first,
          toLine,
        ),
        ...wishes,
      };
      said = turns;
      readEarly = handed < turns.length ? handed : 0;
      kinds = listKinds(written, brief);
      return written;
    },
    explain(line) {
      const kind = kinds.get(line);
      const [first] = line.evidence;
      if (!kind || first.kind !== "turn") return null;
      const turn = said.findIndex(({ id }) => id === first.turn);
      const isEarly = (kind === "headline" || kind === "wants" || kind === "why") && turn < readEarly;
      const by = isEarly ? opened?.early : opened?.reader;
      return by?.explain({ turn, from: first.from, to: first.to }, kind) ?? null;
    },
  };
}
