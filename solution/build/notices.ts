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

const mitTerms = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

type Manifest = {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
};

/** The MIT licence of a package that names it but ships no file of it; null for any other. */
function statedLicence({ name, license, author }: Manifest): string | null {
  const holder = (typeof author === "string" ? author : author?.name) ?? `the authors of ${name}`;
  return license === "MIT" ? `MIT License\n\nCopyright (c) ${holder}\n\n${mitTerms}` : null;
}

/** Reads what a package says of itself. Throws when it states no licence: its code must not be passed on. */
function readPackage(folder: string): Package {
  const at = resolve(root, folder);
  const manifest = JSON.parse(readFileSync(join(at, "package.json"), "utf8")) as Manifest;
  const { name, version, license } = manifest;
  const files = readdirSync(at)
    .filter((file) => /^(?:licen[cs]e|notice)/i.test(file))
    .sort();
  const written = files.map((file) => readFileSync(join(at, file), "utf8").trim()).join("\n\n");
  const text = written || statedLicence(manifest);
  if (!text) throw new Error(`${name} is bundled and states no licence: it cannot be passed on.`);
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
