export { openContactCentre } from "./contactCentre";
export type { ContactCentre } from "./contactCentre";
