export { anyCharacter } from "./anyCharacter";
