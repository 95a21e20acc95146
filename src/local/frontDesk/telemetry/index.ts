export { readConnection } from "./connection";
export { type Envelope, writeEnvelopes } from "./envelopes";
export { createSender, postTo, type Sender } from "./sender";
