import { isResolved, type Session } from "#domain/sessions";
import type { Dimension } from "./breakDown";
import type { Gathered } from "./gather";
import { countConversations, findHandedBack } from "./handedBack";
import { isAbandoned, isConfirmed, isDeflected, isEngaged, isEscalated } from "./outcomes";
import type { PartName, RateName } from "./reconcile";
import { backWithin, countTooRecent, findReturns } from "./returns";
import { findBranch } from "./tree";

/** What is measured of sessions beside their outcomes. */
export const measures = [
  "csat",
  "likes",
  "dislikes",
  "sentiment",
  "timeToEscalate",
  "live",
  "ticket",
  "nowhere",
  "handedBack",
] as const;
export type MeasureName = (typeof measures)[number];

/** A figure on the screen, as what it counts; each opens to its sessions. Null stands for "not recorded". */
export type FigureRef =
  | { readonly kind: "rate"; readonly name: RateName }
  | { readonly kind: "escalation" }
  | { readonly kind: "part"; readonly name: PartName }
  | { readonly kind: "topic" | "without"; readonly topic: string }
  /** Reason, then topic, then phrase: as deep as there are names. */
  | { readonly kind: "branch"; readonly path: readonly (string | null)[] }
  | { readonly kind: "slice"; readonly by: Dimension; readonly value: string | null }
  | { readonly kind: "measure"; readonly name: MeasureName }
  /** From a time up to, and without, another; ms since the epoch. */
  | { readonly kind: "stretch"; readonly from: number; readonly to: number };

export type LeftOut = {
  readonly because:
    | "unengaged"
    | "engagement"
    | "unreadable"
    | "duplicates"
    | "test"
    | "withoutSession"
    | "customer"
    | "tooRecent"
    | "notRecorded"
    | "noTime";
  readonly count: number;
};

/** What a figure is made of. */
export type OpenedFigure = {
  readonly count: number;
  readonly of: number;
  readonly unit: "sessions" | "conversations";
  /** The sessions it counts. */
  readonly rows: readonly Session[];
  /** Only what there is of it. */
  readonly leftOut: readonly LeftOut[];
};

/** Two figures count conversations: they are put together differently. */
type OfConversations =
  { readonly kind: "rate"; readonly name: "autonomous" } | { readonly kind: "measure"; readonly name: "handedBack" };
type SessionFigure =
  | Exclude<FigureRef, { kind: "rate" | "measure" }>
  | { readonly kind: "rate"; readonly name: Exclude<RateName, "autonomous"> }
  | { readonly kind: "measure"; readonly name: Exclude<MeasureName, "handedBack"> };

type Test = (session: Session) => boolean;
/** Which sessions a figure is of, and which of them it counts. */
type Selection = { readonly of: Test; readonly counts: Test; readonly needs?: readonly LeftOut["because"][] };

const all: Test = () => true;
const both =
  (one: Test, other: Test): Test =>
  (session) =>
    one(session) && other(session);

const isEscalatedHere = both(isEngaged, isEscalated);

function selectRate(name: Exclude<RateName, "autonomous">, back: ReadonlySet<string>): Selection {
  switch (name) {
    case "copilotStudio":
      return { of: isEngaged, counts: isResolved };
    case "botDashboard":
      return { of: all, counts: isDeflected };
    case "honest":
      return {
        of: isEngaged,
        counts: (session) => isConfirmed(session) && !back.has(session.id),
        needs: ["customer", "tooRecent"],
      };
  }
}

function selectPart(name: PartName, back: ReadonlySet<string>): Selection {
  const stayed = (is: Test): Test => both(is, (session) => !back.has(session.id));
  const tests: Readonly<Record<PartName, Test>> = {
    confirmed: stayed(isConfirmed),
    implied: stayed((session) => session.outcome === "resolvedImplied"),
    abandoned: stayed(isAbandoned),
    back: ({ id }) => back.has(id),
    escalated: isEscalated,
    notRecorded: stayed(({ outcome }) => outcome === "notRecorded"),
  };
  return { of: isEngaged, counts: tests[name], needs: name === "back" ? ["customer", "tooRecent"] : [] };
}

function selectMeasure(name: Exclude<MeasureName, "handedBack">): Selection {
  switch (name) {
    case "csat":
      return { of: isEngaged, counts: ({ csat }) => csat !== null, needs: ["notRecorded"] };
    case "likes":
      return { of: all, counts: ({ likes }) => likes > 0 };
    case "dislikes":
      return { of: all, counts: ({ dislikes }) => dislikes > 0 };
    case "sentiment":
      return { of: isEscalatedHere, counts: ({ sentiment }) => sentiment !== null, needs: ["notRecorded"] };
    case "timeToEscalate":
      return { of: isEscalatedHere, counts: ({ escalatedAfter }) => escalatedAfter !== null, needs: ["notRecorded"] };
    case "live":
    case "ticket":
      return { of: isEscalatedHere, counts: ({ handover }) => handover === name };
    case "nowhere":
      return { of: isEscalatedHere, counts: ({ handover }) => handover === "notRecorded" || handover === null };
  }
}

