import { TranscriptPanel } from "#panels/transcript";
import { DeskControl } from "#wiring";

/** The control of this folder's manifest; the lifecycle is `DeskControl`'s. */
export class LiveTranscript extends DeskControl {
  constructor() {
    super(TranscriptPanel);
  }
}
