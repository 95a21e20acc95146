import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { listControls, readBuildConfig, root } from "./config";
import { webResourcePath } from "./webResources";

/** The library control's bundle as a web resource: what controls load when the platform did not run it (`src/library`). */
export const libraryCopyName = "wml_/deskLibrary.js";

/**
 * A bundle of the library that can stand beside another: it does nothing where the page has the library, and tells the platform of no
 * control, because it stands for none.
 */
const asCopy = (bundle: string): string =>
  `(function(ComponentFramework){if(window.WarmlineDesk)return;${bundle}\n})({registerControl:function(){}});\n`;

/** Where the controls stand that carry the library themselves. */
const standaloneFolder = resolve(root, "out/standalone/controls");

/**
 * Writes the library's copy, and the controls once more with the library in each bundle and without the dependency in the manifest:
 * the same code, for who does not want a preview feature of the platform (decision 006).
 */
export function writeLibraryCopies(): void {
  const config = readBuildConfig();
  const { library } = config;
  const built = (control: string, file: string): string => resolve(root, "out/controls", control, file);
  const copy = asCopy(readFileSync(built(library, "bundle.js"), "utf8"));
  mkdirSync(dirname(webResourcePath(libraryCopyName)), { recursive: true });
  writeFileSync(webResourcePath(libraryCopyName), copy);
  rmSync(standaloneFolder, { recursive: true, force: true });
  for (const control of listControls(config)) {
    const folder = resolve(standaloneFolder, control);
    cpSync(resolve(root, "out/controls", control), folder, { recursive: true });
    writeFileSync(resolve(folder, "bundle.js"), copy + readFileSync(built(control, "bundle.js"), "utf8"));
    const manifest = readFileSync(built(control, "ControlManifest.xml"), "utf8");
    writeFileSync(resolve(folder, "ControlManifest.xml"), withoutLibrary(manifest));
  }
}

/** A manifest without the library control among its resources. Throws when it had none, for then something else is wrong. */
function withoutLibrary(manifest: string): string {
  const without = manifest.replace(/\s*<dependency type="control"[^>]*\/>/, "");
  if (without === manifest) throw new Error("A built manifest names no library control.");
  return without;
}
