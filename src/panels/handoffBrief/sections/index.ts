export { BriefSections } from "./BriefSections";
