export type { Stretch } from "./conversation";
export { countRepeated } from "./clauseFeatures";
export {
  clauseFeatures,
  clauseStretch,
  countWords,
  placeConversation,
  repeatedFeatures,
  valueCandidates,
  valueContexts,
} from "./conversation";
export type { ConversationReading, ReadLine, Section } from "./decode";
export { decode } from "./decode";
export type { SpokenTurn, Vote } from "./heard";
export type { PackedTable } from "./model";
export { packTable } from "./model";
export { mostWeight } from "./pack";
export { type ConversationReader, createConversationReader } from "./readConversation";
export type { Barred, PackedReaders, Readers, ReadersSource, ValueKind } from "./readers";
export { barred, clauseKinds, openReaders, outcomes, states, successes, valueKinds } from "./readers";
export { bareValue } from "./valueFeatures";
export { weighConversation } from "./weighed";
