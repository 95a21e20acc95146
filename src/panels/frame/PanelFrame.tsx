import * as React from "react";
import { FluentProvider, webLightTheme, type PartialTheme } from "@fluentui/react-components";
import type { RevealPermit } from "#domain/privacy";
import type { UserTime } from "#domain/time";
import { createAnnouncer } from "./announcer";
import { createFormat } from "./format";
import { FrameContext, type Frame } from "./frame";
import { frameStyle } from "./frameStyles";
import { useHiddenStyles } from "#panels/elements";

import type { Remedies } from "./remedies";
import { addOwnWords, type OwnWords, type Strings } from "./words";

export type PanelFrameProps = {
  /** The host's token theme; without one, Fluent's own light theme. */
  readonly theme?: PartialTheme;
  readonly strings: Strings;
  /** BCP 47. */
  readonly locale: string;
  readonly dir: "ltr" | "rtl";
  /** The person's clock, as the host tells it. */
  readonly time: UserTime;
  /** Single-letter keys, on unless the person switched them off. */
  readonly shortcuts?: boolean;
  readonly now?: () => number;
  readonly after?: Frame["after"];
  readonly person?: string;
  readonly serviceLevel?: number | null;
  /** What an organisation says in its own words, by language and key. */
  readonly ownWords?: OwnWords;
  readonly remedies: Remedies;
  readonly permit?: RevealPermit | null;
  readonly children: React.ReactNode;
};

const readNow = (): number => Date.now();

const later = (milliseconds: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

/** Holds one or more panels: the host's theme, the words, and the one polite live region they share. */
export function PanelFrame(props: PanelFrameProps): React.ReactElement {
  const {
    theme = webLightTheme,
    locale,
    dir,
    time,
    shortcuts = true,
    now = readNow,
    after = later,
    person = "",
    serviceLevel = null,
    permit = null,
    ownWords,
    remedies,
    children,
  } = props;
  const styles = useHiddenStyles();
  const region = React.useRef<HTMLDivElement>(null);
  const [announcer] = React.useState(() =>
    createAnnouncer((words) => {
      const element = region.current;
      if (!element) return;
      // The same sentence twice is spoken twice only when the text differs.
      element.textContent = element.textContent === words ? `${words}\u00a0` : words;
    }, later),
  );
  React.useEffect(() => () => announcer.close(), [announcer]);
  const strings = React.useMemo(() => addOwnWords(props.strings, ownWords, locale), [props.strings, ownWords, locale]);
  const format = React.useMemo(() => createFormat(locale, time), [locale, time]);
  const frame = React.useMemo<Frame>(
    () => ({ strings, format, dir, shortcuts, now, after, person, serviceLevel, permit, announcer, remedies }),
    [strings, format, dir, shortcuts, now, after, person, serviceLevel, permit, announcer, remedies],
  );
  return (
    <FluentProvider theme={theme} dir={dir} style={frameStyle}>
      <div ref={region} role="status" aria-live="polite" className={styles.hidden} />
      <FrameContext.Provider value={frame}>{children}</FrameContext.Provider>
    </FluentProvider>
  );
}
