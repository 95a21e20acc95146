import { nameId } from "#domain/followup";

/** Namespace of the ids of what the wiring makes (a fixed random UUID). */
const namespace = "5d1c8b52-94a7-4c55-8f0b-3f6f0a9e27c4";

/** Entity sets the wiring writes to. */
export const sets = { tab: "msdyn_applicationtabtemplates", session: "msdyn_sessiontemplates" } as const;

/** The navigation property from a session template to its further tabs (many to many). */
export const tabsOf = "msdyn_sessiontemplate_applicationtab";

/** The app tab's unique name; the rule is 3 to 8 letters or digits, "_", and a name (Microsoft, "Manage application tab templates"). */
export const tabName = "wml_desk";

/** The copy's unique name: Warmline's prefix in place of the original's. "msdyn_chat_session" → "wml_chat_session" */
export const copyName = (original: string): string => `wml_${original.slice(original.indexOf("_") + 1)}`.slice(0, 128);

/** The id of a row the wiring makes: the same in every organisation, so that a second run finds what the first one made. */
export const idOf = (set: string, uniqueName: string): string => nameId(namespace, `${set}\n${uniqueName}`);
