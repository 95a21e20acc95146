import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { parse } from "yaml";
import type { LibraryDocument } from "./document";

/** The types a library of texts holds. */
const types = new Set([".md", ".txt", ".csv"]);

/** SharePoint refuses larger files nowhere near this; here a document is something people read. Bytes. */
const largest = 1_000_000;

const mark = "---\n";

type Read = { readonly documents: readonly LibraryDocument[]; readonly problems: readonly string[] };

/**
 * Reads a folder as a document library: its subfolders are the library's, one level deep, and every text file in them (.md, .txt,
 * .csv) is a document. A head between two lines of `---` may name title, author, created, modified, product and case; the rest
 * is what the document says. What cannot be read is left out and named in `problems`. No folder is an empty library.
 */
export function readDocuments(folder: string): Read {
  const problems: string[] = [];
  const documents = listFiles(folder).flatMap((path): readonly LibraryDocument[] => {
    try {
      return [readDocument(folder, path)];
    } catch (error) {
      problems.push(`${path}: ${error instanceof Error ? error.message : "unreadable"}`);
      return [];
    }
  });
  return { documents, problems };
}

function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const below = (inner: string): readonly string[] =>
    readdirSync(join(folder, inner), { withFileTypes: true })
      .filter((entry) => entry.isFile() && types.has(extname(entry.name)))
      .map(({ name }) => join(inner, name));
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return ["", ...folders.map(({ name }) => name)].flatMap(below).sort();
}

function readDocument(root: string, path: string): LibraryDocument {
  const file = join(root, path);
  const facts = statSync(file);
  if (facts.size > largest) throw new Error(`is larger than ${largest.toLocaleString("en")} bytes`);
  const { head, text } = splitHead(
    readFileSync(file, "utf8")
      .replace(/^\uFEFF/, "")
      .replaceAll("\r\n", "\n"),
  );
  const name = basename(path);
  const word = (key: string, preset: string): string => (typeof head[key] === "string" ? head[key] : preset);
  return {
    folder: dirname(path) === "." ? "" : dirname(path),
    name,
    title: word("title", basename(name, extname(name))),
    author: word("author", ""),
    created: readMoment(head["created"], facts.mtime),
    modified: readMoment(head["modified"], facts.mtime),
    product: word("product", "") || null,
    case: word("case", "") || null,
    text,
  };
}

function splitHead(whole: string): { readonly head: Readonly<Record<string, unknown>>; readonly text: string } {
  const end = whole.startsWith(mark) ? whole.indexOf(`\n${mark}`, mark.length) : -1;
  if (end < 0) return { head: {}, text: whole };
  const head: unknown = parse(whole.slice(mark.length, end + 1), { schema: "failsafe" });
  if (typeof head !== "object" || head === null || Array.isArray(head))
    throw new Error("its head is not a list of names");
  return { head: { ...head }, text: whole.slice(end + 1 + mark.length) };
}

function readMoment(value: unknown, preset: Date): string {
  const at = typeof value === "string" ? new Date(value) : preset;
  if (Number.isNaN(at.getTime())) throw new Error(`"${JSON.stringify(value)}" is not a date`);
  return `${at.toISOString().slice(0, 19)}Z`;
}
