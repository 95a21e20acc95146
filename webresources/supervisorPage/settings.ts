import { teamsHighContrastTheme, type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { QueueSettings } from "#desk/supervisor";

/** What the page was opened with: `?data=<theme=…&serviceLevel=…&every=…&hours=…>`. */
export type PageSettings = { readonly theme: Theme; readonly queue: Partial<QueueSettings> };

const fontFamilyBase = '"Segoe UI", Selawik, "Open Sans", Inter, sans-serif';

/** Seconds between rounds, hours counted, seconds to answer in: the least and the most each may be. */
const ranges = { serviceLevel: [1, 86_400], every: [5, 600], hours: [1, 24] } as const;

function readNumbers(values: URLSearchParams): Partial<QueueSettings> {
  return Object.fromEntries(
    Object.entries(ranges).flatMap(([name, [least, most]]) => {
      const value = Number(values.get(name) ?? "");
      return value >= least && value <= most ? [[name, value]] : [];
    }),
  );
}

function chooseTheme(named: string | null, prefers: (query: string) => boolean): Theme {
  if (named === "contrast" || prefers("(forced-colors: active)")) return teamsHighContrastTheme;
  if (named === "dark" || (named === null && prefers("(prefers-color-scheme: dark)"))) return webDarkTheme;
  return webLightTheme;
}

/** Reads the page's address; what is not understood is left out, and what the organisation or Warmline set holds. */
export function readSettings(search: string, prefers: (query: string) => boolean): PageSettings {
  const values = new URLSearchParams(new URLSearchParams(search).get("data") ?? "");
  return { theme: { ...chooseTheme(values.get("theme"), prefers), fontFamilyBase }, queue: readNumbers(values) };
}
