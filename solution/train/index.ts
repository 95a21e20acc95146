export { measureSides } from "./measure";
export type { Measured } from "./measure";
export { readExamples, sides } from "./example";
export type { Example, Side } from "./example";
export { trainSentiment } from "./trainSentiment";
export { judgeSide, toSide } from "./judgeSide";
export { readTrainOptions } from "./options";
export { train } from "./train";
