import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { findForeignCode } from "#build";

const root = resolve(__dirname, "../..");
const planted = resolve(root, "test/fixtures/walls");
const bin = (name: string): string => resolve(root, "node_modules/.bin", name);

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

describe("the walls catch a planted violation", () => {
  it("types: text, domain and thinking see no page and no network", () => {
    const found = complaints(bin("tsc"), ["-p", "tsconfig.pure.json"]);
    expect(found).toMatch(/readsThePage.*Cannot find name 'window'/);
    expect(found).toMatch(/asksTheNetwork.*Cannot find name 'fetch'/);
    expect(found).toMatch(/asksThePage.*Cannot find name 'window'/);
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

  it("ESLint: page, state, clock, React 18, icons, any, non-null, promises, HTML, climbing", () => {
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
      "no-floating-promises",
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
