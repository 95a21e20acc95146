import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { format, resolveConfig } from "prettier";
import type { BuildConfig } from "#build";
import { listEdits } from "./edits";
import { listPanelFiles } from "./panelFiles";
import { readPanelName } from "./panelName";

/** What was written, as paths below the root. */
export type Written = { readonly created: readonly string[]; readonly changed: readonly string[] };

/**
 * Writes the skeleton of a panel into the project at `root`: its control, words in five languages, panel, test and page, and its
 * name in the lists that need it. Throws, before anything is written, where the name is none or anything of it is there.
 */
export async function newPanel(given: string, root: string): Promise<Written> {
  const name = readPanelName(given);
  const config = JSON.parse(readFileSync(resolve(root, "pcf.config.json"), "utf8")) as BuildConfig;
  const files = listPanelFiles(name, config);
  const known = files.filter(({ path }) => existsSync(resolve(root, path)));
  if (known.length > 0) throw new Error(`There is ${known.map(({ path }) => path).join(", ")} already.`);
  const edits = listEdits(name).map(({ path, change }) => ({
    path,
    text: change(readFileSync(resolve(root, path), "utf8")),
  }));
  const formatted = /\.(?:tsx?|json|md)$/;
  for (const { path, text } of [...files, ...edits]) {
    const place = resolve(root, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(
      place,
      formatted.test(path) ? await format(text, { ...(await resolveConfig(place)), filepath: place }) : text,
    );
  }
  return { created: files.map(({ path }) => path), changed: edits.map(({ path }) => path) };
}
