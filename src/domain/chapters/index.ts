export type { Chapter, ChapterEnd } from "./chapter";
export { type ChapterReader, createChapterReader, readChapters, splitAtNow } from "./readChapters";
export { longSilence } from "./fold";
