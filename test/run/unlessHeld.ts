import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { build } from "esbuild";
import { fingerprint, root } from "#build";
import type { Outcome } from "./stage";

/** A fingerprint of every source that programs or tests reach, of the packages, and of `more` files and folders. */
export async function fingerprintReach(entryPoints: readonly string[], more: readonly string[] = []): Promise<string> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...entryPoints],
    outdir: "out",
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    loader: { ".resx": "text" },
    metafile: true,
    write: false,
    logLevel: "error",
  });
  return fingerprint([...Object.keys(metafile.inputs).sort(), "package-lock.json", ...more]);
}

type Held = { readonly print: string; readonly passed: number };

/**
 * Runs what takes long, unless all of it held before for exactly these inputs. A continuous build runs it always, and so does whoever
 * asks for another share or seed of the soaks.
 */
export async function unlessHeld(
  name: string,
  readInputs: () => Promise<string>,
  run: () => Promise<Outcome>,
): Promise<Outcome> {
  const file = resolve(root, "node_modules/.cache/warmline", `held-${name}.json`);
  const { CI, WARMLINE_SHARE, WARMLINE_SEED } = process.env;
  const mayPass = CI === undefined && WARMLINE_SHARE === undefined && WARMLINE_SEED === undefined;
  const print = await readInputs();
  const before = mayPass && existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Held) : null;
  if (before?.print === print) {
    console.log("  held before, for the same sources and data");
    return { passed: before.passed, failed: 0 };
  }
  const outcome = await run();
  if (outcome.failed === 0) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ print, passed: outcome.passed } satisfies Held));
  }
  return outcome;
}
