/** What a reply must be. Absent parts are not asked about. */
export type Expected = {
  /** A whole answer, of which the reply must hold the meaning: compared by shared words. */
  readonly answer?: string;
  /** Words or numbers the reply must hold, in any case. */
  readonly keywords?: readonly string[];
  /** The topic that must begin. */
  readonly topic?: string;
  /** Ids of articles that must be cited. */
  readonly cites?: readonly string[];
  /** What the reply must not hold. */
  readonly never?: readonly string[];
};

export type TestTurn = { readonly say: string; readonly expect: Expected; readonly line: number };

/** What must come of a whole conversation. */
export type ExpectedEnd = {
  readonly outcome?: "open" | "ended" | "handedOver";
  /** The reason under its documented name. */
  readonly reason?: string;
  /** What the hand-off's context must hold: a variable and words in it. */
  readonly context?: Readonly<Record<string, string>>;
  /** What must not have happened anywhere: words in any reply, or "handoff", "ticket", "return". */
  readonly never?: readonly string[];
};

/** What stands around the agent in a test. */
export type TestWorld = {
  /** Paths of the service that fail ("/returns"). */
  readonly failing: readonly string[];
  /** Nobody takes a hand-off. */
  readonly nobody: boolean;
  /** Environment variables that differ from the usual ones. */
  readonly environment: Readonly<Record<string, string>>;
};

/** A conversation that is tried: one turn, or several up to a hand-off. */
export type TestCase = {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly turns: readonly TestTurn[];
  readonly end: ExpectedEnd;
  readonly world: TestWorld;
};
