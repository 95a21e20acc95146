import { runSuites } from "#check";
import { dataverseSuites } from "./dataverse/suites";
import { graphSuites } from "./graph/suite";

/**
 * Runs every outside client against two local workplaces: `main.ts OPEN GUARDED`, the second with its limits and roles and with the
 * faults of `faults.json`. Ends with `N passed, N failed`.
 */
const [address, guarded] = process.argv.slice(2);
if (address === undefined || guarded === undefined)
  throw new Error("The addresses of two local workplaces are missing.");

const { passed, failed } = await runSuites([
  ...(await dataverseSuites(address, guarded)),
  ...(await graphSuites(address)),
]);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
