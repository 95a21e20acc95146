export { nameId } from "./nameId";
export { writeTicket, type Ticket } from "./ticket";
