export { readConversationId } from "./readConversationId";
export { readTheme } from "./readTheme";
export { createStringReader } from "./stringReader";
export { createDatasetView, type DatasetView } from "./dataset";
