export { bareWords, hasBeside, wordsOf } from "./bareWords";
export { readClaims, readSources, type Source } from "./source";
export { queueId, toTurn } from "./toTurn";
export { emptyTranscript, findTurn, isNumbered, type Transcript } from "./transcript";
export { collapseAbove, type Mask, type Speaker, type Turn, type TurnFeed, type Visibility } from "./turn";
export { hashText, isDerivedId } from "./turnId";
