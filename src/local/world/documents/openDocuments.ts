import type { IncomingMessage, ServerResponse } from "node:http";
import type { Write } from "#local/world/rows";
import { createGraphApi } from "./graphApi";
import { createLibrary } from "./library";
import { readDocuments } from "./readDocuments";
import { documentRows, type Knows } from "./rows";
import { serveGraph } from "./serve";

/** The document library of a folder: answers its requests, and tells what Dataverse knows of its documents. */
export interface Documents {
  readonly count: number;
  /** What could not be read: a file and why. */
  readonly problems: readonly string[];
  serve(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Rows for the store; `address` is where the library is served, `knows` whether a product or a case is in the store. */
  rows(address: string, knows: Knows): readonly Write[];
}

/** Opens the document library of a folder (see `readDocuments`). `now` dates refusals. */
export function openDocuments(folder: string, now: () => Date): Documents {
  const { documents, problems } = readDocuments(folder);
  const library = createLibrary(documents);
  const api = createGraphApi(library, now);
  return {
    count: library.documents.length,
    problems,
    serve: (request, response) => serveGraph(request, response, api),
    rows: (address, knows) => documentRows(library, address, knows),
  };
}
