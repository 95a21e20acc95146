export { surround } from "./surround";
export { readTheme, themes, themeWords } from "./themes";
export { useNarrow } from "./useNarrow";
export { useNow } from "./useNow";
export { ToolsContext, useTools, useWorkspace } from "./useWorkspace";
