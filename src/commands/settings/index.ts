export { previewSettings } from "./preview";
