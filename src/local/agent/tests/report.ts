import type { TestResult } from "./runTests";

const xml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** JUnit's XML: a suite for each file of tests. */
export function writeJUnit(results: readonly TestResult[]): string {
  const files = [...new Set(results.map(({ test }) => test.file))];
  const suites = files.map((file) => {
    const own = results.filter(({ test }) => test.file === file);
    const failures = own.filter(({ passed }) => !passed).length;
    const cases = own.map(({ test, faults, milliseconds }) => {
      const head = `    <testcase classname="${xml(file)}" name="${xml(test.id)}" time="${(milliseconds / 1000).toFixed(3)}"`;
      return faults.length === 0
        ? `${head}/>`
        : `${head}>\n      <failure message="${xml(faults[0] ?? "")}">${xml(faults.join("\n"))}</failure>\n    </testcase>`;
    });
    return `  <testsuite name="${xml(file)}" tests="${String(own.length)}" failures="${String(failures)}">\n${cases.join("\n")}\n  </testsuite>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join("\n")}\n</testsuites>\n`;
}

/** For a terminal: what failed, and how many of what passed. */
export function tellResults(results: readonly TestResult[]): string {
  const failed = results.filter(({ passed }) => !passed);
  const several = results.filter(({ test }) => test.turns.length > 1).length;
  const handed = results.filter(({ test, way }) => test.turns.length > 1 && way.outcome === "handedOver").length;
  return [
    ...failed.flatMap(({ test, faults, replies }) => [
      `FAILED ${test.file}:${String(test.line)} ${test.id}`,
      ...faults.map((words) => `       ${words}`),
      ...replies.map(
        (reply, at) =>
          `       ${at === 0 ? "start" : `turn ${String(at)}`}: ${reply.slice(0, 160).replaceAll("\n", " ")}`,
      ),
    ]),
    `${String(results.length)} conversations, ${String(several)} of several turns, ${String(handed)} of those to a person`,
    `${String(results.length - failed.length)} passed, ${String(failed.length)} failed`,
  ].join("\n");
}
