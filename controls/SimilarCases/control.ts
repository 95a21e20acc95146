import { SimilarCasesPanel } from "#panels/similarCases";
import { DeskControl } from "#wiring";

/** The panel with the lifecycle that all Warmline controls share. */
export const createControl = (): DeskControl => new DeskControl(SimilarCasesPanel);
