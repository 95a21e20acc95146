/**
 * What came across damaged. `name` is the variable or part ("va_Phrases", "transcript"), `detail` words for a person, in
 * English, without customer text.
 */
export type Loss = {
  readonly kind: "cut" | "masked" | "renamed" | "unreadable" | "dropped" | "clock";
  readonly name: string;
  readonly detail: string;
};

/** "1 message", "3 messages"; `many` where an "s" does not do. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
