import { teamsHighContrastTheme, type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { ThemeName } from "#local/workspace/model";

/** Segoe UI where there is one, else what looks closest to it. */
const fontFamilyBase = '"Segoe UI", Selawik, "Open Sans", Inter, sans-serif';

/** The Fluent themes a host may have. */
export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase },
};

export const themeWords: Readonly<Record<ThemeName, string>> = {
  light: "Light",
  dark: "Dark",
  contrast: "High contrast",
};

/** Reads `?theme=dark`; without it, what the person's system prefers. */
export function readTheme(search: string, prefers: (query: string) => boolean): ThemeName {
  const named = new URLSearchParams(search).get("theme");
  if (named === "light" || named === "dark" || named === "contrast") return named;
  if (prefers("(forced-colors: active)")) return "contrast";
  return prefers("(prefers-color-scheme: dark)") ? "dark" : "light";
}
