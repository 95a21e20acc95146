import { stemsOf } from "#text/ranking";
import { tokenise } from "#text/words";
import { showItem } from "./driveItem";
import { badRequest, notServed } from "./graphFault";
import { type File, type Library } from "./library";

type Json = Readonly<Record<string, unknown>>;

const aroundHit = 120;

/**
 * Microsoft Graph's search: `{requests: [{entityTypes: ["driveItem"], query: {queryString}, from, size}]}`. The summary marks words
 * found with `<c0>` and cuts with `<ddd/>`, as Graph does; readers must strip and escape them.
 */
export function answerQuery(library: Library, body: Json, origin: string): Json {
  const requests: unknown = body["requests"];
  if (!Array.isArray(requests) || requests.length === 0) throw badRequest("The body holds no requests.");
  if (requests.length > 1) throw notServed("More than one search in a request");
  const [request] = requests as readonly unknown[];
  return { value: [answerOne(library, isObject(request) ? request : {}, origin)] };
}

function answerOne(library: Library, request: Json, origin: string): Json {
  const { entityTypes, query } = request;
  const question = isObject(query) ? query["queryString"] : null;
  if (typeof question !== "string" || question.trim() === "") throw badRequest("query.queryString is missing.");
  if (!Array.isArray(entityTypes) || entityTypes.some((type) => type !== "driveItem")) {
    throw notServed("A search for anything but driveItem");
  }
  const [from, size] = [readWhole(request["from"], 0, 10_000), readWhole(request["size"], 25, 500)];
  const found = library.search(question, library.root);
  const hits = found.slice(from, from + size).map((file, place) => ({
    hitId: file.id,
    rank: from + place + 1,
    summary: summarise(file, question),
    resource: { "@odata.type": "#microsoft.graph.driveItem", ...showItem(library, file, origin) },
  }));
  const container = { hits, total: found.length, moreResultsAvailable: found.length > from + size };
  return { searchTerms: tokenise(question).map(({ word }) => word), hitsContainers: [container] };
}

/** The surroundings of the first word found, with every word found marked. */
function summarise({ document: { text } }: File, question: string): string {
  const wanted = stemsOf(tokenise(question));
  const tokens = tokenise(text);
  const first = tokens.find(({ stem }) => wanted.has(stem))?.from ?? 0;
  const [from, to] = [Math.max(0, first - aroundHit), Math.min(text.length, first + aroundHit)];
  const pieces: string[] = [];
  let at = from;
  for (const token of tokens) {
    if (token.from < from || token.to > to || !wanted.has(token.stem)) continue;
    pieces.push(text.slice(at, token.from), `<c0>${text.slice(token.from, token.to)}</c0>`);
    at = token.to;
  }
  const cut = (is: boolean): string => (is ? "<ddd/>" : "");
  return `${cut(from > 0)}${[...pieces, text.slice(at, to)].join("")}${cut(to < text.length)}`;
}

function readWhole(value: unknown, preset: number, most: number): number {
  if (value === undefined || value === null) return preset;
  if (!Number.isInteger(value) || Number(value) < 0 || Number(value) > most)
    throw badRequest(`A number from 0 to ${most} was expected.`);
  return Number(value);
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
