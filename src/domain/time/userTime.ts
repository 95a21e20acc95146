import type { Zone } from "./zone";

/** How a person writes times and dates: .NET patterns ("h:mm tt", "d MMMM"), as their settings name them. */
export type TimePatterns = {
  readonly shortTime: string;
  readonly longTime: string;
  readonly monthDay: string;
  readonly longDate: string;
  readonly am: string;
  readonly pm: string;
};

/** A person's clock: where they live, and how they write it; `patterns` is null where only the language is known. */
export type UserTime = { readonly zone: Zone; readonly patterns: TimePatterns | null };
