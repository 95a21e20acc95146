export { readUserLanguage, type UserLanguage } from "./userLanguage";
