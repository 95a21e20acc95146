import { copyFileSync, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import { root } from "./config";

/** Points react and react-dom at the globals the platform loads before any control. */
export const platformGlobals: Plugin = {
  name: "platform-globals",
  setup(builder) {
    builder.onResolve({ filter: /^(react|react-dom)$/ }, ({ path }) => ({ path, namespace: "global" }));
    builder.onLoad({ filter: /.*/, namespace: "global" }, ({ path }) => ({
      contents: `module.exports = window.${path === "react" ? "React" : "ReactDOM"}`,
    }));
  },
};

/**
 * The platform libraries as Power Apps loads them, for the local workspace only: React and ReactDOM 16.14 (UMD) and
 * Fluent v9 under the global name that pcf-scripts compiles controls against.
 */
export async function buildPlatform(): Promise<void> {
  const target = resolve(root, "out/platform");
  mkdirSync(target, { recursive: true });
  for (const name of ["react", "react-dom"]) {
    copyFileSync(resolve(root, `node_modules/${name}/umd/${name}.production.min.js`), resolve(target, `${name}.js`));
  }
  await build({
    stdin: { contents: 'export * from "@fluentui/react-components";', resolveDir: root },
    outfile: resolve(target, "fluent.js"),
    bundle: true,
    minify: true,
    format: "iife",
    globalName: "FluentUIReactv940",
    target: "es2018",
    platform: "browser",
    legalComments: "linked",
    alias: { "react/jsx-runtime": resolve(root, "node_modules/react/jsx-runtime.js") },
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [platformGlobals],
    logLevel: "error",
  });
}
