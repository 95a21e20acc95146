import { runSuites } from "#check";
import { dataverseSuites } from "./dataverse/suites";
import { graphSuites } from "./graph/suite";

/** Runs every outside client against a local workplace: `main.ts ADDRESS`. Ends with `N passed, N failed`. */
const [address] = process.argv.slice(2);
if (address === undefined) throw new Error("The address of a local workplace is missing.");

const { passed, failed } = await runSuites([...(await dataverseSuites(address)), ...(await graphSuites(address))]);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
