/** A pattern that cannot be read. `at` is the place of the fault in it, in UTF-16 units. */
export class PatternError extends Error {
  constructor(
    readonly source: string,
    readonly at: number,
    reason: string,
  ) {
    super(`“${source}” at ${at}: ${reason}.`);
    this.name = "PatternError";
  }
}
