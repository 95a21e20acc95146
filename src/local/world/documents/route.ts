import { badRequest, notFound } from "./graphFault";
import { type Item, type Library, libraryIds } from "./library";

/** What a path below `/v1.0/` names. */
export type Route =
  | { readonly kind: "site" | "drive" | "drives" | "query" }
  | { readonly kind: "item" | "children" | "content"; readonly item: Item }
  | { readonly kind: "search"; readonly item: Item; readonly question: string };

/**
 * Reads a decoded path: `sites/{id}`, `sites/{id}/drive(s)`, `drives/{id}` and below a drive `root`, `items/{id}`, `root:/a/b.md`,
 * each followed by `/children`, `/content` or `/search(q='…')`. Throws GraphFault 404 for what is not there.
 */
export function readRoute(library: Library, path: string): Route {
  const [first = "", second = "", ...rest] = path.split("/");
  if (path === "search/query") return { kind: "query" };
  if (first === "sites") return readSite(library, second, rest);
  if (first === "drives" && second === libraryIds.drive) return readDrive(library, rest.join("/"));
  if (first === "drives") throw notFound();
  throw badRequest(`Resource not found for the segment '${first.slice(0, 60)}'.`);
}

function readSite(library: Library, id: string, [next, ...rest]: readonly string[]): Route {
  if (id !== libraryIds.site && id !== "root") throw notFound();
  if (next === undefined) return { kind: "site" };
  if (next === "drives" && rest.length === 0) return { kind: "drives" };
  if (next === "drive") return readDrive(library, rest.join("/"));
  throw notFound();
}

function readDrive(library: Library, rest: string): Route {
  if (rest === "") return { kind: "drive" };
  if (rest.startsWith("search(")) return readAct(library.root, rest);
  if (rest.startsWith("root:/")) return readByPath(library, rest.slice("root:/".length));
  const [first = "", second = "", ...more] = rest.split("/");
  if (first === "root") return readAct(library.root, [second, ...more].filter((part) => part !== "").join("/"));
  if (first !== "items") throw badRequest(`Resource not found for the segment '${first.slice(0, 60)}'.`);
  const item = second === "root" ? library.root : library.find(second);
  if (item === null) throw notFound();
  return readAct(item, more.join("/"));
}

/** A path ends at a colon, or with the address: `root:/Brio 3/x.md:/content`. */
function readByPath(library: Library, rest: string): Route {
  const end = rest.lastIndexOf(":");
  const item = library.at(end < 0 ? rest : rest.slice(0, end));
  if (item === null) throw notFound();
  return readAct(item, end < 0 ? "" : rest.slice(end + 1).replace(/^\//, ""));
}

function readAct(item: Item, act: string): Route {
  if (act === "") return { kind: "item", item };
  if (act === "children" || act === "content") return { kind: act, item };
  const quoted = act.startsWith("search(q='") && act.endsWith("')") ? act.slice("search(q='".length, -2) : null;
  if (quoted !== null) return { kind: "search", item, question: quoted.replaceAll("''", "'") };
  if (act.startsWith("search(")) throw badRequest("The search takes one parameter: q='words'.");
  throw badRequest(`Resource not found for the segment '${act.slice(0, 60)}'.`);
}
