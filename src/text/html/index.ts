export { decodeEntities } from "./entities";
export { fromHtml } from "./fromHtml";
export { createHideRule, type HideRule } from "./hiding";
export { splitHtml } from "./htmlTags";
export { looksLikeHtml, readMessageHtml } from "./messageHtml";
export type { Block, PageText } from "./pageText";
