export { createDatasetTwin, type LocalView } from "./datasetTwin";
