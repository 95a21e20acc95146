import { HandoffBriefPanel } from "#panels/handoffBrief";
import { DeskControl } from "#wiring";

/** The panel with the lifecycle that all Warmline controls share. */
export const createControl = (): DeskControl => new DeskControl(HandoffBriefPanel);
