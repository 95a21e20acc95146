import { DOMParser } from "@xmldom/xmldom";
import { compareWords, parseResx } from "#build";
import type { Control, Refusal } from "./solution";

/** Keys of words in the manifest, wherever they stand. */
const keyed = ["display-name-key", "description-key"];

function readManifest(control: Control): { readonly keys: readonly string[]; readonly resx: readonly string[] } {
  const file = control.files.find(({ path }) => path === "ControlManifest.xml");
  if (!file) return { keys: [], resx: [] };
  const document = new DOMParser().parseFromString(new TextDecoder().decode(file.bytes), "text/xml");
  const elements = Array.from(document.getElementsByTagName("*"));
  const keys = elements.flatMap((one) => keyed.map((key) => one.getAttribute(key) ?? "")).filter((key) => key !== "");
  const resx = elements.filter(({ tagName }) => tagName === "resx").map((one) => one.getAttribute("path") ?? "");
  return { keys, resx };
}

/**
 * Words a control names or has in one language and not in another: the manifest's keys in the base language, and what differs
 * (`compareWords`) between a file of words and the same file of every other language of the solution.
 */
export function findMissingWords(control: Control, languages: readonly number[]): readonly Refusal[] {
  const { keys, resx } = readManifest(control);
  const read = (path: string): Record<string, string> | null => {
    const file = control.files.find((one) => one.path === path);
    return file ? parseResx(new TextDecoder().decode(file.bytes)) : null;
  };
  const [base = 1033] = languages;
  const own = resx.filter((path) => path.endsWith(`.${base}.resx`));
  const known = new Set(own.flatMap((path) => Object.keys(read(path) ?? {})));
  const place = (path: string): string => `control ${control.schemaName}, ${path}`;
  const unnamed = keys
    .filter((key) => !known.has(key))
    .map((key) => ({ place: place("ControlManifest.xml"), words: `"${key}" has no words in language ${base}.` }));
  const others = languages.filter((language) => language !== base);
  const untranslated = own.flatMap((path) =>
    others.flatMap((language) => {
      const there = path.replace(`.${base}.resx`, `.${language}.resx`);
      const words = resx.includes(there) ? read(there) : null;
      if (!words) return [{ place: place(there), words: "the file is missing, or not named in the manifest." }];
      return compareWords(read(path) ?? {}, words, language).map((said) => ({ place: place(there), words: said }));
    }),
  );
  return [...unnamed, ...untranslated];
}
