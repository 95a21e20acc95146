import type { SourcedLine } from "#domain/evidence";
import type { Handoff } from "#domain/handoff";
import type { Brief, MissingFact, TriedStep } from "#domain/brief/shape";
import { sourceLine, toEvidence } from "./lines";
import type { HeardMention, Memory } from "#domain/brief/rules";
import type { Mention } from "#domain/brief/rules";
import { capitalise, reword, shorten } from "#domain/brief/language";
import type { Promised } from "#domain/brief/rules";
import { remember } from "#text/words";
import { writeFacts } from "./writeFacts";
import { writeMissing } from "./writeMissing";
import { writeNote } from "./writeNote";
import { writeTried } from "./writeTried";
import { writeWants } from "./writeWants";
import { writeWhy } from "./writeWhy";

/** Writes the six sections from what is remembered. */
export type Sections = (memory: Memory, handoff: Handoff | null, english: boolean) => Brief;

const longestPromise = 110;
const mostPromises = 4;
const noSteps: readonly TriedStep[] = [];
const noMissing: readonly MissingFact[] = [];
const noPromises: readonly SourcedLine[] = [];

/** The one product the conversation is about, as the customer wrote it most fully; null when there are none or several. */
const findProduct = (heard: readonly HeardMention[]): Mention | null => {
  const mentions = heard.map(({ mention }) => mention).filter((mention) => mention.kind === "product");
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

const writePromises = (promises: readonly Promised[]): readonly SourcedLine[] =>
  promises.slice(-mostPromises).flatMap((promise) => writePromise(promise) ?? []);

/**
 * Makes a writer of sections that writes anew only what has changed: a turn without a number leaves the facts as they
 * are, the same object. Outside English only wants, the agent's note and the facts are written.
 */
export function createSections(): Sections {
  const facts = remember(writeFacts);
  const product = remember(findProduct);
  const tried = remember(writeTried);
  const missing = remember(writeMissing);
  const promised = remember(writePromises);
  return (memory, handoff, english) => {
    const known = facts(memory.mentions, handoff);
    return {
      wants: writeWants(memory, handoff, product(memory.mentions), english),
      why: english ? writeWhy(memory) : null,
      note: writeNote(handoff),
      tried: english ? tried(memory.trials.list()) : noSteps,
      facts: known,
      missing: english ? missing(memory.questions, known, handoff) : noMissing,
      promised: english ? promised(memory.promises) : noPromises,
    };
  };
}
