import * as React from "react";
import { configure, render } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { DeskState } from "#desk/conversation";
import type { RevealPermit } from "#domain/privacy";
import type { UserTime } from "#domain/time";
import { DeskPanels } from "#panels/deskContext";
import { createStrings, type Frame, type Strings } from "#panels/frame";
import { buildDesk, exampleState, type FakeDesk } from "#support";
import brief from "#words/HandoffBrief/strings/HandoffBrief.1033";
import transcript from "#words/LiveTranscript/strings/LiveTranscript.1033";
import sentiment from "#words/SentimentMeter/strings/SentimentMeter.1033";
import cases from "#words/SimilarCases/strings/SimilarCases.1033";
import parts from "#words/strings/Parts.1033";
import wrapUp from "#words/WrapUp/strings/WrapUp.1033";
import suggestions from "#words/SuggestedResolutions/strings/SuggestedResolutions.1033";

// Whether an element is hidden costs a style computation for each of its parents; nothing here hides by style.
configure({ defaultHidden: true });

const words: Readonly<Record<string, string>> = {
  ...parts,
  ...brief,
  ...transcript,
  ...sentiment,
  ...cases,
  ...suggestions,
  ...wrapUp,
};

/** The words the panels ship with. */
export const strings: Strings = createStrings((key) => words[key], "en-GB");

/** 10:43:20 on the example's day. */
export const now = Date.UTC(2026, 9, 14, 10, 43, 20);

type ShownPanel = {
  readonly desk: FakeDesk;
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly container: HTMLElement;
};

/** A clock of UTC, in the language's own format. */
export const utc: UserTime = { zone: () => 0, patterns: null };

type Settings = {
  readonly time?: UserTime;
  readonly dir?: "ltr" | "rtl";
  readonly shortcuts?: boolean;
  readonly permit?: RevealPermit | null;
  readonly now?: () => number;
  readonly after?: Frame["after"];
  readonly person?: string;
  readonly serviceLevel?: number | null;
};

/** Shows a panel of the example's desk, with parts of its state replaced, in British English and UTC. */
export function showPanel(
  Panel: React.ComponentType,
  state: Partial<DeskState> = {},
  settings: Settings = {},
): ShownPanel {
  const desk = buildDesk({ ...exampleState, ...state });
  const { container } = render(
    <DeskPanels
      desk={desk}
      strings={strings}
      locale="en-GB"
      time={settings.time ?? utc}
      dir={settings.dir ?? "ltr"}
      shortcuts={settings.shortcuts}
      permit={settings.permit}
      now={settings.now ?? (() => now)}
      after={settings.after}
      person={settings.person}
      serviceLevel={settings.serviceLevel}
    >
      <Panel />
    </DeskPanels>,
  );
  return { desk, user: userEvent.setup(), container };
}

/** Text that would run, load or hide something if it were ever read as markup. */
export const hostile = `<img src=x onerror="alert(1)"><script>alert(2)</script> مرحبا 👩‍👩‍👧 \u202Egnp.exe`;
