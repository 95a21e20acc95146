export { SimilarCasesPanel } from "./SimilarCasesPanel";
