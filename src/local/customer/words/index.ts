export { fill, languages, type Words, wordsOf } from "./words";
