import type { Chance } from "#local/contactCentre/customers";

export { type Chance, createChance } from "#local/contactCentre/customers";

/** A whole number from 0 up to, but without, `below`. */
export const pick = (chance: Chance, below: number): number => Math.floor(chance() * below);
