import { runBuild } from "./build";
import { runCheck } from "./check";
import { runJest } from "./jest";
import { runJourney } from "./journey";
import { runQuality } from "./quality";
import type { Outcome, Stage } from "./stage";

/** The one test command: `npm test`, or some of its stages: `npx tsx test/run/main.ts check unit`. */
const stages: readonly Stage[] = [
  { name: "check", words: "format, types, lint, walls, dead code", run: runCheck },
  {
    name: "unit",
    words: "unit and property tests",
    run: () => runJest(["--testPathIgnorePatterns=test/walls", "test/journey"]),
  },
  { name: "build", words: "bundles, sizes, manifests", run: runBuild },
  {
    name: "walls",
    words: "planted violations are caught, regular expressions are linear",
    run: () => runJest(["test/walls"]),
  },
  { name: "quality", words: "the thinking on labelled data, where it is at hand", run: runQuality },
  { name: "journey", words: "the journey in a browser on the built bundles", run: runJourney },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(`Unknown stage ${unknown.join(", ")}. Stages: ${stages.map((stage) => stage.name).join(", ")}.`);
  process.exit(2);
}

async function runStages(): Promise<Outcome> {
  const total = { passed: 0, failed: 0 };
  for (const stage of stages.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const started = Date.now();
    console.log(`\n${stage.name}: ${stage.words}`);
    const { passed, failed } = await stage.run();
    total.passed += passed;
    total.failed += failed;
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log(`${stage.name}: ${passed} passed, ${failed} failed in ${seconds} s`);
  }
  return total;
}

const { passed, failed } = await runStages();
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
