export { DeskPanels } from "./DeskPanels";
export { isUnderWay, useAct } from "./useActs";
export { useDesk, useOpenDesk } from "./useDesk";
export { useLinkBlocked } from "./useLinkBlocked";
export { useNear } from "./useNear";
export { useSay } from "./useSay";
