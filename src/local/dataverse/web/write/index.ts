export { countSet } from "./collection";
export { readLink } from "./links";
export { type Payload, readJson, readPayload } from "./payload";
export { answerRow } from "./rowRoute";
export { createOne } from "./write";
