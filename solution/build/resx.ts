import { readFileSync } from "node:fs";
import { DOMParser } from "@xmldom/xmldom";
import type { Plugin } from "esbuild";

/** Reads a .resx file's text into its words: name → value. */
export function parseResx(source: string): Record<string, string> {
  const document = new DOMParser().parseFromString(source, "text/xml");
  const words: Record<string, string> = {};
  for (const data of Array.from(document.getElementsByTagName("data"))) {
    words[data.getAttribute("name") ?? ""] = data.getElementsByTagName("value")[0]?.textContent ?? "";
  }
  return words;
}

/** Lets a web resource import a .resx as a map of its words: outside the PCF there is no `context.resources`. */
export const resxPlugin: Plugin = {
  name: "resx",
  setup(build) {
    build.onLoad({ filter: /\.resx$/ }, ({ path }) => ({
      contents: `export default ${JSON.stringify(parseResx(readFileSync(path, "utf8")))}`,
      loader: "js",
    }));
  },
};
