import * as React from "react";
import type { RevealPermit } from "#domain/privacy";
import type { Announcer } from "./announcer";
import type { Format } from "./format";
import type { Remedies } from "./remedies";
import type { Strings } from "./words";

/** What every panel finds around it, whatever it shows: the person's language and clock, and what to do about a problem. */
export type Frame = {
  readonly strings: Strings;
  readonly format: Format;
  readonly dir: "ltr" | "rtl";
  /** Single-letter keys; a person can switch them off (WCAG 2.1.4). */
  readonly shortcuts: boolean;
  readonly now: () => number;
  /** Runs once after so many milliseconds; returns the stop. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  /** Seconds in which a customer is to reach a person, as the organisation set them; null where it set none. */
  readonly serviceLevel: number | null;
  /** The name of the person at this desk, as the platform has it; "" where it is not told. */
  readonly person: string;
  /** Null for a person who may not look behind a mask. */
  readonly permit: RevealPermit | null;
  readonly announcer: Announcer;
  readonly remedies: Remedies;
};

export const FrameContext = React.createContext<Frame | null>(null);

/** The frame around this panel. Throws outside a `PanelFrame`: that is a mistake in the code, not a state of the data. */
export function useFrame(): Frame {
  const frame = React.useContext(FrameContext);
  if (!frame) throw new Error("A panel needs a PanelFrame around it.");
  return frame;
}
