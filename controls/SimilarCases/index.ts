import { SimilarCasesPanel } from "#panels/similarCases";
import { DeskControl } from "#wiring";

/** The control of this folder's manifest; the lifecycle is `DeskControl`'s. */
export class SimilarCases extends DeskControl {
  constructor() {
    super(SimilarCasesPanel);
  }
}
