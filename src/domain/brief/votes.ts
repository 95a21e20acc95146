import type { Turn } from "#domain/conversation";
import type { SourcedLine } from "#domain/evidence";
import { changeVotes, type SpokenTurn, type Vote } from "#domain/reading";
import type { Brief } from "#domain/brief/shape";
import {
  type AgentReading,
  type AnswerKind,
  changesElsewhere,
  type CustomerReading,
  type TurnReading,
} from "#domain/brief/rules";
import type { Stretch } from "#domain/brief/language";

/** Rules are heard where learned readers decide: each says what it takes words for, in a turn or in the whole conversation. */
const vote = (kind: string, { from, to }: Pick<Stretch, "from" | "to">): Vote => ({ kind, from, to });

const plainness = (weight: number): number => Math.min(4, Math.round(weight));

const ofCustomer = ({ wishes, problems, question, persons, events, changes }: CustomerReading): readonly Vote[] => [
  ...wishes.map(({ weight, asked }) => vote(`wish ${plainness(weight)}`, asked)),
  ...problems().map(({ said }) => vote("problem", said)),
  ...(question ? [vote("question", question)] : []),
  ...persons.map((said) => vote("asks for a person", said)),
  ...changes.map((change) => vote(changeVotes[change.kind], change.kind === "back" ? change.named : change.said)),
  ...events.map((event) =>
    event.kind === "try" ? vote("try", event.tried.said) : vote(`outcome ${event.said.outcome}`, event.said.said),
  ),
];

/** The readers were taught what is asked for under these names. */
const taught = (answer: AnswerKind): string => (answer === "other" ? "number" : answer);

const ofAgent = ({ steps, questions, promises, reasons }: AgentReading): readonly Vote[] => [
  ...steps.map(({ said }) => vote("step", said)),
  ...questions.map(({ answer, said }) => vote(`asks ${taught(answer)}`, said)),
  ...promises.flatMap(({ said }) => said.map((part) => vote("promise", part))),
  ...reasons.map(({ kind, said }) => vote(`reason ${kind}`, said)),
];

/** Other languages than English, and short turns that tell none: only that what is wished instead is said there. */
function inAnyLanguage({ text }: Turn): readonly Vote[] {
  const change = changesElsewhere(text);
  return change ? [vote(changeVotes[change], { from: 0, to: text.length })] : [];
}

/** "My account number is 7712", "the card number is ••••8830 if you need it": who gives a value wishes for nothing with it. */
const given =
  /\b(?:the|my|our) (?:[a-z]{1,20} ){0,2}(?:number|no|id|code|reference|ref|e-?mail|address|postcode|zip) (?:is|was) (?=[^.!?\n]{0,24}[\d•@])[\w•@./#+-]{1,60}(?: [\d•-]{1,20}){0,6}/gi;
/** "That helps, thank you": the question before it is answered. */
const known =
  /(?:^|[.!?,;\n] ?)(?:oh? ?)?(?:that(?:'s|’s| is| really)? (?:helps|helpful|clear|good to know|answers (?:it|that|my question))|good to know|(?:that )?makes sense)\b(?! ?(?:\?|but|if))/gi;

const withoutWish = ({ text }: Turn): readonly Vote[] => [
  ...spansOf(given, text).map((span) => vote(changeVotes.given, span)),
  ...spansOf(known, text).map((span) => vote(changeVotes.known, span)),
];

const spansOf = (words: RegExp, text: string): readonly Pick<Stretch, "from" | "to">[] =>
  [...text.matchAll(words)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }));

const ofTurn = ({ turn, customer, agent }: TurnReading): readonly Vote[] => [
  ...(customer ? ofCustomer(customer) : []),
  ...(turn.speaker === "customer" ? [...inAnyLanguage(turn), ...withoutWish(turn)] : []),
  ...(agent ? ofAgent(agent) : []),
];

/** What the rules' brief says, by turn. */
function ofBrief(brief: Brief): ReadonlyMap<string, readonly Vote[]> {
  const votes = new Map<string, Vote[]>();
  const put = (kind: string, line: SourcedLine | null): void =>
    line?.evidence.forEach((one, place) => {
      if (one.kind !== "turn") return;
      const known = votes.get(one.turn) ?? [];
      votes.set(one.turn, [...known, vote(`brief ${kind} ${Math.min(1, place)}`, one)]);
    });
  put("wants", brief.wants);
  put("why", brief.why);
  for (const { line, outcome } of brief.tried) put(`tried ${outcome}`, line);
  for (const { line, asked } of brief.missing) put(`missing ${Math.min(2, asked)}`, line);
  for (const line of brief.promised) put("promised", line);
  return votes;
}

/** Turns with what the rules say of them; a turn of which they say the same as before is the same object. */
export interface Voter {
  vote(turns: readonly Turn[], brief: Brief): readonly SpokenTurn[];
}

type Voted = { readonly key: string; readonly spoken: SpokenTurn };

/** `readingOf` gives what the rules read in a turn; null where they did not read it. */
export function createVoter(readingOf: (turn: Turn) => TurnReading | null): Voter {
  const ofReading = new WeakMap<TurnReading, readonly Vote[]>();
  const voted = new WeakMap<Turn, Voted>();
  const readVotes = (turn: Turn): readonly Vote[] => {
    const reading = readingOf(turn);
    if (!reading) return [];
    const votes = ofReading.get(reading) ?? ofTurn(reading);
    ofReading.set(reading, votes);
    return votes;
  };
  return {
    vote(turns, brief) {
      const whole = ofBrief(brief);
      return turns.map((turn) => {
        const own = whole.get(turn.id) ?? [];
        const key = own.map(({ kind, from, to }) => `${kind} ${from} ${to}`).join();
        const known = voted.get(turn);
        if (known?.key === key) return known.spoken;
        const spoken = { speaker: turn.speaker, text: turn.text, votes: [...readVotes(turn), ...own] };
        voted.set(turn, { key, spoken });
        return spoken;
      });
    },
  };
}
