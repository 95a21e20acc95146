import type { DeskState } from "#desk/conversation";
import { useFrame } from "#panels/frame";
import { useSlice } from "#panels/elements";

/** A slice of the state of the desk around. */
export const useDesk = <T>(select: (state: DeskState) => T): T => useSlice(useFrame().desk.store, select);
