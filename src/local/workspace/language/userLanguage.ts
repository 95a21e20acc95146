import { tagOf } from "#host/page";

/** The language the person set in Dynamics, as the platform names it: its Windows code, and whether it runs from the right. */
export type UserLanguage = { readonly languageId: number; readonly isRTL: boolean; readonly locale: string };

/** The languages a person can choose here, each by its own name. */
export const languageNames: Readonly<Record<number, string>> = {
  1033: "English",
  1031: "Deutsch",
  1036: "Français",
  1041: "日本語",
  1025: "العربية",
};

/** From `?language=1025` of the workspace's address; English where it names none that is known. */
export function readUserLanguage(search: string): UserLanguage {
  const asked = Number(new URLSearchParams(search).get("language"));
  const languageId = Object.hasOwn(languageNames, asked) ? asked : 1033;
  return { languageId, isRTL: languageId === 1025, locale: tagOf(languageId) ?? "en-US" };
}
