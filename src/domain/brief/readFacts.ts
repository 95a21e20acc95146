import type { Turn } from "#domain/conversation";
import type { SourcedLine, TurnEvidence } from "#domain/evidence";
import { bareValue, type ConversationReading } from "#domain/reading";
import type { Fact } from "#domain/brief/shape";
import { sourceLine } from "#domain/brief/lines";

type ReadValue = ConversationReading["values"][number];

const most = 14;

const isHandedOver = (line: SourcedLine): boolean => line.evidence.some(({ kind }) => kind === "value");

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
  const fresh = values.flatMap((value): readonly Fact[] => {
    const turn = turns[value.turn];
    if (named.has(value) || !turn) return [];
    const { from, to } = value;
    const line = sourceLine(turn.text.slice(from, to), [{ kind: "turn", turn: turn.id, from, to }]);
    return line ? [{ kind: value.kind, label: "", values: [line] }] : [];
  });
  return [...kept, ...fresh].slice(0, most);
}
