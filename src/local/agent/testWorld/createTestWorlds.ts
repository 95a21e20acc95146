import { createAnswerer } from "#local/agent/knowledge";
import { createServiceTwin, serviceAddress } from "#local/agent/service";
import type { TestPorts, TestWorld } from "#local/agent/tests";
import { readWorld } from "#local/world/sample";

/** A Monday morning: every test and chat of the terminal begins here, so that a run can be repeated. */
const start = Date.parse("2026-11-23T09:00:00Z");

/** What an organisation would set; here they lead to the local twins. */
const environment = {
  wml_AgentServiceAddress: serviceAddress,
  wml_AgentAsksAvailability: "no",
  wml_SupportLibrary: "https://library.warmline.invalid/support",
  wml_SupportSite: "https://www.warmline.invalid/help",
};

/** Opens the ports an agent stands on, over the articles of a folder. One call for each conversation. */
export function createTestWorlds(data: string): (world: TestWorld, product?: () => string) => TestPorts {
  const answerer = createAnswerer(readWorld(data).articles);
  return (world) => {
    const service = createServiceTwin({
      now: () => start,
      failing: world.failing,
      queue: (at) => ({
        queue: "support",
        open: world.environment.queueOpen !== "no",
        free: Number(world.environment.queueFree ?? "2"),
        waiting: Number(world.environment.queueWaiting ?? "0"),
        wait: 120,
        opens: at + 15 * 3_600_000,
        closes: at + 8 * 3_600_000,
      }),
    });
    return {
      ports: {
        now: () => start,
        search: (question) => answerer.answer(question, ""),
        runFlow: () => null,
        request: (asked) => service.request(asked),
        environment: { ...environment, ...world.environment },
      },
      done: () => service.deeds.map(({ kind }) => kind),
    };
  };
}
