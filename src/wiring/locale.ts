/** The languages with words of their own (`pcf.config.json` locales), by their Windows code. */
const tags: Readonly<Record<number, string>> = {
  1033: "en-US",
  1031: "de-DE",
  1036: "fr-FR",
  1041: "ja-JP",
  1025: "ar-SA",
};

/** BCP 47 tag of a Dynamics language code; the browser's language for any other code. */
export function toLocale(languageId: number): string {
  return tags[languageId] ?? navigator.language;
}
