export { boundWindow, openWindow, showEarlier, showLater, type TurnWindow } from "./turnWindow";
export { usePinnedEnd } from "./usePinnedEnd";
export { type Target, useView } from "./useView";
export { useVirtual } from "./useVirtual";
