import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { platformGlobals } from "#build";

/** What runs in pages: in every frame of the workspace, and in the page that stands for a form. */
const scripts = {
  frame: new URL("./page/frame.ts", import.meta.url),
  main: new URL("./page/main.ts", import.meta.url),
} as const;

/** A script of `page/` as one piece of text, on the platform's React. */
export async function bundleScript(name: keyof typeof scripts): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(scripts[name])],
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
