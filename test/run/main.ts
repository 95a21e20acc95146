import { parseArgs } from "node:util";
import { runBuild } from "./build";
import { runCheck } from "./check";
import { runJest } from "./jest";
import { runJourney } from "./journey";
import { runQuality } from "./quality";
import { longTests, runSoak } from "./soak";
import { eachAtOnce, type Outcome, type Stage } from "./stage";

/** The one test command: `npm test`, or some of its stages: `npx tsx test/run/main.ts check unit`. */
const stages: readonly Stage[] = [
  { name: "check", words: "format, types, lint, walls, dead code", run: runCheck },
  {
    name: "unit",
    words: "unit and property tests",
    run: () => runJest(["--testPathIgnorePatterns=test/walls", "test/journey", longTests]),
  },
  { name: "build", words: "bundles, sizes, manifests", run: runBuild, beside: "walls" },
  {
    name: "walls",
    words: "planted violations are caught, regular expressions are linear",
    run: () => runJest(["test/walls"]),
  },
  { name: "soak", words: "what takes long: soaks, hostile input, many properties", run: runSoak },
  { name: "quality", words: "the thinking on labelled data, where it is at hand", run: runQuality },
  { name: "journey", words: "the journey in a browser on the built bundles", run: runJourney },
];

const { positionals: wanted } = parseArgs({ allowPositionals: true });
const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(`Unknown stage ${unknown.join(", ")}. Stages: ${stages.map((stage) => stage.name).join(", ")}.`);
  process.exit(2);
}

async function runStage({ name, words, run }: Stage): Promise<Outcome> {
  const started = Date.now();
  console.log(`\n${name}: ${words}`);
  const { passed, failed } = await run();
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`${name}: ${passed} passed, ${failed} failed in ${seconds} s`);
  return { passed, failed };
}

/** Stage after stage, two at once where one works on a single core; every other stage keeps all cores busy by itself. */
async function runStages(): Promise<Outcome> {
  const chosen = stages.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const total = { passed: 0, failed: 0 };
  for (const stage of chosen.filter(({ name }) => !chosen.some(({ beside }) => beside === name))) {
    const together = [stage, ...chosen.filter(({ name }) => name === stage.beside)];
    await eachAtOnce(together, async (each) => {
      const { passed, failed } = await runStage(each);
      total.passed += passed;
      total.failed += failed;
    });
  }
  return total;
}

const { passed, failed } = await runStages();
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
