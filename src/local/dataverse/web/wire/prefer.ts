import { remember } from "./remember";

/** What a request prefers. `annotates` answers whether an annotation is wanted; `pageSize` null means the server's own. */
export type Preferences = {
  readonly representation: boolean;
  readonly continueOnError: boolean;
  readonly trackChanges: boolean;
  readonly pageSize: number | null;
  readonly annotated: boolean;
  annotates(name: string): boolean;
  /** What was honoured, for Preference-Applied. */
  readonly applied: string;
};

/** Reads the Prefer header; preferences it does not know are ignored, as the standard asks (RFC 7240). */
export function readPreferences(header: string | undefined): Preferences {
  return preferencesOf(header ?? "");
}

const preferencesOf = remember((header: string): Preferences => {
  const given = new Map(header.match(/[^,;"\s=]+(?:=(?:"[^"]*"|[^,;\s]*))?/g)?.map(readPair) ?? []);
  const wanted = readPatterns(given.get("odata.include-annotations"));
  const pageSize = readSize(given.get("odata.maxpagesize") ?? given.get("maxpagesize"));
  const representation = given.get("return") === "representation";
  return {
    representation,
    continueOnError: given.has("odata.continue-on-error") || given.has("continue-on-error"),
    trackChanges: given.has("odata.track-changes"),
    pageSize,
    annotated: wanted.length > 0,
    annotates: (name) => wanted.some((pattern) => matches(pattern, name)),
    applied: [
      ...(representation ? ["return=representation"] : []),
      ...(wanted.length > 0 ? [`odata.include-annotations="${wanted.join(",")}"`] : []),
      ...(pageSize === null ? [] : [`odata.maxpagesize=${pageSize}`]),
    ].join(","),
  };
});

/** A pattern that starts with a minus asks to leave out; everything is left out unless asked for. */
function readPatterns(text = ""): readonly string[] {
  const patterns = text.split(",").map((pattern) => pattern.trim());
  return patterns.filter((pattern) => pattern !== "" && !pattern.startsWith("-"));
}

function readSize(text: string | undefined): number | null {
  const size = Number(text);
  return Number.isInteger(size) && size > 0 ? size : null;
}

function readPair(text: string): readonly [string, string] {
  const at = text.indexOf("=");
  const value = at < 0 ? "" : text.slice(at + 1);
  return [(at < 0 ? text : text.slice(0, at)).toLowerCase(), value.replaceAll('"', "")];
}

function matches(pattern: string, name: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
}
