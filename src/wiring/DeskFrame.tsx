import * as React from "react";
import { FluentProvider, Text, webLightTheme, type PartialTheme } from "@fluentui/react-components";
import type { UserTime } from "#domain/time";
import { DeskPanels } from "#panels/deskContext";
import { type Strings } from "#panels/frame";
import { readPermit } from "./permit";
import type { Session } from "./session";

/** The host's side of a panel: its theme, language, direction and clock. */
export type FrameSettings = {
  readonly theme?: PartialTheme;
  readonly strings: Strings;
  readonly locale: string;
  readonly dir: "ltr" | "rtl";
  readonly time: UserTime;
  /** Seconds; null where the organisation set none. */
  readonly serviceLevel?: number | null;
  /** The name of the person who looks at it, "" where it is not told. */
  readonly person: string;
};

type DeskFrameProps = FrameSettings & { readonly session: Session; readonly children?: React.ReactNode };

/** Shows panels of the session's desk, and follows it to another desk. Without a conversation it says so. */
export function DeskFrame({ session, children, ...settings }: DeskFrameProps): React.ReactElement {
  const [, renderAgain] = React.useReducer((count: number) => count + 1, 0);
  const [permit] = React.useState(() => readPermit(window));
  React.useLayoutEffect(() => session.subscribe(renderAgain), [session]);
  const desk = session.desk();
  if (desk) {
    return (
      <DeskPanels key={desk.conversationId} desk={desk} permit={permit} {...settings}>
        {children}
      </DeskPanels>
    );
  }
  return (
    <FluentProvider theme={settings.theme ?? webLightTheme} dir={settings.dir}>
      <Text>{settings.strings("frame.noConversation")}</Text>
    </FluentProvider>
  );
}
