import type { TextMask } from "./textMask";

/**
 * What masks hide, for the screen of a person allowed to see it. It hangs beside the masks and nowhere on them: no name, symbol
 * or copy of a mask leads there, only a permit made by the same copy of this file.
 */
const originals = new WeakMap<object, string>();

/** The security role whose holders may look behind a mask in the transcript (docs/administer.md). It grants nothing in Dataverse itself. */
export const revealingRole = "Warmline Masked Data Reader";

/** The right of the person at this screen to see what was masked. Only `permitReveal` makes one that shows anything. */
export type RevealPermit = { readonly reveal: (mask: object) => string | null };

/** A permit for a person with the privilege, null for anybody else. Who has it is for the platform to say. */
export function permitReveal(mayReveal: boolean): RevealPermit | null {
  return mayReveal ? { reveal: (mask) => originals.get(mask) ?? null } : null;
}

/** Keeps what was hidden beside its mask. */
export function seal<M extends Pick<TextMask, "from" | "to">>(mask: M, hidden: string): M {
  originals.set(mask, hidden);
  return mask;
}

/** What a mask hides. Null without a permit, for masks made by another copy of this file, and for copies of a mask. */
export function revealMask(mask: Pick<TextMask, "from" | "to">, permit: RevealPermit | null): string | null {
  return permit?.reveal(mask) ?? null;
}
