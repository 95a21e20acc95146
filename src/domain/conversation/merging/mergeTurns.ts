import { addReports, type Book, createBook, type Entry } from "./book";
import { showTurns } from "./crossings";
import { TurnNumbers } from "./numbers";
import { isNumbered, type Transcript } from "#domain/conversation/turns";
import type { Turn } from "#domain/conversation/turns";

/** What a transcript made here was made from: its book, how much of the log it stands for, its numbers. */
type Version = {
  readonly book: Book;
  readonly logged: number;
  readonly numbers: Map<string, number>;
  readonly last: number;
};

/** Where a transcript carries it: no part of what it says, so that transcripts are compared by their turns alone. */
const made = Symbol("made from");

const versionOf = (transcript: Transcript & { readonly [made]?: Version }): Version | undefined => transcript[made];

/**
 * Merges turns of any feed into a transcript: repeats become one turn (same id; or same speaker and words near in time,
 * reported by another feed or without an id), order is by clock, and turns without a clock stand beside their
 * neighbours in the source. The result depends only on which turns were ever merged, not on their order or grouping;
 * the same object comes back when nothing was new. `transcript` itself never changes.
 *
 * What goes over several messages of one person is masked in each (`showTurns`), so a new turn may change those before it.
 *
 * Cost: a turn appended at the end touches its own entry, is read with its speaker's last three, and copies the list of
 * references; other changes are linear.
 */
export function mergeTurns(transcript: Transcript, incoming: readonly Turn[]): Transcript {
  const known = versionOf(transcript);
  if (!known || known.book.newest !== transcript) return mergeAnew(transcript, known, incoming);
  const result = addReports(known.book, incoming);
  if (result === null) return transcript;
  return result === "elsewhere" ? rearrange(transcript, known) : append(transcript, known, result);
}

/** Continues a version that is not the newest of its book, or a transcript made elsewhere: with a book of its own. */
function mergeAnew(transcript: Transcript, known: Version | undefined, incoming: readonly Turn[]): Transcript {
  const book = createBook(known?.book.crossings);
  addReports(book, known ? known.book.log.slice(0, known.logged) : transcript.turns);
  const isNew = addReports(book, incoming) !== null;
  const turns = showAll(book);
  const firstChanged = firstDifference(transcript.turns, turns);
  const isSame = firstChanged === turns.length && turns.length === transcript.turns.length;
  if (isSame && !isNew) return transcript;
  return openVersion(book, turns, firstChanged, numberEntries(new Map(), 0, book.entries));
}

function append(transcript: Transcript, known: Version, entries: readonly Entry[]): Transcript {
  const { book } = known;
  const shown = showTurns(book.entries, transcript.turns.length, book.crossings);
  const turns = transcript.turns.slice(0, shown.start).concat(shown.turns);
  const firstChanged = firstDifference(transcript.turns, turns, shown.start);
  return openVersion(book, turns, firstChanged, numberEntries(known.numbers, known.last, entries));
}

const showAll = (book: Book): readonly Turn[] => showTurns(book.entries, 0, book.crossings).turns;

/** The turns may all be as before: then only the ids they are found by have grown, in a version of its own. */
function rearrange(transcript: Transcript, { book }: Version): Transcript {
  const turns = showAll(book);
  const firstChanged = firstDifference(transcript.turns, turns);
  return openVersion(book, turns, firstChanged, numberEntries(new Map(), 0, book.entries));
}

function openVersion(book: Book, turns: readonly Turn[], firstChanged: number, numbered: Numbered): Transcript {
  const transcript = { turns, numbers: new TurnNumbers(numbered.numbers, numbered.last), firstChanged };
  const version: Version = { book, logged: book.log.length, ...numbered };
  Object.defineProperty(transcript, made, { value: version });
  book.newest = transcript;
  return transcript;
}

type Numbered = Pick<Version, "numbers" | "last">;

/** Counts on from `last` and enters every id of every counted entry into `numbers`. */
function numberEntries(numbers: Map<string, number>, last: number, entries: readonly Entry[]): Numbered {
  let number = last;
  for (const { turn, ids } of entries) {
    if (!isNumbered(turn)) continue;
    number += 1;
    for (const id of ids) numbers.set(id, number);
  }
  return { numbers, last: number };
}

function firstDifference(before: readonly Turn[], after: readonly Turn[], from = 0): number {
  const length = Math.min(before.length, after.length);
  for (let at = from; at < length; at += 1) if (before[at] !== after[at]) return at;
  return length;
}
