import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { build } from "esbuild";
import { writeSchema } from "#dataverse/settings";
import { readBuildConfig, root } from "./config";
import { noticesName, writeNotices } from "./notices";
import { resxPlugin } from "./resx";
import { writePageWords, writeWordResources } from "./words";

/** Where a web resource's built file lies: `out/webresources/<its Dataverse name>`. */
export function webResourcePath(name: string): string {
  return resolve(root, "out/webresources", name);
}

/**
 * Builds the web resources. They run alone in a frame, where the platform offers no React or Fluent, so both are
 * bundled in; ES2018 because that is what the solution checker accepts. Beside them stand their words in other languages,
 * and what is due to the libraries they hold: the desk page holds every panel, and so every library that the controls hold.
 */
export async function buildWebResources(): Promise<void> {
  const bundled: string[] = [];
  writePageWords(readBuildConfig());
  rmSync(resolve(root, "out/webresources"), { recursive: true, force: true });
  for (const resource of readBuildConfig().webResources) {
    const source = resolve(root, "webresources", resource.source);
    const target = webResourcePath(resource.name);
    mkdirSync(dirname(target), { recursive: true });
    if (!/\.tsx?$/.test(source)) {
      copyFileSync(source, target);
      continue;
    }
    const { metafile } = await build({
      entryPoints: [source],
      outfile: target,
      bundle: true,
      minify: true,
      format: "iife",
      ...(resource.global === undefined ? {} : { globalName: resource.global }),
      target: "es2018",
      platform: "browser",
      jsx: "transform",
      legalComments: "linked",
      metafile: true,
      define: { "process.env.NODE_ENV": '"production"' },
      plugins: [resxPlugin],
      logLevel: "error",
    });
    bundled.push(...Object.keys(metafile.inputs));
  }
  writeFileSync(webResourcePath(noticesName), writeNotices(bundled));
  const schema = `${JSON.stringify(writeSchema(), null, 2)}\n`;
  writeFileSync(webResourcePath("wml_/settings.schema.json"), schema);
  writeWordResources(readBuildConfig(), resolve(root, "out/webresources"));
}
