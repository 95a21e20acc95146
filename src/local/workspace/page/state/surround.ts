import { readUserLanguage } from "#local/workspace/language";
import type { ControlSurroundings } from "#local/workspace/pcf";
import { readUserZone } from "#local/workspace/zone";
import type { ThemeName } from "#local/workspace/model";
import { themes } from "./themes";

type Placed = Pick<ControlSurroundings, "values" | "label" | "webApi"> & {
  readonly theme: ThemeName;
  readonly person: { readonly id: string; readonly name: string };
};

/** What stands around a control of this page: the user's language and zone are those the page's address names. */
export function surround({ theme, person, ...placed }: Placed): ControlSurroundings {
  const { search } = window.location;
  const language = readUserLanguage(search);
  return {
    ...placed,
    width: -1,
    theme: themes[theme],
    dark: theme !== "light",
    user: { ...person, ...language, zone: readUserZone(search) },
    locale: language.locale,
  };
}
