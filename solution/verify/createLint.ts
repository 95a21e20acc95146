import powerApps from "@microsoft/eslint-plugin-power-apps";
import { Linter } from "eslint";
import { listScripts } from "./checkCode";
import { type Finding, warning } from "./finding";
import { readPackage } from "./readPackage";
import { readZip } from "./readZip";

const { rules } = powerApps.configs.paCheckerHosted;

/** It follows `window` by the name it was given, and short names stand for many things in minified code. */
const byName = "@microsoft/power-apps/avoid-window-top";
const longestLine = 5_000;

/** A line for each rule that a script does not keep, with how often and where first. */
function lint(linter: Linter, code: string): readonly string[] {
  const minified = code.split("\n").some((line) => line.length > longestLine);
  const config: Linter.Config = {
    languageOptions: { ecmaVersion: 2018, sourceType: "script" },
    linterOptions: { reportUnusedDisableDirectives: "off" },
    plugins: { "@microsoft/power-apps": powerApps },
    rules: minified ? { ...rules, [byName]: "off" } : rules,
  };
  const found = linter.verify(code, [config], { filename: "script.js", allowInlineConfig: false });
  const names = [...new Set(found.flatMap(({ ruleId }) => ruleId ?? []))];
  return names.map((rule) => {
    const places = found.filter(({ ruleId }) => ruleId === rule);
    const at = `line ${String(places[0]?.line ?? 1)}`;
    const where = places.length === 1 ? at : `${String(places.length)} places, first ${at}`;
    return `${rule} (${where}): ${places[0]?.message ?? ""}`;
  });
}

/**
 * What Microsoft's solution checker warns of in the scripts of a zip that can be read, by the rules it publishes
 * (`@microsoft/eslint-plugin-power-apps`). What a comment in a script switches off is found all the same. A script that stands in
 * several zips is read once: half a second to six seconds each.
 */
export function createLint(): (bytes: Uint8Array) => readonly Finding[] {
  const linter = new Linter({ configType: "flat" });
  const known = new Map<string, readonly string[]>();
  const lintOnce = (code: string): readonly string[] => {
    const said = known.get(code) ?? lint(linter, code);
    known.set(code, said);
    return said;
  };
  return (bytes) => {
    const contents = readPackage(readZip(bytes));
    return listScripts(contents).flatMap((path) =>
      lintOnce(contents.text(path)).map((words) => warning(path, `the solution checker's rule ${words}`)),
    );
  };
}
