import * as React from "react";
import type { PartialTheme } from "@fluentui/react-components";
import { createFetchClient, createGuard, createWebApiClient, type DataverseClient } from "#dataverse/client";
import { createStringReader, readConversationId, readTheme } from "#host/pcf";
import { createStrings, type Strings } from "#panels/parts";
import { DeskFrame } from "./DeskFrame";
import { toLocale } from "./locale";
import { openSession } from "./openSession";
import type { Session } from "./session";
import { systemClock } from "./systemClock";

/** What every Warmline control takes: the conversation it shows (the form's own record when it is not bound). */
export type DeskInputs = { readonly conversationId: ComponentFramework.PropertyTypes.StringProperty };

type Context = ComponentFramework.Context<DeskInputs>;

/** Reads through `context.webAPI`; actions and upserts, which it does not offer, go to the same service directly. */
function createClient(context: Context): DataverseClient {
  const guard = createGuard({ now: () => systemClock.now(), chance: Math.random });
  const direct = createFetchClient({
    baseUrl: "/api/data/v9.2/",
    fetch: (input, init) => fetch(input, init),
    clock: systemClock,
    guard,
  });
  return createWebApiClient(context.webAPI, { clock: systemClock, guard, direct });
}

/** The PCF lifecycle of a control that shows panels of a desk. A subclass only names its panel. */
export abstract class DeskControl implements ComponentFramework.ReactControl<DeskInputs, Record<string, never>> {
  private session: Session | null = null;
  /** Made once: new words at every update would render every panel again. */
  private strings: Strings | null = null;

  protected constructor(private readonly Panel: React.ComponentType<{ readonly fill?: boolean }>) {}

  init(context: Context): void {
    this.session = openSession(() => createClient(context), window);
    this.session.follow(readConversationId(context, window));
  }

  updateView(context: Context): React.ReactElement {
    const { session, Panel } = this;
    if (!session) return React.createElement(React.Fragment);
    session.follow(readConversationId(context, window));
    const locale = toLocale(context.userSettings.languageId);
    return React.createElement(
      DeskFrame,
      {
        session,
        theme: readTheme(context)?.tokens as PartialTheme | undefined,
        strings: (this.strings ??= createStrings(createStringReader(context), locale)),
        locale,
        dir: context.userSettings.isRTL ? "rtl" : "ltr",
      },
      React.createElement(Panel),
    );
  }

  getOutputs(): Record<string, never> {
    return {};
  }

  destroy(): void {
    this.session?.close();
    this.session = null;
  }
}
