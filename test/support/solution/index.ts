export { aControl, aSolution, decode, encode } from "./aSolution";
