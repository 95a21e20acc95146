import type { ResolvedCase } from "./case";

/** A step that was tried; `outcome` is what was said of it afterwards. */
export type ToldStep = { readonly text: string; readonly outcome: "failed" | "partly" | "helped" | "unknown" };

/** What readers found in a conversation, or in a case as its customer told it. */
export type Told = {
  /** What was asked for, in words. */
  readonly wants: readonly string[];
  readonly steps: readonly ToldStep[];
  /** Values with what they are of ("device"). */
  readonly values: readonly { readonly kind: string; readonly text: string }[];
};

/** What was found in the conversation, and what is found in a case when one is compared. */
export type Tellings = { readonly here: Told; readonly of: (old: ResolvedCase) => Told };
