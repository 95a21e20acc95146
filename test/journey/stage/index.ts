export { expect } from "@playwright/test";
export type { Centre } from "./centre";
export { expectFilled, expectSettled, findDesk, findPanel, type PanelTitle, panelTitles, type Place } from "./desk";
export { accept, bringTo, countStoreRequests, deskAddress, holdTime, openWorkspace } from "./host";
export { choosePort, serveCommand, type StageName } from "./ports";
export { countDesks, readPointed, watchTap } from "./registry";
export { test } from "./test";
export type { Witness } from "./witness";
