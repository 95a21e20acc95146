import { HandoffBriefPanel } from "#panels/handoffBrief";
import { DeskControl } from "#wiring";

/** The control of this folder's manifest; the lifecycle is `DeskControl`'s. */
export class HandoffBrief extends DeskControl {
  constructor() {
    super(HandoffBriefPanel);
  }
}
