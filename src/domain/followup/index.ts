export { emptyDraft, outcomes, readDraft, writeDraft, writeOn, type Draft, type Outcome } from "./draft";
export { isLeftWaiting } from "./isLeftWaiting";
export { nameId } from "./nameId";
export { putTogether } from "./putTogether";
export { joinTicket, longestDescription, longestTitle, splitTicket, writeTicket, type Ticket } from "./ticket";
export { type SummaryWords, writeWrapUp } from "./wrapUpText";
