export type { Chapter, ChapterEnd } from "./chapter";
export { createChapterReader, readChapters, splitAtNow } from "./readChapters";
export { longSilence } from "./fold";
