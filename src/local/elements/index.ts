export { LineIcon } from "./LineIcon";
export { useTextStyles } from "./textStyles";
