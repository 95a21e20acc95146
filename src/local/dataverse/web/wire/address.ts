import { ODataFault, faultCodes, syntaxFault } from "#local/dataverse/odata";
import { remember } from "./remember";

/** A request's URL below the service root: `root` ends in a slash, segments and query are decoded. */
export type Address = {
  readonly root: string;
  readonly segments: readonly string[];
  readonly query: ReadonlyMap<string, string>;
};

const longestUrl = 32_768;
const service = /^(?:https?:\/\/[^/?#]{1,300})?\/api\/data\/v9\.\d\//;

/** Dataverse search has an address of its own beside the Web API's: `/api/search/v2.0/query` is `searchquery` there. */
const search = /^((?:https?:\/\/[^/?#]{1,300})?\/api\/)search\/v2\.0\/(?=\w)/;

/** Whether a URL is one of the Web API's at all. */
export function isServiceUrl(url: string): boolean {
  return service.test(url);
}

/**
 * Reads a request's URL. `origin` ("http://127.0.0.1:4280") completes one that starts at the slash. `longest` is 32,768
 * characters, as on the platform, and 65,536 inside a batch. Throws 414, 404, or 400 for an escape that cannot be read.
 */
export function readAddress(given: string, origin: string, queryOf = readQuery, longest = longestUrl): Address {
  const url = given.replace(search, "$1data/v9.2/search");
  if (url.length > longest) throw new ODataFault(414, faultCodes.syntax, "The request URL is too long.");
  const prefix = service.exec(url)?.[0];
  if (prefix === undefined) {
    throw new ODataFault(404, faultCodes.unknownResource, "No HTTP resource was found that matches the request URI.");
  }
  const below = url.slice(prefix.length).split("#", 1)[0] ?? "";
  const at = below.indexOf("?");
  const path = at < 0 ? below : below.slice(0, at);
  return {
    root: prefix.startsWith("/") ? `${origin}${prefix}` : prefix,
    segments: path === "" ? [] : splitPath(path).map((segment) => decode(segment, false)),
    query: queryOf(at < 0 ? "" : below.slice(at + 1)),
  };
}

/** Writes a query back into a URL. */
export function writeQuery(query: ReadonlyMap<string, string>): string {
  return [...query].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
}

/** A slash inside a quoted key ("name='a/b'") separates nothing. */
function splitPath(path: string): readonly string[] {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    const before = parts.at(-1);
    if (before !== undefined && before.split("'").length % 2 === 0) parts[parts.length - 1] = `${before}/${part}`;
    else parts.push(part);
  }
  return parts.at(-1) === "" ? parts.slice(0, -1) : parts;
}

/**
 * A reader of queries that remembers: the same query is the same object as long as it does, so that what was worked out of it
 * can be kept beside it.
 */
export function createQueryReader(): typeof readQuery {
  return remember(readQuery);
}

function readQuery(text: string): ReadonlyMap<string, string> {
  const query = new Map<string, string>();
  for (const pair of text.split("&").filter((each) => each !== "")) {
    const at = pair.indexOf("=");
    const name = decode(at < 0 ? pair : pair.slice(0, at), true).trim();
    if (query.has(name)) throw syntaxFault(`Query option '${name.slice(0, 60)}' was specified more than once.`);
    query.set(name, decode(at < 0 ? "" : pair.slice(at + 1), true));
  }
  return query;
}

function decode(text: string, inQuery: boolean): string {
  try {
    return decodeURIComponent(inQuery ? text.replaceAll("+", " ") : text);
  } catch {
    throw syntaxFault(`The text '${text.slice(0, 60)}' is not a valid URL escape.`);
  }
}
