export { measurePrivacy } from "./measurePrivacy";
