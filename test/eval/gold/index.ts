export { measureGold } from "./measureGold";
