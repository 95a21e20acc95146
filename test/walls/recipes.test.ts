import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const text = readFileSync(resolve("CONTRIBUTING.md"), "utf8");
const recipes = text.slice(text.indexOf("## Recipes"));
const named = [...recipes.matchAll(/\*\*(Add [^*]+)\*\*([^]*?)(?=\n\*\*Add |$)/g)].map(
  ([, name = "", steps = ""]) => [name, steps] as const,
);

/** Paths as they stand in the text; those of the example, and with a place to fill, are none yet. */
const pathsIn = (steps: string): readonly string[] =>
  [...steps.matchAll(/`((?:src|test|controls|webresources|solution|docs)\/[^`\s]+)`/g)]
    .map(([, path = ""]) => path)
    .filter((path) => !/[<*]|kettle/i.test(path));

describe("the recipes of CONTRIBUTING", () => {
  it("are there for a panel, a source, a kind of fact and a table", () => {
    expect(named.map(([name]) => name.replace(/\.$/, ""))).toEqual([
      "Add a panel",
      "Add a source",
      "Add a kind of fact",
      "Add a table",
    ]);
  });

  it.each(named)("%s takes at most seven steps, in files that are there", (_, steps) => {
    expect(steps.match(/^\d\. /gm)?.length).toBeLessThanOrEqual(7);
    expect(pathsIn(steps).length).toBeGreaterThan(0);
    expect(pathsIn(steps).filter((path) => !existsSync(resolve(path)))).toEqual([]);
  });
});
