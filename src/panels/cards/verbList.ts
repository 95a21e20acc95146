import type { ActState } from "#desk/conversation";
import type { Judgement } from "#domain/feedback";
import type { CardVerb } from "./cards";
import type { Frame } from "#panels/frame";
import { describeProblem } from "#panels/frame";

/** What the verbs of a card act on. */
export type VerbSubject = {
  /** Names the card in the desk's acts. */
  readonly target: string;
  readonly kind: Extract<Judgement["target"], "article" | "case">;
  /** What Insert and Copy take. */
  readonly text: string;
  /** It is for the representative alone: it is neither inserted nor copied. */
  readonly isInternal?: boolean;
  readonly link: () => void;
  /** Why it cannot be linked now, in words; null when it can. */
  readonly linkBlocked: string | null;
};

/** One button: what it says (the act's own state included), and whether it can be pressed. */
export type VerbButton = {
  readonly verb: CardVerb;
  readonly words: string;
  readonly blocked: string | null;
  readonly state: ActState | undefined;
};

/** Every verb with its own button, in the order of the states `listVerbs` takes. */
const shown: readonly CardVerb[] = ["insert", "link", "copy", "notUseful"];
/** Where there is no send box to insert into, Copy comes first. */
const copying: readonly CardVerb[] = ["copy", "link", "notUseful"];
const internal: readonly CardVerb[] = ["link", "notUseful"];

/** The verbs of a card, the first one in the brand's colour. */
export function chooseVerbs({ isInternal = false }: VerbSubject, insertOffered: boolean): readonly CardVerb[] {
  return isInternal ? internal : insertOffered ? shown : copying;
}

/** What can be wrong with a card: stored as they are named here, so that they can be counted whatever the language. */
export const faults = ["wrongProduct", "outOfDate", "alreadyTried", "otherQuestion"] as const;

function nameAct(verb: CardVerb, state: ActState | undefined): string {
  if (state?.kind === "late") return "act.late";
  return state && state.kind !== "failed" ? `act.${verb}.${state.kind}` : `verb.${verb}`;
}

/** The verbs of a card, always in the same order; a verb says how its last act went: Inserted, Linked, Copied, Noted. */
export function listVerbs(
  acts: readonly (ActState | undefined)[],
  subject: VerbSubject,
  insertOffered: boolean,
  frame: Frame,
): readonly VerbButton[] {
  return chooseVerbs(subject, insertOffered).map((verb) => {
    const state = acts[shown.indexOf(verb)];
    return {
      verb,
      state,
      words: frame.strings(nameAct(verb, state)),
      blocked: verb === "link" ? subject.linkBlocked : null,
    };
  });
}

/** A failed act in a sentence: what did not happen and why. */
export function describeFailure(verb: CardVerb, state: ActState | undefined, frame: Frame): string {
  if (state?.kind !== "failed") return "";
  return `${frame.strings(`act.${verb}.failed`)} ${describeProblem(state.problem, null, frame).what}`;
}
