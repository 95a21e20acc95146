export { isUnderWay, useAct } from "./useActs";
export { useDesk } from "./useDesk";
export { useLinkBlocked } from "./useLinkBlocked";
export { useNear } from "./useNear";
export { useSay } from "./useSay";
