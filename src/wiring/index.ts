export { openClient } from "./client";
export { DeskFrame, type FrameSettings } from "./DeskFrame";
export { DeskControl, type DeskInputs } from "./deskControl";
export { openSession } from "./openSession";
export { createReadersSource } from "./readersSource";
export { createSession, type Session } from "./session";
export { type PageLanguage, readPageLanguage } from "./pageLanguage";
export { readPageUser } from "./pageUser";
export { reportSettings, turnOff } from "./settings";
