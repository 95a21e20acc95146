import { findAddresses, type Span } from "#text/words";
import type { Turn } from "#domain/conversation";
import type { SourcedLine, TurnEvidence } from "#domain/evidence";
import { bareValue, type ConversationReading } from "#domain/reading";
import type { Fact } from "#domain/brief/shape";
import { sourceLine } from "#domain/brief/lines";

type ReadValue = ConversationReading["values"][number];

const most = 14;

const isHandedOver = (line: SourcedLine): boolean => line.evidence.some(({ kind }) => kind === "value");

/** "Sender.java:188", the first day of a line of a log. */
const inTrace = /^[\w$.<>-]{1,80}\.(?:java|kt|scala|py|rb|js|mjs|ts|tsx|cs|go|rs|php|cpp|cc|swift):\d{1,6}$/i;
const logged = /^[T ]\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?Z?[ ]{1,4}\[?(?:ERROR|WARN(?:ING)?|INFO|DEBUG|TRACE|FATAL)\b/;
/** What a person need not be told: places in a program, the clock of a log, a number only asked back ("2027?!"). */
function saysNothing({ text }: Turn, from: number, to: number): boolean {
  return (
    inTrace.test(text.slice(from, to)) ||
    logged.test(text.slice(to, to + 32)) ||
    (/^\d{1,4}$/.test(text.slice(from, to)) && /(?:^|[.!?\n] ?)$/.test(text.slice(0, from)) && text.charAt(to) === "?")
  );
}

/** The name that stands above what the customer writes ("jess_k"), or a part of it, is no news. */
function namesCustomer(value: string, turns: readonly Turn[]): boolean {
  return (
    /^\p{L}{3,40}$/u.test(value) &&
    turns.some(
      ({ speaker, name }) =>
        speaker === "customer" &&
        name
          .toLowerCase()
          .split(/[^\p{L}]/u)
          .includes(value.toLowerCase()),
    )
  );
}

/** A part of a web or mail address ("…/watch?v=H7Z2" ) names nothing by itself: the address does. */
function tellAddress(text: string, from: number, to: number): Span {
  const around = (span: Span): boolean => span.from <= from && to <= span.to && text.charAt(span.from) !== "@";
  return findAddresses(text).find(around) ?? { from, to };
}

/**
 * The facts that matter of what the rules found, and what only the readers found. The rules know names and conflicts of what
 * they find ("Order number", two dates for one visit), the readers what a person would want to know: of the rules' values
 * stay those that the readers know too, and those that the agent handed over.
 */
export function writeReadFacts(
  found: readonly Fact[],
  values: readonly ReadValue[],
  turns: readonly Turn[],
): readonly Fact[] {
  const placeOf = new Map(turns.map(({ id }, place) => [id, place]));
  const overlaps = ({ turn, from, to }: TurnEvidence, value: ReadValue): boolean =>
    placeOf.get(turn) === value.turn && value.from < to && from < value.to;
  const named = new Set<ReadValue>();
  const matters = (line: SourcedLine): boolean => {
    const bare = bareValue(line.text);
    const known = values.filter(
      (value) => value.value === bare || line.evidence.some((one) => one.kind === "turn" && overlaps(one, value)),
    );
    for (const value of known) named.add(value);
    return known.length > 0 || isHandedOver(line);
  };
  const kept = found.flatMap((fact): readonly Fact[] => {
    const [first, ...rest] = fact.values.filter(matters);
    return first ? [{ ...fact, values: [first, ...rest] }] : [];
  });
  const told = new Set(kept.flatMap((fact) => fact.values.map(({ text }) => text)));
  const fresh = values.flatMap((value): readonly Fact[] => {
    const turn = turns[value.turn];
    if (named.has(value) || !turn || saysNothing(turn, value.from, value.to)) return [];
    const { from, to } = tellAddress(turn.text, value.from, value.to);
    const words = turn.text.slice(from, to);
    const line = sourceLine(words, [{ kind: "turn", turn: turn.id, from, to }]);
    if (!line || told.has(words) || namesCustomer(words, turns)) return [];
    told.add(words);
    return [{ kind: value.kind, label: "", values: [line] }];
  });
  return [...kept, ...fresh].slice(0, most);
}
