import { syntaxFault } from "./fault";

const deepest = 60;

/** A text being read from left to right. */
export interface Reader {
  /** Reads what a sticky pattern (flag y) matches here, null when it does not. */
  take(pattern: RegExp): RegExpExecArray | null;
  /** Reads this exact text; false when something else stands here. */
  accept(text: string): boolean;
  expect(text: string): void;
  skipSpace(): void;
  startsWith(text: string): boolean;
  readonly ended: boolean;
  /** Runs inner reading one level deeper; nesting beyond 60 levels is refused. */
  nest<T>(read: () => T): T;
  /** Throws a 400 that says where. */
  fail(): never;
}

/** Starts reading `text`. */
export function createReader(text: string): Reader {
  const state = { at: 0, depth: 0 };

  function take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = state.at;
    const match = pattern.exec(text);
    if (match !== null) state.at = pattern.lastIndex;
    return match;
  }

  function fail(): never {
    throw syntaxFault(`Syntax error at position ${state.at} in '${text.slice(0, 200)}'.`);
  }

  function accept(wanted: string): boolean {
    if (!text.startsWith(wanted, state.at)) return false;
    state.at += wanted.length;
    return true;
  }

  return {
    take,
    accept,
    fail,
    expect: (wanted) => void (accept(wanted) || fail()),
    skipSpace: () => void take(/[ \t]*/y),
    startsWith: (wanted) => text.startsWith(wanted, state.at),
    get ended() {
      return state.at >= text.length;
    },
    nest(read) {
      if (state.depth >= deepest) throw syntaxFault("The query nests too deeply.");
      state.depth += 1;
      const result = read();
      state.depth -= 1;
      return result;
    },
  };
}
