import type { TextMask } from "./textMask";

/**
 * What a mask hides, for the screen of a person allowed to see it. It hangs on the mask under a symbol, not enumerable: JSON,
 * spreading, structured cloning (storage, other frames, telemetry) all leave it behind, so it can reach nothing but this page.
 */
const original = Symbol.for("warmline.original/1");

/** Says that the person at this screen may see what was masked. Only `permitReveal` makes one. */
export type RevealPermit = { readonly kind: "permit"; readonly [permitted]: true };
declare const permitted: unique symbol;

/** A permit for a person with the privilege, null for anybody else. Who has it is for the platform to say. */
export function permitReveal(mayReveal: boolean): RevealPermit | null {
  return mayReveal ? ({ kind: "permit" } as RevealPermit) : null;
}

/** Hangs what was hidden on its mask. */
export function seal(mask: TextMask, hidden: string): TextMask {
  return Object.defineProperty({ ...mask }, original, { value: () => hidden });
}

/** What a mask hides. Null without a permit, and for masks that have been copied, saved or sent since. */
export function revealMask(mask: Pick<TextMask, "from" | "to">, permit: RevealPermit | null): string | null {
  const hidden: unknown = permit === null ? null : Reflect.get(mask, original);
  const shown: unknown = typeof hidden === "function" ? (hidden as () => unknown)() : null;
  return typeof shown === "string" ? shown : null;
}
