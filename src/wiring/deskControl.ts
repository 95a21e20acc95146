import * as React from "react";
import type { PartialTheme } from "@fluentui/react-components";
import type { UserTime } from "#domain/time";
import { readUserName, readUserTime } from "#host/page";
import { createStringReader, readConversationId, readTheme } from "#host/pcf";
import { createStrings, type Strings } from "#panels/frame";
import { openClient } from "./client";
import { DeskFrame } from "./DeskFrame";
import { toLocale } from "./locale";
import { openSession } from "./openSession";
import { systemClock } from "./systemClock";
import type { Session } from "./session";

/** What every Warmline control takes: the conversation it shows (the form's own record when it is not bound). */
export type DeskInputs = { readonly conversationId: ComponentFramework.PropertyTypes.StringProperty };

type Context = ComponentFramework.Context<DeskInputs>;

type Followed = {
  readonly session: Session;
  readonly conversationId: string | null;
  readonly children: React.ReactElement;
};

/** Follows once it is drawn: the app asks for a view while it draws its own, and nobody may change another's view then. */
function Following({ session, conversationId, children }: Followed): React.ReactElement {
  React.useLayoutEffect(() => session.follow(conversationId), [session, conversationId]);
  return children;
}

/** The PCF lifecycle of a control that shows a panel of a desk. */
export class DeskControl implements ComponentFramework.ReactControl<DeskInputs, Record<string, never>> {
  private session: Session | null = null;
  /** Made once: new words at every update would render every panel again. */
  private strings: Strings | null = null;
  private time: UserTime | null = null;

  constructor(private readonly Panel: React.ComponentType<{ readonly fill?: boolean }>) {}

  init(context: Context): void {
    this.session = openSession(
      () => openClient(window, this.readStrings(context), context.webAPI),
      window,
      () => this.readStrings(context),
    );
    this.session.follow(readConversationId(context, window));
  }

  updateView(context: Context): React.ReactElement {
    const { session, Panel } = this;
    if (!session) return React.createElement(React.Fragment);
    const place = {
      session,
      theme: readTheme(context)?.tokens as PartialTheme | undefined,
      strings: this.readStrings(context),
      locale: toLocale(context.userSettings.languageId),
      dir: context.userSettings.isRTL ? "rtl" : "ltr",
      person: readUserName(context.userSettings),
      time: (this.time ??= readUserTime(context.userSettings, systemClock.now())),
    } as const;
    const panel = React.createElement(DeskFrame, place, React.createElement(Panel));
    const conversationId = readConversationId(context, window);
    return React.createElement(Following, { session, conversationId, children: panel });
  }

  private readStrings(context: Context): Strings {
    const locale = toLocale(context.userSettings.languageId);
    return (this.strings ??= createStrings(createStringReader(context), locale));
  }

  getOutputs(): Record<string, never> {
    return {};
  }

  destroy(): void {
    this.session?.close();
    this.session = null;
  }
}
