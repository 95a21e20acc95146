import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { type Left, type TestCase, writeEvalDocument } from "#domain/agentTests";
import { readCsv, writeCsv } from "./csv";
import { writeEvaluationSets } from "./evaluationSets";

const tell = (form: string, left: readonly Left[]): readonly string[] =>
  left.map(({ id, words }) => `  ${form}: ${id} ${words}`);

/** Writes the tests in every form others read, into a folder; gives what each form cannot say, in lines. */
export function exportTests(
  tests: readonly TestCase[],
  agent: { readonly name: string; readonly schemaName: string },
  folder: string,
): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const sets = writeEvaluationSets(tests, agent.schemaName);
  for (const { name, text } of sets.files) writeFileSync(join(folder, name), text);
  const csv = writeCsv(tests);
  csv.files.forEach((text, at) => writeFileSync(join(folder, `questions${String(at + 1)}.csv`), text));
  const document = writeEvalDocument(tests, agent.name);
  writeFileSync(join(folder, "m365-copilot-eval.json"), document.text);
  return [
    `${String(tests.length)} tests: ${String(sets.files.length)} components, ${String(csv.files.length)} CSV, 1 document`,
    "What a form does not say:",
    ...tell("components", sets.left),
    ...tell("CSV", csv.left),
    ...tell("document", document.left),
  ];
}

/** A CSV of others as tests of the project's own form, and how its results stood; what could not be read is told. */
export function importCsv(file: string): { readonly yaml: string; readonly said: readonly string[] } {
  const { tests, faults } = readCsv(readFileSync(file, "utf8"));
  const cases = tests.map(({ line, question, expected }) => ({
    id: `line-${String(line)}`,
    turns: [{ say: question, ...(expected === "" ? {} : { answer: expected }) }],
  }));
  const results = tests.flatMap((test) => test.results.map(({ result }) => result.toLowerCase()));
  const passed = results.filter((result) => /^pass/.test(result)).length;
  return {
    yaml: stringify({ cases }, { lineWidth: 0 }),
    said: [
      `${String(cases.length)} tests read${results.length === 0 ? "" : `; of ${String(results.length)} results ${String(passed)} passed`}`,
      ...faults.map((words) => `not read: ${words}`),
    ],
  };
}
