import { countUnchanged, type Conversation, type Transcript, type Turn } from "#domain/conversation";
import type { Handoff } from "#domain/handoff";
import type { Readers } from "#domain/reading";
import { mainLanguage } from "#domain/sentiment";
import type { Brief } from "#domain/brief/shape";
import type { Sentence } from "#domain/brief/language";
import { createMemory, hearTurn, listAnswered } from "#domain/brief/rules";
import { createProductFinder, type ProductFinder } from "#domain/brief/rules";
import { readTurn, type TurnReading } from "#domain/brief/rules";
import { createSections } from "#domain/brief/lines";

/** What a brief is written from. Handoff and conversation may still be on their way (null). */
export type BriefInput = {
  readonly transcript: Pick<Transcript, "turns">;
  readonly handoff: Handoff | null;
  readonly conversation?: Conversation | null;
  /** Product names to look for, beside those of the case and the hand-off. */
  readonly products?: readonly string[];
  /** How long nobody must write for a conversation to be taken up again, in ms; without it `longSilence`. */
  readonly silence?: number | undefined;
  /** Learned readers, once they are loaded; the rules alone until then. */
  readonly readers?: Readers | null;
};

/** Keeps what it has read of a conversation, so that one more turn costs one turn. One per conversation. */
export interface BriefWriter {
  /** The brief of what is known now. Depends on the input alone, never on the updates that came before. */
  update(input: BriefInput): Brief;
}

/** Also tells of the last update whether most of what the customer said is English, what was read in a turn, and which questions were answered. */
export interface StretchWriter extends BriefWriter {
  isEnglish(): boolean;
  listAnswered(): readonly Sentence[];
  readingOf(turn: Turn): TurnReading | null;
}

const productsOf = ({ handoff, conversation, products = [] }: BriefInput): readonly string[] => {
  const handed = handoff?.facts.filter(({ kind }) => kind === "product").map(({ text }) => text) ?? [];
  const known = [conversation?.case?.product ?? "", ...handed, ...products].map((name) => name.trim());
  return [...new Set(known.filter((name) => name !== "" && name.length <= 60))];
};

/**
 * Opens a writer of turns that are one stretch, whoever wrote them. English conversations are read whole; of others the
 * words are quoted and the values taken.
 */
export function createStretchWriter(): StretchWriter {
  let names = "";
  let finder: ProductFinder = createProductFinder([]);
  let heard: Turn[] = [];
  let memory = createMemory();
  let english = true;
  /** Readings by turn, so that a turn that only moved is not read twice. */
  let read = new WeakMap<Turn, TurnReading>();

  const writeSections = createSections();

  const startOver = (): void => {
    heard = [];
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
    heard.push(turn);
    hearTurn(memory, reading);
  };

  return {
    update(input) {
      const { turns } = input.transcript;
      lookFor(productsOf(input));
      if (countUnchanged(heard, turns) < heard.length) startOver();
      for (const turn of turns.slice(heard.length)) hear(turn);
      const { handoff, conversation } = input;
      const tag = handoff?.language || conversation?.language || "";
      english = mainLanguage(memory.languages, tag) === "en";
      return writeSections(memory, handoff, english);
    },
    isEnglish: () => english,
    listAnswered: () => listAnswered(memory),
    readingOf: (turn) => read.get(turn) ?? null,
  };
}
