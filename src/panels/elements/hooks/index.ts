export { useFits } from "./useFits";
export { useHold } from "./useHold";
export { useSlice } from "./useSlice";
export { useStable } from "./useStable";
export { useWidth } from "./useWidth";
