import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

type TaskRunner = {
  run(tasks: { readonly build: { readonly default: readonly object[] } }): Promise<unknown>;
  getDiagnostics(): { hasErrors(): boolean };
};
type Runner = new (options: Readonly<Record<string, unknown>>) => TaskRunner;
type Task = new () => object;

/**
 * `compileControls.ts OUT`, run in the folder of the controls because pcf-scripts works where it stands: what its `build` does, but for
 * what is checked once elsewhere and not for every bundle: lint (`npm run check`, by the same rules) and the shape of the entries
 * (`test/walls/entries.test.ts`, by its own validator).
 */
const { TaskRunner } = require("pcf-scripts/taskRunner") as { TaskRunner: Runner };
const { ValidateManifestTask } = require("pcf-scripts/tasks/validateTask") as { ValidateManifestTask: Task };
const { CompileTask } = require("pcf-scripts/tasks/compileTask") as { CompileTask: Task };
const { CreateOutputTask } = require("pcf-scripts/tasks/outputTask") as { CreateOutputTask: Task };

const runner = new TaskRunner({ _: ["build"], buildMode: "production", outDir: process.argv[2], noColor: true });
await runner.run({ build: { default: [new ValidateManifestTask(), new CompileTask(), new CreateOutputTask()] } });
if (runner.getDiagnostics().hasErrors()) process.exitCode = 1;
