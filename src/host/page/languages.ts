/**
 * The languages with words of their own (`pcf.config.json` locales), by their Windows code. Dynamics 365 writes Arabic with the
 * Gregorian calendar and the digits of its other languages, whatever the browser holds usual for Saudi Arabia.
 */
const tags: Readonly<Record<number, string>> = {
  1033: "en-US",
  1031: "de-DE",
  1036: "fr-FR",
  1041: "ja-JP",
  1025: "ar-SA-u-ca-gregory-nu-latn",
};

/** BCP 47 tag of a Dynamics language code; undefined for a language without words of its own. */
export const tagOf = (languageId: number): string | undefined => tags[languageId];

/** A browser's language as a tag of BCP 47: some say "en-US@posix" or "C", of which dates and numbers cannot be written. */
export function toTag(language: string): string {
  const [tag = ""] = language.split(/[@._]/, 1);
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? "en-US";
  } catch {
    return "en-US";
  }
}
