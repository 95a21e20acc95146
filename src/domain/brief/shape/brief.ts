import type { ChapterEnd } from "#domain/chapters";
import type { SourcedLine } from "#domain/evidence";
import type { FactKind } from "#domain/facts";

/** Something already tried. `outcome` is what the customer said of it afterwards. */
export type TriedStep = { readonly line: SourcedLine; readonly outcome: "failed" | "partly" | "helped" | "unknown" };

/** What the agent, or a person before, did for the customer; `changed` is false where they tried and could not. */
export type DoneAct = { readonly line: SourcedLine; readonly changed: boolean };

/** A promise, and what became of it as far as the words show; absent where nothing tells. */
export type PromisedLine = SourcedLine & { readonly state?: "open" | "kept" | "broken" };

/** A fact with every value that was given for it, most recent last; more than one value is a conflict to confirm. */
export type Fact = {
  readonly kind: FactKind;
  readonly label: string;
  readonly values: readonly [SourcedLine, ...SourcedLine[]];
};

/** Something asked for and not (fully) answered; `asked` counts how often. */
export type MissingFact = { readonly line: SourcedLine; readonly asked: number };

/**
 * The part of a person who had the conversation before: what they said in a line, and what of the promises is theirs.
 * Clocks are ms since the epoch, null where unknown; `who` is "" where no feed names them.
 */
export type PartBefore = {
  readonly who: string;
  readonly beganAt: number | null;
  readonly endedAt: number | null;
  readonly ended: ChapterEnd | null;
  readonly consulted: readonly string[];
  readonly said: SourcedLine | null;
  readonly promised: readonly SourcedLine[];
};

/**
 * A conversation taken up again after hours: who wrote last (`by` is who has it now, "" while not known), when, when it
 * was taken up, and how many messages of customer and agent stand between.
 */
export type SinceSpoken = {
  readonly who: string;
  readonly by: string;
  readonly spokeAt: number;
  readonly resumedAt: number;
  readonly messages: number;
};

/** The hand-off brief, in its fixed order. A null or empty section is left out on the screen. */
export type Brief = {
  readonly wants: SourcedLine | null;
  /** Further matters that are open; absent where nobody read for them. */
  readonly also?: readonly SourcedLine[];
  readonly why: SourcedLine | null;
  /** What the agent wrote to the representative, as it is: nobody else said it, so it is no reason and no fact. */
  readonly note: SourcedLine | null;
  /** Absent where nobody read for it. */
  readonly done?: readonly DoneAct[];
  readonly tried: readonly TriedStep[];
  readonly facts: readonly Fact[];
  readonly missing: readonly MissingFact[];
  readonly promised: readonly PromisedLine[];
  /** Absent where nobody had the conversation before the person of now. */
  readonly before?: readonly PartBefore[];
  readonly since?: SinceSpoken;
};
