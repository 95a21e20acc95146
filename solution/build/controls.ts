import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { transform } from "esbuild";
import { minify } from "terser";
import { listControls, readBuildConfig, root } from "./config";
import { manifestPath, writeManifests } from "./manifests";
import { writePageWords, writeSharedWords } from "./words";

const require = createRequire(import.meta.url);
const run = promisify(execFile);
const controlsFolder = resolve(root, "controls");
const outFolder = resolve(root, "out/controls");

type Manifest = { readonly manifest: { readonly control: readonly object[] } };
type XmlReader = { parseStringPromise(xml: string): Promise<Manifest> };
type TypesGenerator = { generateManifestTypes(manifest: { manifest: { control: object } }): string };

/**
 * The words all panels share live once in `controls/strings`; a manifest can only name files below its own folder. Pages, which are no
 * controls, take the words of all from one file.
 */
export function copySharedStrings(): void {
  const config = readBuildConfig();
  writePageWords(config);
  for (const control of listControls(config)) writeSharedWords(config, control);
}

/**
 * Writes every control's manifest, and from it `generated/ManifestTypes.d.ts`. pcf-scripts shares one generator between the controls of a
 * run, so that inputs of one leak into the types of the next; a generator each does not.
 */
export async function writeManifestTypes(): Promise<void> {
  const { ManifestTypesGenerator } = require("pcf-scripts/manifestTypesGenerator") as {
    ManifestTypesGenerator: new () => TypesGenerator;
  };
  const xml2js = createRequire(require.resolve("pcf-scripts/package.json"))("xml2js") as XmlReader;
  const config = readBuildConfig();
  writeManifests();
  for (const control of [config.library, ...listControls(config)]) {
    const xml = readFileSync(resolve(root, manifestPath(control)), "utf8");
    const manifest = await xml2js.parseStringPromise(xml);
    const [first] = manifest.manifest.control;
    if (!first) throw new Error(`${manifestPath(control)} names no control.`);
    const types = new ManifestTypesGenerator().generateManifestTypes({ manifest: { control: first } });
    mkdirSync(resolve(controlsFolder, control, "generated"), { recursive: true });
    writeFileSync(resolve(controlsFolder, control, "generated", "ManifestTypes.d.ts"), types);
  }
}

/**
 * pcf-scripts ends well even when a control does not compile and leaves its folder without a bundle: a build that says
 * "built" must have built. `said` is what the tool printed.
 */
function requireBundles(said: string): void {
  const config = readBuildConfig();
  const missing = [config.library, ...listControls(config)].filter(
    (name) => !existsSync(resolve(outFolder, name, "bundle.js")),
  );
  if (missing.length > 0) throw new Error(`pcf-scripts built no bundle for ${missing.join(", ")}.\n${said}`);
}

/**
 * Writes a bundle again, small and in the syntax that the solution checker accepts (ES2018). Webpack leaves both to this (`controls/webpack.config.js`).
 * The names that terser gives compress a twentieth better than esbuild's, and functions that stand together a hundredth better than
 * scattered ones.
 */
async function lowerBundle(name: string): Promise<void> {
  const file = resolve(outFolder, name, "bundle.js");
  const lowered = await transform(readFileSync(file, "utf8"), {
    target: "es2018",
    legalComments: "inline",
    // A regular expression the page compiles itself is not rewritten: every supported browser knows Unicode properties.
    supported: { "regexp-unicode-property-escapes": true },
  });
  const { code = "" } = await minify(lowered.code, {
    ecma: 2018,
    // Inlining all but the simplest functions writes their bodies more than once.
    compress: { hoist_funs: true, hoist_vars: true, inline: 1, passes: 2 },
    format: { comments: /license|@preserve/i },
  });
  writeFileSync(file, code);
}

/** Builds every control with pcf-scripts into `out/controls/<Name>/` (production). Rejects with the tool's own output. */
export async function buildControls(): Promise<void> {
  copySharedStrings();
  writeManifests();
  rmSync(outFolder, { recursive: true, force: true });
  const program = ["--import", "tsx", resolve(import.meta.dirname, "compileControls.ts"), "../out/controls"];
  const { stdout } = await run(process.execPath, program, {
    cwd: controlsFolder,
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: { readonly stdout?: string; readonly stderr?: string }) => {
    throw new Error(`pcf-scripts could not build the controls.\n${error.stdout ?? ""}\n${error.stderr ?? ""}`);
  });
  requireBundles(stdout);
  const config = readBuildConfig();
  await Promise.all([config.library, ...listControls(config)].map(lowerBundle));
  await writeManifestTypes();
}
