export { fill, languages, toTag, type Words, wordsOf } from "./words";
