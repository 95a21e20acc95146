import { SuggestionsPanel } from "#panels/suggestions";
import { DeskControl } from "#wiring";

/** The control of this folder's manifest; the lifecycle is `DeskControl`'s. */
export class SuggestedResolutions extends DeskControl {
  constructor() {
    super(SuggestionsPanel);
  }
}
