import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { root } from "./config";

/** The web resource that names every library whose code ships, with its licence. */
export const noticesName = "wml_/third-party.html";

type Package = { readonly name: string; readonly version: string; readonly licence: string; readonly text: string };

/** The package of a bundled file ("node_modules/@scope/name"), the innermost one; null for our own files. */
export function packageOf(input: string): string | null {
  const at = input.lastIndexOf("node_modules/");
  if (at < 0) return null;
  const [scope = "", name = ""] = input.slice(at + "node_modules/".length).split("/");
  return `${input.slice(0, at)}node_modules/${scope.startsWith("@") ? `${scope}/${name}` : scope}`;
}

/** Reads what a package says of itself. Throws when it ships no licence: its code must not be passed on. */
function readPackage(folder: string): Package {
  const at = resolve(root, folder);
  const { name, version, license } = JSON.parse(readFileSync(join(at, "package.json"), "utf8")) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  const files = readdirSync(at)
    .filter((file) => /^(?:licen[cs]e|notice)/i.test(file))
    .sort();
  if (files.length === 0) throw new Error(`${name} is bundled and has no licence file: it cannot be passed on.`);
  const text = files.map((file) => readFileSync(join(at, file), "utf8").trim()).join("\n\n");
  return { name, version, licence: license ?? "see its text", text };
}

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/**
 * The page of notices for bundled files, as bundlers name them ("node_modules/…"). Packages with the same licence text stand
 * together; ordered by name, so that the same tree gives the same bytes.
 */
export function writeNotices(inputs: readonly string[]): string {
  const folders = [...new Set(inputs.flatMap((input) => packageOf(input) ?? []))].sort();
  const byText = new Map<string, Package[]>();
  for (const each of folders.map(readPackage)) byText.set(each.text, [...(byText.get(each.text) ?? []), each]);
  const sections = [...byText].map(([text, packages]) => {
    const names = [...new Set(packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`))];
    return `<section>\n<h2>${names.map(escape).join("<br>")}</h2>\n<pre>${escape(text)}</pre>\n</section>`;
  });
  return [
    "<!doctype html>",
    '<html lang="en"><head><meta charset="utf-8"><title>Third-party notices of Warmline</title></head><body>',
    "<h1>Third-party notices</h1>",
    "<p>Warmline ships code of these libraries. Their licences:</p>",
    ...sections,
    "</body></html>\n",
  ].join("\n");
}
