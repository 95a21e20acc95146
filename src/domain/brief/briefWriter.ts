import type { Conversation, Transcript, Turn } from "#domain/conversation";
import type { SourcedLine } from "#domain/evidence";
import type { Handoff } from "#domain/handoff";
import { mainLanguage } from "#domain/sentiment";
import type { Brief } from "./brief";
import { sourceLine, toEvidence } from "./lines";
import { createMemory, hearTurn, type Memory } from "./memory";
import type { Mention } from "./mentions";
import { capitalise, reword, shorten } from "./phrase";
import { createProductFinder, type ProductFinder } from "./products";
import type { Promised } from "./promises";
import { readTurn, type TurnReading } from "./readTurn";
import { writeFacts } from "./writeFacts";
import { writeMissing } from "./writeMissing";
import { writeTried } from "./writeTried";
import { writeWants } from "./writeWants";
import { writeWhy } from "./writeWhy";

/** What a brief is written from. Handoff and conversation may still be on their way (null). */
export type BriefInput = {
  readonly transcript: Pick<Transcript, "turns">;
  readonly handoff: Handoff | null;
  readonly conversation?: Conversation | null;
  /** Product names to look for, beside those of the case and the hand-off. */
  readonly products?: readonly string[];
};

/** Keeps what it has read of a conversation, so that one more turn costs one turn. One per conversation. */
export interface BriefWriter {
  /** The brief of what is known now. Depends on the input alone, never on the updates that came before. */
  update(input: BriefInput): Brief;
}

const longestPromise = 110;
const mostPromises = 4;

const productsOf = ({ handoff, conversation, products = [] }: BriefInput): readonly string[] => {
  const handed =
    handoff?.values.filter(({ name }) => /product|model|device/i.test(name)).map(({ value }) => value) ?? [];
  const known = [conversation?.case?.product ?? "", ...handed, ...products].map((name) => name.trim());
  return [...new Set(known.filter((name) => name !== "" && name.length <= 60))];
};

/** The one product the conversation is about, as the customer wrote it most fully; null when there are none or several. */
const oneProduct = (memory: Memory): Mention | null => {
  const mentions = memory.mentions.map(({ mention }) => mention).filter((mention) => mention.kind === "product");
  const [first] = mentions;
  if (!first || mentions.some((mention) => mention.key !== first.key)) return null;
  const own = mentions.filter((mention) => mention.at.turn.speaker === "customer");
  return own.reduce(
    (fullest, mention) => (mention.text.length > fullest.text.length ? mention : fullest),
    own[0] ?? first,
  );
};

const writePromise = ({ said }: Promised): SourcedLine | null => {
  const words = reword(said.map((part) => part.text).join(" "), "agent");
  return sourceLine(capitalise(shorten(words, longestPromise)), said.map(toEvidence));
};

const write = (memory: Memory, { handoff, conversation }: BriefInput): Brief => {
  const english = mainLanguage(memory.languages, handoff?.language || conversation?.language || "") === "en";
  const facts = writeFacts(memory.mentions, handoff);
  return {
    wants: writeWants(memory, handoff, oneProduct(memory), english),
    why: writeWhy(memory, handoff, english),
    tried: english ? writeTried(memory.trials.list()) : [],
    facts,
    missing: english ? writeMissing([...memory.questions.values()], facts, handoff) : [],
    promised: english ? memory.promises.slice(-mostPromises).flatMap((promise) => writePromise(promise) ?? []) : [],
  };
};

const sameTurn = (a: Turn, b: Turn | undefined): boolean =>
  a === b ||
  (b !== undefined &&
    a.id === b.id &&
    a.text === b.text &&
    a.speaker === b.speaker &&
    a.visibility === b.visibility &&
    a.masks.length === b.masks.length);

/** Opens a writer. English conversations are read whole; of others the words are quoted and the values taken. */
export function createBriefWriter(): BriefWriter {
  let names = "";
  let finder: ProductFinder = createProductFinder([]);
  let readings: TurnReading[] = [];
  let memory = createMemory();
  /** Readings by turn, so that a turn that only moved is not read twice. */
  let read = new WeakMap<Turn, TurnReading>();

  const startOver = (): void => {
    readings = [];
    memory = createMemory();
  };
  const lookFor = (products: readonly string[]): void => {
    const now = products.join("\n");
    if (now === names) return;
    names = now;
    finder = createProductFinder(products);
    read = new WeakMap();
    startOver();
  };
  const hear = (turn: Turn): void => {
    const reading = read.get(turn) ?? readTurn(turn, finder);
    read.set(turn, reading);
    readings.push(reading);
    hearTurn(memory, reading);
  };

  return {
    update(input) {
      const { turns } = input.transcript;
      lookFor(productsOf(input));
      if (!readings.every((reading, at) => sameTurn(reading.turn, turns[at]))) startOver();
      for (const turn of turns.slice(readings.length)) hear(turn);
      return write(memory, input);
    },
  };
}

/** The brief of a conversation at once: the same as the last update of a writer that saw it grow. */
export function writeBrief(input: Omit<BriefInput, "transcript"> & { readonly turns: readonly Turn[] }): Brief {
  return createBriefWriter().update({ ...input, transcript: { turns: input.turns } });
}
