export { emptyDraft, outcomes, readDraft, writeDraft, type Draft, type Outcome } from "./draft";
export { nameId } from "./nameId";
export { writeTicket, type Ticket } from "./ticket";
