export { createOffers, type Offers } from "./offers";
export { readSpeech, type Said } from "./speech";
