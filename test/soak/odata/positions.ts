import type { WebRequest } from "#local/dataverse";

const word = /[\w-]+/g;

/** A text once for every word in it, with that word replaced. */
function replaceEach(text: string, by: string): readonly string[] {
  return [...text.matchAll(word)].map(
    (found) => text.slice(0, found.index) + by + text.slice(found.index + found[0].length),
  );
}

/** A request once for every word of its URL (below the service), its body and its headers, with that word replaced. */
export function inEveryPosition(request: WebRequest, hostile: string): readonly WebRequest[] {
  const at = request.url.indexOf("/v9.2/") + "/v9.2/".length;
  const [root, below] = [request.url.slice(0, at), request.url.slice(at)];
  const inText = JSON.stringify(hostile).slice(1, -1);
  return [
    ...replaceEach(below, encodeURIComponent(hostile)).map((url) => ({ ...request, url: root + url })),
    ...replaceEach(request.body ?? "", inText).map((body) => ({ ...request, body })),
    ...Object.keys(request.headers).map((name) => ({ ...request, headers: { ...request.headers, [name]: hostile } })),
  ];
}
