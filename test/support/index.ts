export { type BatchPart, readBatchParts, toBatchResponse } from "./answerBatch";
export { aScript } from "./aScript";
export { monday, rowOf, type RowOptions, sessionActivities, transcriptRow, type TranscriptRow } from "./transcriptRows";
export { findBrowser, findShell } from "./browser";
export type { FoundBrowser } from "./browser";
export { FakeClock, settle } from "./fakeClock";
export {
  aConversation,
  aDocument,
  aHandoff,
  aKept,
  anArticle,
  aResolvedCase,
  aTurn,
  createFakePorts,
  type Pending,
} from "./fakePorts";
export { e42, e42Turns, milk, openDeskWith, openWorkingDesk, solvedE42 } from "./openDesk";
export { createFakeChannels } from "./fakeChannels";
export { buildDesk, draftsOf, type DeskCall, type FakeDesk } from "./fakeDesk";
export {
  buildLine,
  buildSimilar,
  buildSuggestion,
  buildTranscript,
  buildTurn,
  emptyBrief,
  exampleBrief,
  exampleCases,
  exampleConversation,
  exampleHandoff,
  exampleSentiment,
  exampleState,
  exampleSuggestions,
  exampleTranscript,
  pointAt,
  secondSuggestion,
} from "./exampleDesk";
export { countWork } from "./countWork";
export { provideResponse } from "./pageResponse";
export { knowNothing } from "./packedReaders";
export { aDataset, type DatasetStage } from "./aDataset";
