import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
/** Where it stands. */
export const target = `${root}/.local/test/fluent.cjs`;

const library = "@fluentui/react-components";
/** An import of values by their names; one of types alone is gone before anything runs. */
const imported = new RegExp(`import\\s+\\{([^}]*)\\}\\s+from\\s+"${library}"`, "g");

/** What our sources and tests take from Fluent, by name. */
function findUsedNames() {
  const files = ["src", "test", "controls", "webresources"]
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(root, folder, name)))
    .filter((file) => /\.tsx?$/.test(file) && !/[\\/](?:node_modules|fixtures|generated)[\\/]/.test(file));
  const lists = files.flatMap((file) => [...readFileSync(file, "utf8").matchAll(imported)].map(([, list]) => list));
  const names = lists.flatMap((list) => list.split(",").map((part) => part.trim()));
  const values = names.filter((name) => name !== "" && !name.startsWith("type "));
  return [...new Set(values.map((name) => name.replace(/\s+as\s.*$/, "")))].sort();
}

/**
 * Fluent as one file: its two thousand modules cost every suite of panels some seconds to look up one by one. What nobody
 * takes stays out: with all its icons it was 23 megabytes, which each of those suites read and ran anew. React stays outside,
 * so that there is one. Made again when Fluent's version or what is taken from it changes.
 */
export async function bundleFluent() {
  const { version } = JSON.parse(readFileSync(`${root}/node_modules/${library}/package.json`, "utf8"));
  const names = findUsedNames();
  const stamp = `/* ${library} ${version}: ${names.join(" ")} */`;
  if (existsSync(target) && readFileSync(target, "utf8").startsWith(stamp)) return;
  await build({
    absWorkingDir: root,
    stdin: { contents: `export { ${names.join(", ")} } from "${library}";`, resolveDir: root },
    outfile: target,
    bundle: true,
    // For node each package names its CommonJS, from which nothing can be left out.
    platform: "neutral",
    format: "cjs",
    mainFields: ["module", "main"],
    external: ["react", "react-dom", "react/*", "react-dom/*"],
    define: { "process.env.NODE_ENV": '"test"' },
    banner: { js: stamp },
    logLevel: "warning",
  });
}
