import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import tseslint from "typescript-eslint";
import { findForeignCode } from "#build";

const root = resolve(__dirname, "../..");
const planted = resolve(root, "test/fixtures/walls");
const bin = (name: string): string => resolve(root, "node_modules/.bin", name);
const compiler = resolve(root, "node_modules/typescript-native/bin/tsc");

/** What a tool prints about the planted tree; it must fail. */
function complaints(program: string, args: readonly string[]): string {
  try {
    execFileSync(program, args, { cwd: planted, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr;
  }
  throw new Error(`${program} found nothing to complain about.`);
}

/** What is found in a planted file, by its line: "7 TS7006". */
const findByLine = (found: string, pattern: RegExp): readonly string[] =>
  [...found.matchAll(pattern)].map(([, line = "", what = ""]) => `${line} ${what}`).sort();

/** What a planted file says beside its lines must be found there. */
function expectedByLine(file: string): readonly string[] {
  const lines = readFileSync(resolve(planted, file), "utf8").split("\n");
  const marks = (text: string): readonly string[] => text.split(" // ")[1]?.split(" ") ?? [];
  return lines.flatMap((text, index) => marks(text).map((what) => `${index + 1} ${what}`)).sort();
}

/** The rules that need types, of those that typescript-eslint recommends. */
function recommendedWithTypes(): readonly string[] {
  const rules = tseslint.configs.recommendedTypeCheckedOnly.flatMap(({ rules = {} }) => Object.entries(rules));
  const on = rules.filter(([name, level]) => name.startsWith("@typescript-eslint/") && level === "error");
  return on.map(([name]) => name.replace("@typescript-eslint/", ""));
}

describe("the walls catch a planted violation", () => {
  it("types: text, domain and thinking see no page and no network", () => {
    const found = complaints(compiler, ["-p", "tsconfig.pure.json"]);
    expect(found).toMatch(/readsThePage.*Cannot find name 'window'/);
    expect(found).toMatch(/asksTheNetwork.*Cannot find name 'fetch'/);
    expect(found).toMatch(/asksThePage.*Cannot find name 'window'/);
  });

  it("types: every kind of fault, where it stands", () => {
    const found = complaints(compiler, ["-p", "tsconfig.types.json", "--pretty", "false"]);
    const faults = findByLine(found, /breaksTypes\.ts\((\d+),\d+\): error (TS\d+)/g);
    expect(faults).toEqual(expectedByLine("types/breaksTypes.ts"));
  });

  it("lint with types: every rule that was ever on, where it is broken; tests may take shortcuts", () => {
    const found = complaints(bin("oxlint"), ["--config", "oxlint.json", "--format", "unix", "typed", "test"]);
    const inFile = (file: string): readonly string[] =>
      findByLine(found, new RegExp(`${file}\\.ts:(\\d+):\\d+: .*typescript\\(([a-z-]+)\\)`, "g"));
    expect(inFile("breaksTypedRules")).toEqual(expectedByLine("typed/breaksTypedRules.ts"));
    expect(inFile("keepsTypedRules")).toEqual([]);
    expect(inFile("takesShortcuts")).toEqual(expectedByLine("test/takesShortcuts.ts"));
    const rules = new Set(inFile("breaksTypedRules").map((fault) => fault.split(" ")[1]));
    expect([...rules].sort()).toEqual([...recommendedWithTypes(), "switch-exhaustiveness-check"].sort());
  });

  it("dependency-cruiser: floors, doors, cycles, local, controls, orphans", () => {
    const found = complaints(bin("depcruise"), [
      "--config",
      resolve(root, ".dependency-cruiser.cjs"),
      "src",
      "controls",
    ]);
    for (const rule of [
      "floor-domain",
      "floor-thinking",
      "floor-search",
      "serves-any-desk",
      "schema-as-argument",
      "dataverse-has-one-door",
      "dataverse-knows-no-house",
      "doors-only",
      "no-cycles",
      "local-is-a-leaf",
      "controls-apart",
      "no-orphans",
    ]) {
      expect(found).toContain(rule);
    }
  });

  it("ESLint: page, state, clock, React 18, icons, any, non-null, HTML, climbing", () => {
    const found = complaints(bin("eslint"), [
      "--config",
      resolve(root, "eslint.config.js"),
      "--no-config-lookup",
      "src",
      "controls",
    ]);
    const reasons = [
      "No clock in the domain",
      "No chance in the domain",
      "No module-level state",
      "No module-level collection",
      "Page-wide state goes through",
      "too many lines",
      "Not in React 16.14",
      "Cannot be bundled with React 16.14",
      "Named exports only",
      "../ does not exist",
      "no-explicit-any",
      "no-non-null-assertion",
      "@microsoft/sdl/no-inner-html",
      "@microsoft/power-apps/avoid-window-top",
    ];
    for (const reason of reasons) expect(found).toContain(reason);
  });

  it("prettier: format", () => {
    expect(complaints(bin("prettier"), ["--check", "--ignore-path", "/dev/null", "controls/One/index.ts"])).toContain(
      "One/index.ts",
    );
  });

  it("knip: an export nobody uses", () => {
    expect(complaints(bin("knip"), ["--config", resolve(planted, "knip.json")])).toContain("orphan.ts");
  });

  it("the build: React, Fluent, local code or eval inside a bundle", () => {
    const platform = "Reactv16 FluentUIReactv940";
    expect(findForeignCode("clean", platform, true)).toEqual([]);
    expect(findForeignCode("bare", "", true)).toHaveLength(1);
    expect(findForeignCode("react", `${platform} __SECRET_INTERNALS`, true)).toHaveLength(1);
    expect(findForeignCode("fluent", `${platform} fui-FluentProvider`, true)).toHaveLength(1);
    expect(findForeignCode("local", `${platform} warmline-local-only`, true)).toHaveLength(1);
    expect(findForeignCode("eval", `${platform} eval("1")`, false)).toHaveLength(1);
  });
});
