export { languageNames, readUserLanguage, type UserLanguage } from "./userLanguage";