function select(figure: SessionFigure, sessions: readonly Session[], days: number): Selection {
  const back = (): ReadonlySet<string> => backWithin(findReturns(sessions), days);
  switch (figure.kind) {
    case "rate":
      return selectRate(figure.name, back());
    case "escalation":
      return { of: isEngaged, counts: isEscalated };
    case "part":
      return selectPart(figure.name, back());
    case "topic":
      return { of: both(isEngaged, ({ topics }) => topics.includes(figure.topic)), counts: isEscalated };
    case "without":
      return { of: both(isEngaged, ({ topics }) => !topics.includes(figure.topic)), counts: isEscalated };
    case "branch": {
      const found = new Set(findBranch(sessions, figure.path).map(({ id }) => id));
      return { of: isEscalatedHere, counts: ({ id }) => found.has(id) };
    }
    case "slice":
      return { of: both(isEngaged, (session) => session[figure.by] === figure.value), counts: isEscalated };
    case "measure":
      return selectMeasure(figure.name);
    case "stretch": {
      const isIn: Test = ({ startedAt }) => startedAt !== null && startedAt >= figure.from && startedAt < figure.to;
      return { of: both(isEngaged, isIn), counts: isEscalated, needs: ["noTime"] };
    }
  }
}

type Whole = { readonly of: readonly Session[]; readonly counted: number; readonly days: number };

function countLeft(because: LeftOut["because"], { counts, sessions }: Gathered, { of, counted, days }: Whole): number {
  const missing = (is: Test): number => sessions.filter(is).length;
  switch (because) {
    case "unreadable":
      return counts.unreadable;
    case "duplicates":
      return counts.duplicateRows;
    case "test":
      return counts.test;
    case "withoutSession":
      return counts.withoutSession;
    case "unengaged":
      return missing(({ engagement }) => engagement === "unengaged");
    case "engagement":
      return missing(({ engagement }) => engagement === "notRecorded");
    case "customer":
      return missing((session) => isEngaged(session) && !isEscalated(session) && session.customer === null);
    case "tooRecent":
      return countTooRecent(sessions, findReturns(sessions), days);
    case "noTime":
      return missing(({ startedAt }) => startedAt === null);
    case "notRecorded":
      return of.length - counted;
  }
}

const ofRows = ["unreadable", "duplicates", "test", "withoutSession"] as const;

function listLeft(needs: readonly LeftOut["because"][], gathered: Gathered, whole: Whole): readonly LeftOut[] {
  return [...needs, ...ofRows]
    .map((because) => ({ because, count: countLeft(because, gathered, whole) }))
    .filter(({ count }) => count > 0);
}

/** Of conversations: those that were never with a person (Agent insights counts these), or that were given back by one. */
function openConversations({ kind }: OfConversations, gathered: Gathered, days: number): OpenedFigure {
  const { sessions, counts } = gathered;
  const routed = new Set(
    sessions.filter((one) => isEscalated(one) || one.handoffs > 0).map(({ conversation }) => conversation),
  );
  const isRate = kind === "rate";
  const rows = isRate ? sessions.filter(({ conversation }) => !routed.has(conversation)) : findHandedBack(sessions);
  const count = isRate ? counts.conversations - routed.size : countConversations(rows);
  const leftOut = listLeft(isRate ? [] : ["noTime"], gathered, { of: sessions, counted: count, days });
  return { count, of: counts.conversations, unit: "conversations", rows, leftOut };
}

const isOfConversations = (figure: FigureRef): figure is OfConversations =>
  (figure.kind === "rate" && figure.name === "autonomous") ||
  (figure.kind === "measure" && figure.name === "handedBack");

/** What a figure counts, of which sessions, and what is left out of it. `days`: the window in which a customer came back. */
export function openFigure(figure: FigureRef, gathered: Gathered, days: number): OpenedFigure {
  if (isOfConversations(figure)) return openConversations(figure, gathered, days);
  const { sessions } = gathered;
  const { of: isOf, counts, needs = [] } = select(figure as SessionFigure, sessions, days);
  const of = sessions.filter(isOf);
  const rows = of.filter(counts);
  const isOfAll = isOf === all;
  return {
    count: rows.length,
    of: of.length,
    unit: "sessions",
    rows,
    leftOut: listLeft([...(isOfAll ? [] : (["unengaged", "engagement"] as const)), ...needs], gathered, {
      of,
      counted: rows.length,
      days,
    }),
  };
}
