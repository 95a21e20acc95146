/** The host's Fluent 9 theme: token names and values as the host gives them. */
export type HostTheme = { readonly tokens: Readonly<Record<string, unknown>>; readonly dark: boolean };

type DesignContext = {
  readonly fluentDesignLanguage?: { readonly tokenTheme?: object; readonly isDarkTheme?: boolean };
};

/** The theme of `context.fluentDesignLanguage`; null where the host has none (older hosts, canvas without modern theming). */
export function readTheme({ fluentDesignLanguage }: DesignContext): HostTheme | null {
  if (!fluentDesignLanguage?.tokenTheme) return null;
  return { tokens: { ...fluentDesignLanguage.tokenTheme }, dark: fluentDesignLanguage.isDarkTheme === true };
}
