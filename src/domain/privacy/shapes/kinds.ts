/** What can be hidden. `nationalId` is any government number of a person (US SSN among them). */
export type MaskKind = "card" | "iban" | "nationalId" | "secret" | "email" | "phone" | "ip";

/**
 * Hidden where text enters, before anyone or anything reads it: a representative never needs them to help.
 * E-mail, phone and IP stay readable, because a person calls back, writes and compares.
 */
export const boundaryKinds: readonly MaskKind[] = ["card", "iban", "nationalId", "secret"];

/** Hidden before text leaves the desk: telemetry, AI functions, text compared with other customers' cases. */
export const everyKind: readonly MaskKind[] = ["card", "iban", "nationalId", "secret", "email", "ip", "phone"];
