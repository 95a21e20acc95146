import { resolve } from "node:path";
import { build } from "esbuild";
import { platformGlobals, root } from "#build";

/** A script of `test/bench/page` as one piece of text, on the platform's React. */
export async function bundleScript(name: "frame" | "main"): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve(root, "test/bench/page", `${name}.ts`)],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    platform: "browser",
    plugins: [platformGlobals],
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}
