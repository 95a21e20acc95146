import { WebSocket } from "ws";
import xhr2 from "xhr2";
import type { Suite } from "#check";
import { copilotStudioSuite } from "./copilotStudio";
import { directLineSuites } from "./directLine";
import { otherAgentSuite } from "./otherAgent";
import { protocolSuite } from "./protocol";

/** Chat clients written by others, in conversations with the support agent and the people behind it. */
export function agentSuites(address: string): readonly Suite[] {
  // The Direct Line client is made for browsers: what it looks for there it finds here.
  Object.assign(globalThis, { XMLHttpRequest: xhr2, WebSocket });
  return [...directLineSuites(address), copilotStudioSuite(address), protocolSuite(address), otherAgentSuite(address)];
}
