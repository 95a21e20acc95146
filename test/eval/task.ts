import type { EvalData } from "./data";

/**
 * One line of a table: a method and what it reached. `ours` is Warmline; `library` a package a team would reach for;
 * `sanity` a line that anything useful must beat (majority, random, most popular, first turns) or cannot (human).
 */
export type EvalRow = {
  readonly method: string;
  readonly kind: "ours" | "library" | "sanity";
  /** Figures by column, most 0..1. */
  readonly figures: Readonly<Record<string, number>>;
  /** Messages, queries or conversations a second; absent where nothing was timed. */
  readonly perSecond?: number;
};

export type EvalTable = {
  readonly title: string;
  /** Which rows were read and how, so that the figures can be taken again. */
  readonly about: string;
  readonly rows: readonly EvalRow[];
};

export type TaskResult = {
  /** The figures of the flat JSON, 0..1, named as docs/quality.md names them. */
  readonly keys: Readonly<Record<string, number>>;
  readonly tables: readonly EvalTable[];
  /** What the thinking measured here is known to fail at, a sentence each, for docs/quality.md. */
  readonly limits?: readonly string[];
  /** Data sets that are not in the folder: said, never fatal. */
  readonly missing: readonly string[];
};

/** Measures one kind of thinking on labelled data. Reads only what it is handed. */
export type EvalTask = (data: EvalData) => Promise<TaskResult>;
