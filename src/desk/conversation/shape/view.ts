import type { DeskState } from "./state";

/** The desk's state as its own steps see it. Writing to a closed desk does nothing: late answers end here. */
export interface View {
  get(): DeskState;
  set(change: Partial<DeskState>): void;
}
