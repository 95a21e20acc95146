export { type MarkdownText, readMarkdown } from "./markdown";
export type { Reference } from "./references";
