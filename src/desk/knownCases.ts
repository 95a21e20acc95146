import type { ResolvedCase } from "#domain/cases";

/** Of the cases that searches found, so many of the latest are kept. */
const mostFound = 400;

/** The cases a conversation is held against: the newest ones, and those that searches found. */
export interface KnownCases {
  all(): readonly ResolvedCase[];
  /** In place of the newest before; none of them takes a found one away. */
  renew(newest: readonly ResolvedCase[]): void;
  add(found: readonly ResolvedCase[]): void;
  /** Whether both were read; and whether any was. */
  readonly isWhole: boolean;
  readonly isBegun: boolean;
}

export function createKnownCases(): KnownCases {
  let newest: readonly ResolvedCase[] | null = null;
  let found: readonly ResolvedCase[] | null = null;
  return {
    all: () => [...(newest ?? []), ...(found ?? [])],
    renew: (cases) => void (newest = cases),
    add(cases) {
      const ids = new Set(cases.map(({ id }) => id));
      found = [...cases, ...(found ?? []).filter(({ id }) => !ids.has(id))].slice(0, mostFound);
    },
    get isWhole() {
      return newest !== null && found !== null;
    },
    get isBegun() {
      return newest !== null || found !== null;
    },
  };
}
