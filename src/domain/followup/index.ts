export { editText, emptyDraft, outcomes, readDraft, writeDraft, type Draft } from "./draft";
export { isWaiting } from "./isWaiting";
export { nameId } from "./nameId";
export { putTogether } from "./putTogether";
export { joinTicket, longestDescription, longestTitle, splitTicket, writeTicket, type Ticket } from "./ticket";
export { type SummaryWords, writeWrapUp } from "./wrapUpText";
