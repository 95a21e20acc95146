/** How a past conversation ended, as `SessionInfo` says it, and what else that leaves behind. */
export type Ending = {
  readonly type: "Engaged" | "Unengaged";
  readonly outcome: "Resolved" | "HandOff" | "Abandoned" | "None";
  readonly impliedSuccess: boolean;
  /** Null: the story's own reason of an escalation. */
  readonly reason: string | null;
  /** Where an escalated one went. */
  readonly to: "person" | "ticket" | "nobody" | null;
  /** The customer writes again within the week; was handed back to the agent; was somebody trying the agent out. */
  readonly isBack: boolean;
  readonly isHandedBack: boolean;
  readonly isTest: boolean;
};

const resolved: Ending = {
  ...{ type: "Engaged", outcome: "Resolved", impliedSuccess: false, reason: "Resolved", to: null },
  ...{ isBack: false, isHandedBack: false, isTest: false },
};
const escalated: Ending = { ...resolved, outcome: "HandOff", reason: null, to: "person" };
const abandoned: Ending = { ...resolved, outcome: "Abandoned", reason: "UserExit" };

/** Every letter of a story's `endings`. */
const endings: Readonly<Record<string, Ending>> = {
  c: resolved,
  C: { ...resolved, isBack: true },
  i: { ...resolved, impliedSuccess: true, reason: "NoError" },
  a: abandoned,
  f: { ...abandoned, reason: "SystemError" },
  e: escalated,
  b: { ...escalated, isHandedBack: true },
  t: { ...escalated, to: "ticket" },
  n: { ...escalated, to: "nobody" },
  u: { ...resolved, type: "Unengaged", outcome: "None", reason: "NoError" },
  x: { ...resolved, isTest: true },
};

/** What a letter stands for; a letter that is none is a confirmed one. */
export const endingOf = (letter: string): Ending => endings[letter] ?? resolved;
