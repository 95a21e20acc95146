import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** Where it stands. */
export const target = `${root}/.local/test/fluent.cjs`;

/**
 * Fluent as one file: its two thousand modules cost every suite of panels some seconds to look up one by one. React stays
 * outside, so that there is one. Made again when Fluent's version changes.
 */
export async function bundleFluent() {
  const { version } = JSON.parse(readFileSync(`${root}/node_modules/@fluentui/react-components/package.json`, "utf8"));
  const stamp = `/* @fluentui/react-components ${version} */`;
  if (existsSync(target) && readFileSync(target, "utf8").startsWith(stamp)) return;
  await build({
    absWorkingDir: root,
    entryPoints: ["@fluentui/react-components"],
    outfile: target,
    bundle: true,
    platform: "node",
    format: "cjs",
    mainFields: ["module", "main"],
    external: ["react", "react-dom", "react/*", "react-dom/*"],
    define: { "process.env.NODE_ENV": '"test"' },
    banner: { js: stamp },
    logLevel: "warning",
  });
}
