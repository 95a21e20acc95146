import { SentimentPanel } from "#panels/sentiment";
import { DeskControl } from "#wiring";

/** The control of this folder's manifest; the lifecycle is `DeskControl`'s. */
export class SentimentMeter extends DeskControl {
  constructor() {
    super(SentimentPanel);
  }
}
