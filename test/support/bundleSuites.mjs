import { mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { bundleFluent, target as fluent } from "./bundleFluent.mjs";

const require = createRequire(import.meta.url);
const { readWords } = require("./resxTransform.cjs");
const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
/** The suites of one run: another that runs beside it has its own. */
const folder = join(root, ".local/test/suites", String(process.pid));

/** Who replaces a module of ours needs modules that can be replaced: it is loaded file by file. */
const replacesModules = /\bjest\.(?:doMock|mock|isolateModules|resetModules)\b/;

/** @type {import("esbuild").Plugin} Words as a module; a source that asks where it stands is told where it stood. */
const sources = {
  name: "sources",
  setup({ onLoad }) {
    onLoad({ filter: /\.resx$/ }, ({ path }) => ({
      contents: `export default ${JSON.stringify(readWords(readFileSync(path, "utf8")))};`,
    }));
    onLoad({ filter: /\/(?:src|test|solution)\/.*\.tsx?$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      if (!/\bimport\.meta\b|\b__dirname\b/.test(text)) return undefined;
      const contents = text
        .replace(/\bimport\.meta\.dirname\b|\b__dirname\b/g, JSON.stringify(dirname(path)))
        .replace(/\bimport\.meta\.url\b/g, JSON.stringify(pathToFileURL(path).href));
      return { contents, loader: path.endsWith("x") ? "tsx" : "ts" };
    });
  },
};

/** Every suite that the command names; all of them where it names none. */
function findSuites({ testPathPatterns }, { roots, testPathIgnorePatterns }) {
  const wanted = testPathPatterns.patterns.map((pattern) => new RegExp(pattern.replace(/^\.\//, ""), "i"));
  const passedOver = testPathIgnorePatterns.map((pattern) => new RegExp(pattern));
  return roots
    .flatMap((from) => readdirSync(from, { recursive: true }).map((name) => join(from, name)))
    .filter((file) => /\.test\.tsx?$/.test(file))
    .filter((file) => wanted.length === 0 || wanted.some((pattern) => pattern.test(file)))
    .filter((file) => !passedOver.some((pattern) => pattern.test(file)))
    .filter((file) => !replacesModules.test(readFileSync(file, "utf8")));
}

/**
 * Each suite as one file, with of our sources what it reaches: looking up, reading and compiling them one by one cost most
 * suites more than their tests. `suiteTransform.cjs` hands them to jest under their own names. While somebody watches, sources
 * change under the suites: then they are loaded file by file.
 */
export default async function bundleSuites(globalConfig, projectConfig) {
  await bundleFluent();
  rmSync(folder, { recursive: true, force: true });
  if (globalConfig.watch || globalConfig.watchAll) return;
  const entryPoints = findSuites(globalConfig, projectConfig).map((file) => relative(root, file));
  if (entryPoints.length === 0) return;
  mkdirSync(folder, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir: folder,
    outbase: root,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "es2022",
    jsx: "transform",
    packages: "external",
    alias: { "@fluentui/react-components": fluent },
    external: [fluent],
    sourcemap: "external",
    sourcesContent: false,
    plugins: [sources],
    logLevel: "warning",
  });
  process.env.WARMLINE_SUITES = folder;
}
