export { pastRows } from "./pastRows";
