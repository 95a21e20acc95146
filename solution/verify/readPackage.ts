import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import { type Finding, problem, warning } from "./finding";

/** A solution's files, each as text and, where it is XML, as a document; what could not be read is in `findings`. */
export type Package = {
  readonly paths: readonly string[];
  readonly text: (path: string) => string;
  readonly bytes: (path: string) => number;
  readonly xml: (path: string) => Document | null;
  readonly findings: readonly Finding[];
};

const mark = "\ufeff";

/** The elements of that name anywhere below, in order; [] for no document. */
export function all(within: Document | Element | null | undefined, name: string): readonly Element[] {
  return within ? Array.from(within.getElementsByTagName(name)) : [];
}

/** The text of the first element of that name, trimmed; "" where there is none. */
export function read(within: Document | Element | null | undefined, name: string): string {
  return all(within, name)[0]?.textContent?.trim() ?? "";
}

function parse(path: string, text: string): Document | Finding {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    return problem(path, "it has a DOCTYPE. No export has one, and it can make a reader fetch or grow without end.");
  try {
    const silent = { onError: (level: string, message: string) => void (level !== "warning" && fail(message)) };
    return new DOMParser(silent).parseFromString(text.replace(/^\ufeff/, ""), "text/xml");
  } catch (error) {
    const [first = ""] = (error instanceof Error ? error.message : "").split("\n");
    return problem(path, `it is no well-formed XML: ${first}`);
  }
}

function fail(message: string): never {
  throw new Error(message);
}

/** Server exports have a byte order mark and a declaration in [Content_Types].xml alone. */
function checkStart(path: string, text: string): readonly Finding[] {
  if (path === "[Content_Types].xml" || path.startsWith("Controls/")) return [];
  if (text.startsWith(mark))
    return [
      warning(path, "it begins with a byte order mark, which no server export has; importers have failed on it."),
    ];
  if (text.startsWith("<?xml"))
    return [
      warning(path, "it begins with an XML declaration, which no server export has; importers have failed on it."),
    ];
  return [];
}

/** Reads the files of a zip, every XML part at once, so that what is broken is said before anything is concluded from it. */
export function readPackage(files: ReadonlyMap<string, Uint8Array>): Package {
  const findings: Finding[] = [];
  const documents = new Map<string, Document>();
  const text = (path: string): string => Buffer.from(files.get(path) ?? []).toString("utf8");
  for (const path of files.keys()) {
    if (!path.endsWith(".xml")) continue;
    const content = text(path);
    findings.push(...checkStart(path, content));
    const document = parse(path, content);
    if ("level" in document) findings.push(document);
    else documents.set(path, document);
  }
  return {
    paths: [...files.keys()],
    text,
    bytes: (path) => files.get(path)?.length ?? 0,
    xml: (path) => documents.get(path) ?? null,
    findings,
  };
}
