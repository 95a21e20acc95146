import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import { platformGlobals, root } from "#build";

/** Points Fluent at the platform library's global, as pcf-scripts does for controls. */
const fluentGlobal: Plugin = {
  name: "fluent-global",
  setup(builder) {
    builder.onResolve({ filter: /^@fluentui\/react-components$/ }, ({ path }) => ({ path, namespace: "fluent" }));
    builder.onLoad({ filter: /.*/, namespace: "fluent" }, () => ({
      contents: "module.exports = window.FluentUIReactv940",
    }));
  },
};

/** Writes what has changed, at once or not at all: another workspace may be serving the file. */
function put(file: string, content: Uint8Array): void {
  if (existsSync(file) && readFileSync(file).equals(content)) return;
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, content);
  renameSync(fresh, file);
}

/** Builds the host's pages into `out/local/`, on the platform libraries that controls use too. */
export async function buildPage(): Promise<void> {
  const target = resolve(root, "out/local");
  mkdirSync(target, { recursive: true });
  for (const name of ["workspace.css", "start.css", "queue.css", "customer.css"]) {
    put(resolve(target, name), readFileSync(resolve(import.meta.dirname, name)));
  }
  const { outputFiles } = await build({
    entryPoints: {
      workspace: resolve(root, "src/local/workspace/page/main.tsx"),
      queue: resolve(root, "src/local/workspace/page/queue.tsx"),
      customer: resolve(root, "src/local/customer/main.tsx"),
    },
    outdir: target,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    platform: "browser",
    jsx: "transform",
    define: { "process.env.NODE_ENV": '"production"', "import.meta.env": '{"MODE":"production"}' },
    plugins: [platformGlobals, fluentGlobal],
    logLevel: "error",
    write: false,
  });
  for (const { path, contents } of outputFiles) put(path, contents);
}
