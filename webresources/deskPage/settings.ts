import { teamsHighContrastTheme, type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";

/** What the page was opened with: `?data=<conversation id>` or `?data=<conversationId=…&theme=…&serviceLevel=…>`. */
export type PageSettings = {
  readonly conversationId: string | null;
  readonly theme: Theme;
  /** Seconds in which a customer is to reach a person; null where the address names none. */
  readonly serviceLevel: number | null;
};

const longestLevel = 86_400;

function readLevel(text: string | null): number | null {
  const seconds = Number(text ?? "");
  return seconds > 0 && seconds <= longestLevel ? seconds : null;
}

/** The platform's own type, then what looks closest to it: Fluent's list ends in whatever the machine calls sans-serif. */
const fontFamilyBase = '"Segoe UI", Selawik, "Open Sans", Inter, sans-serif';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function readId(value: string | null): string | null {
  const id = (value ?? "").replace("{", "").replace("}", "").toLowerCase();
  return guid.test(id) ? id : null;
}

function chooseTheme(named: string | null, prefers: (query: string) => boolean): Theme {
  if (named === "contrast" || prefers("(forced-colors: active)")) return teamsHighContrastTheme;
  if (named === "dark" || (named === null && prefers("(prefers-color-scheme: dark)"))) return webDarkTheme;
  return webLightTheme;
}

/**
 * Reads the page's address. A model-driven app hands a web resource one parameter, `data`; anything in it that is no
 * conversation id is ignored, and the workspace is asked instead.
 */
export function readSettings(search: string, prefers: (query: string) => boolean): PageSettings {
  const data = new URLSearchParams(search).get("data") ?? "";
  const values = new URLSearchParams(data);
  return {
    conversationId: readId(values.get("conversationId")) ?? readId(data),
    serviceLevel: readLevel(values.get("serviceLevel")),
    theme: { ...chooseTheme(values.get("theme"), prefers), fontFamilyBase },
  };
}
