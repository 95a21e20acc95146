import * as React from "react";
import type { Desk, DeskState } from "#desk/conversation";
import { useSlice } from "#panels/elements";

export const DeskContext = React.createContext<Desk | null>(null);

/** The desk this panel shows. Throws outside `DeskPanels`: that is a mistake in the code, not a state of the data. */
export function useOpenDesk(): Desk {
  const desk = React.useContext(DeskContext);
  if (!desk) throw new Error("A panel of a conversation needs DeskPanels around it.");
  return desk;
}

/** A slice of the state of the desk around. */
export const useDesk = <T>(select: (state: DeskState) => T): T => useSlice(useOpenDesk().store, select);
