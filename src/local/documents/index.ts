export { openDocuments } from "./openDocuments";
