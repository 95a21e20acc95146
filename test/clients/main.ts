import { runSuites } from "#check";
import { agentSuites } from "./agent/suites";
import { webChatSuite } from "./agent/webChat";
import { openClient } from "./dataverse/stage";
import { dataverseSuites } from "./dataverse/suites";
import { graphSuites } from "./graph/suite";
import { harnessSuites } from "./harness/suites";
import { lakeSuite } from "./lake/suite";
import { solutionSuite } from "./solutions/suite";

/**
 * Runs every outside client against two local workplaces: `main.ts OPEN GUARDED BROWSER [ARGUMENT…]`, the second with its limits and roles
 * and with the faults of `faults.json`; and every control that was built in Microsoft's test harness. Ends with `N passed, N failed`.
 */
const [address, guarded, browser, ...args] = process.argv.slice(2);
if (address === undefined || guarded === undefined || browser === undefined)
  throw new Error("The addresses of two local workplaces, or the browser, are missing.");

const webChat = await webChatSuite(address, { path: browser, args });
const harness = await harnessSuites(address, { path: browser, args });
const { passed, failed } = await runSuites([
  ...(await dataverseSuites(address, guarded)),
  ...(await graphSuites(address)),
  solutionSuite(openClient(address)),
  lakeSuite(),
  ...agentSuites(address),
  webChat.suite,
  ...harness.suites,
]);
await Promise.all([harness.close(), webChat.close()]);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
