import { runBuild } from "./build";
import { runCheck } from "./check";
import { runJest } from "./jest";
import { runJourney } from "./journey";
import type { Stage } from "./stage";

/** The one test command: `npm test`, or some of its stages: `npx tsx test/run/main.ts check unit`. */
const stages: readonly Stage[] = [
  { name: "check", words: "format, types, lint, walls, dead code", run: runCheck },
  { name: "unit", words: "unit and property tests", run: () => runJest(["--testPathIgnorePatterns=test/contract", "test/journey"]) },
  { name: "build", words: "bundles, sizes, manifests", run: runBuild },
  { name: "contract", words: "outside clients and the platform's contracts", run: () => runJest(["test/contract"]) },
  { name: "journey", words: "the journey in a browser on the built bundles", run: runJourney },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(`Unknown stage ${unknown.join(", ")}. Stages: ${stages.map((stage) => stage.name).join(", ")}.`);
  process.exit(2);
}

let passed = 0;
let failed = 0;
for (const stage of stages.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const started = Date.now();
  console.log(`\n${stage.name}: ${stage.words}`);
  const outcome = await stage.run();
  passed += outcome.passed;
  failed += outcome.failed;
  console.log(`${stage.name}: ${outcome.passed} passed, ${outcome.failed} failed in ${Math.round((Date.now() - started) / 1000)} s`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
