export { closeLink, readAddress } from "./linkAddress";
export { emptyCell, joinMarked, type MarkedText, markLine, markWhole, plainText, type TextMark } from "./marks";
export { createMarkWriter, type MarkWriter } from "./markWriter";
export { tellAddress } from "./tellAddress";
