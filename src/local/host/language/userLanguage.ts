/** The language the person set in Dynamics, as the platform names it: its Windows code, and whether it runs from the right. */
export type UserLanguage = { readonly languageId: number; readonly isRTL: boolean; readonly locale: string };

const locales: Readonly<Record<number, string>> = {
  1033: "en-US",
  1031: "de-DE",
  1036: "fr-FR",
  1041: "ja-JP",
  1025: "ar-SA",
};

/** From `?language=1025` of the workspace's address; English where it names none that is known. */
export function readUserLanguage(search: string): UserLanguage {
  const asked = Number(new URLSearchParams(search).get("language"));
  const languageId = Object.hasOwn(locales, asked) ? asked : 1033;
  return { languageId, isRTL: languageId === 1025, locale: locales[languageId] ?? "en-US" };
}
