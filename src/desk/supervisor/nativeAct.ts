/**
 * An act on a conversation. Nothing is published by which code could do it: the native view is opened with the row ready, unless the
 * organisation named an API of its own.
 */
export type NativeAct = "assign" | "transfer" | "monitor" | "join";

/** A custom API of the organisation, and what its parameters hold: text with places such as `{conversation}`. */
export type MappedAct = { readonly api: string; readonly parameters: Readonly<Record<string, string>> };

export type MappedActs = Readonly<Partial<Record<NativeAct, MappedAct>>>;
