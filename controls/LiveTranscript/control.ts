import { TranscriptPanel } from "#panels/transcript";
import { DeskControl } from "#wiring";

/** The panel with the lifecycle that all Warmline controls share. */
export const createControl = (): DeskControl => new DeskControl(TranscriptPanel);
