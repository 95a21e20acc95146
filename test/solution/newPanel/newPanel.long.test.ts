import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { compareWords, parseResx } from "#build";

const root = resolve(__dirname, "../../..");

/** The project as far as a panel, its test and the tools that check them reach; packages are the project's own. */
function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), "warmline-panel-"));
  const settings = ["package.json", "pcf.config.json", "eslint.config.js", ".prettierrc.json", ".prettierignore"];
  const sources = ["src", "controls", "solution/build", "solution/newPanel", "test/panels", "test/support", "types"];
  for (const path of [...settings, ...sources, "tsconfig.json", "tsconfig.base.json", "test/tsconfig.json"])
    cpSync(resolve(root, path), join(copy, path), { recursive: true });
  symlinkSync(resolve(root, "node_modules"), join(copy, "node_modules"));
  return copy;
}

const copy = copyProject();
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** What a program of the project prints when it runs in the copy; throws with it where the program fails. */
function run(program: string, ...args: readonly string[]): string {
  try {
    return execFileSync(resolve(root, "node_modules/.bin", program), args, {
      cwd: copy,
      encoding: "utf8",
      stdio: "pipe",
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(stdout + stderr);
  }
}

const printed = run("tsx", "solution/newPanel/main.ts", "KettleTimer");
const listed = (word: string): readonly string[] =>
  [...printed.matchAll(new RegExp(`^${word} +(\\S+)$`, "gm"))].map(([, path = ""]) => path);
const created = listed("new");
const sources = created.filter((path) => /\.tsx?$/.test(path));

describe("npm run new:panel KettleTimer", () => {
  it("writes the control, its words in five languages, the panel, a test and a page", () => {
    expect(created.filter((path) => existsSync(join(copy, path)))).toEqual(created);
    expect(created).toEqual(
      expect.arrayContaining([
        "controls/KettleTimer/ControlManifest.Input.xml",
        "controls/KettleTimer/index.ts",
        "src/panels/kettleTimer/KettleTimerPanel.tsx",
        "test/panels/kettleTimer.test.tsx",
        "docs/panels/kettle-timer.md",
        ...[1033, 1031, 1036, 1041, 1025].map(
          (language) => `controls/KettleTimer/strings/KettleTimer.${language}.resx`,
        ),
      ]),
    );
  });

  it("names it where panels are named, so that it is built and its words are found", () => {
    const config = JSON.parse(readFileSync(join(copy, "pcf.config.json"), "utf8")) as { readonly controls: string[] };
    expect(config.controls).toContain("KettleTimer");
    expect(listed("changed")).toEqual([
      "pcf.config.json",
      "test/panels/showPanel.tsx",
      "test/panels/frame/everyWord.test.ts",
    ]);
  });

  it("is of the types of the project", () => {
    const types = { extends: "./test/tsconfig.json", include: ["types"], files: ["test/support/setup.ts", ...sources] };
    writeFileSync(join(copy, "tsconfig.panel.json"), JSON.stringify(types));
    expect(run("tsc", "--noEmit", "-p", "tsconfig.panel.json")).toBe("");
  });

  it("passes the lint", () => {
    expect(
      run("eslint", "--max-warnings", "0", ...sources, ...listed("changed").filter((path) => /\.tsx?$/.test(path))),
    ).toBe("");
  });

  it("is formatted, and so is what it changed", () => {
    const paths = [...sources, ...listed("changed"), ...created.filter((path) => path.endsWith(".md"))];
    expect(run("prettier", "--check", ...paths)).toContain("All matched files use Prettier code style");
  });

  it("says the same in every language, with the same places", () => {
    const read = (language: number) =>
      parseResx(readFileSync(join(copy, `controls/KettleTimer/strings/KettleTimer.${language}.resx`), "utf8"));
    for (const language of [1031, 1036, 1041, 1025]) {
      expect(compareWords(read(1033), read(language), language)).toEqual([]);
      expect(read(language)["kettleTimer.empty"]).not.toBe(read(1033)["kettleTimer.empty"]);
    }
  });

  it("writes over nothing, and takes no name that is none", () => {
    expect(() => run("tsx", "solution/newPanel/main.ts", "KettleTimer")).toThrow(/already/);
    expect(() => run("tsx", "solution/newPanel/main.ts", "../Kettle")).toThrow(/named like a control/);
    expect(() => run("tsx", "solution/newPanel/main.ts")).toThrow(/npm run new:panel NAME/);
  });
});
