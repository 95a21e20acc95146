/** The themes a host may have. */
export const themes = ["light", "dark", "contrast"] as const;
export type Theme = (typeof themes)[number];

const themeWords: Readonly<Record<Theme, string>> = { light: "light", dark: "dark", contrast: "high contrast" };

function inThemes(name: string, words: string): readonly (readonly [string, string])[] {
  return themes.map((theme) => [`${name}-${theme}`, `${words}, ${themeWords[theme]}`] as const);
}

/** Every picture of docs/pictures by its name, and what it shows. */
export const pictures: ReadonlyMap<string, string> = new Map([
  ["start-light", "`/`, where to go"],
  ...inThemes("home", "`/workspace` before a conversation is accepted"),
  ...inThemes(
    "desk",
    "`/workspace` at work: sessions, the host's chat, the desk page in an app tab; a mark opened, a passage inserted",
  ),
  ...inThemes("form", "The case form with the controls, the desk page in the productivity pane"),
  ...inThemes("pane", "The desk page in a side pane of 340 px"),
  ["pane-320-light", "The desk page at 320 px, which is 1280 px at 400 % zoom"],
  [
    "pane-opened-light",
    "The same with everything opened: the report of the hand-off, an article, a score's parts, the reasons of Not useful",
  ],
  ["pane-opening-light", "The desk page while its sources have not answered yet"],
  ["pane-nobody-light", "The desk page without a conversation"],
  ["narrow-sessions-light", "`/workspace` at 340 px: the sessions"],
  ["narrow-chat-light", "`/workspace` at 340 px: the host's chat"],
  ["narrow-work-light", "`/workspace` at 340 px: the desk"],
  ["narrow-320-work-light", "`/workspace` at 320 px: the desk"],
  ...inThemes("states", "Nine empty, limited and failed states"),
  ...inThemes(
    "wrap-up",
    "The wrap-up: nobody was available, a note that is not saved yet, a note somebody else changed",
  ),
  ["odd-light", "Markup, right-to-left writing and emoji where words belong"],
]);
