export { languageNames, readUserLanguage } from "./userLanguage";
