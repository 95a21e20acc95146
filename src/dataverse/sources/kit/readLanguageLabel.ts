import { readLanguage } from "#domain/handoff";

/** Names as the platform's language list (languagelocale) writes them, before " - Region", and their BCP 47 tags. */
const tags: ReadonlyMap<string, string> = new Map([
  ["arabic", "ar"],
  ["chinese", "zh"],
  ["czech", "cs"],
  ["danish", "da"],
  ["dutch", "nl"],
  ["english", "en"],
  ["finnish", "fi"],
  ["french", "fr"],
  ["german", "de"],
  ["greek", "el"],
  ["hebrew", "he"],
  ["hindi", "hi"],
  ["hungarian", "hu"],
  ["italian", "it"],
  ["japanese", "ja"],
  ["korean", "ko"],
  ["norwegian", "nb"],
  ["polish", "pl"],
  ["portuguese", "pt"],
  ["romanian", "ro"],
  ["russian", "ru"],
  ["spanish", "es"],
  ["swedish", "sv"],
  ["thai", "th"],
  ["turkish", "tr"],
  ["ukrainian", "uk"],
]);

/**
 * A language as the platform shows it, as a lower-case BCP 47 tag: "En-US" and "en_us" are tags already, "English - United
 * States" becomes "en". "" for anything else: a wrong language is worse than none.
 */
export function readLanguageLabel(label: string): string {
  const name =
    label
      .trim()
      .toLowerCase()
      .split(/[ ,(-]/, 1)[0] ?? "";
  return tags.get(name) ?? readLanguage(label);
}
