import { WrapUpPanel } from "#panels/wrapUp";
import { DeskControl } from "#wiring";

/** The control of this folder's manifest; the lifecycle is `DeskControl`'s. */
export class WrapUp extends DeskControl {
  constructor() {
    super(WrapUpPanel);
  }
}
