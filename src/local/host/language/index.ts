export { readUserLanguage } from "./userLanguage";
