/** What a client posted, whatever it is. */
export type Posted = { readonly [name: string]: unknown };

export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
export const fieldsOf = (value: unknown): Posted =>
  typeof value === "object" && value !== null ? (value as Posted) : {};
