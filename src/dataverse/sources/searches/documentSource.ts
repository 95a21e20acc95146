import type { DocumentPlace, DocumentSource, KeptDocument } from "#domain/knowledge";
import {
  type DataverseClient,
  type Fetch,
  type Guid,
  isFailure,
  readGuid,
  readText,
  readVerbatim,
  readTime,
  type Row,
} from "#dataverse/client";
import { tableNames, toSignal } from "#dataverse/sources/kit";

/** Documents of one row that are looked at; a folder with more is searched in SharePoint itself. */
const mostDocuments = 50;

/** What the document grid of Dynamics asks for and this needs of it; the provider behind it is not published. */
const columns = [
  "fullname",
  "title",
  "filetype",
  "relativelocation",
  "absoluteurl",
  "sharepointmodifiedby",
  "modified",
];

/** What all desks of a page know together: which tables have no documents here, so that they are not asked again. */
export type DocumentMemory = Set<DocumentPlace>;

export const createDocumentMemory = (): DocumentMemory => new Set();

/**
 * The question of the document grid, word for word where it matters (Microsoft, "Document associated grid"): one row, by its id,
 * through an inner link, not recursive. Whether other shapes are understood is written nowhere.
 */
function writeFetch(place: DocumentPlace, id: Guid): Fetch {
  const key = `${place}id`;
  return {
    entity: tableNames.document.name,
    attributes: columns,
    filters: [{ type: "and", of: [{ attribute: "isrecursivefetch", operator: "eq", value: 0 }] }],
    links: [
      {
        name: place,
        from: key,
        to: "regardingobjectid",
        filters: [{ type: "and", of: [{ attribute: key, operator: "eq", value: id }] }],
      },
    ],
    orders: [{ attribute: "relativelocation" }],
    count: mostDocuments,
    page: 1,
  };
}

const readDocument =
  (place: DocumentPlace) =>
  (row: Row): KeptDocument => ({
    id: readVerbatim(row, "sharepointdocumentid") || readVerbatim(row, "absoluteurl"),
    title: readText(row, "title") || readText(row, "fullname"),
    fileType: readText(row, "filetype"),
    location: readText(row, "relativelocation"),
    address: readVerbatim(row, "absoluteurl"),
    changedBy: readText(row, "sharepointmodifiedby"),
    changedAt: readTime(row, "modified"),
    place,
  });

/**
 * Documents kept with a case, its product and an article, as Dataverse shows them to this person (SharePoint's own rights): one
 * request for all three. Where document management is not set up, not allowed or does not answer as expected there are none,
 * `path` says so, and that table is not asked again on this page. Rejects with what may pass: throttling, no connection.
 */
export function createDocumentSource(client: DataverseClient, missing: DocumentMemory): DocumentSource {
  return {
    async find(ask, cancel) {
      const places = (["incident", "product", "knowledgearticle"] as const).flatMap((place) => {
        const id = missing.has(place) ? null : readGuid(ask[place]);
        return id ? [{ place, read: { table: tableNames.document, query: writeFetch(place, id) } }] : [];
      });
      const pages = client.retrieveTogether(
        places.map(({ read }) => read),
        toSignal(cancel),
      );
      const found = places.map(async ({ place }, at) => {
        try {
          return ((await pages[at])?.rows ?? []).map(readDocument(place));
        } catch (error) {
          if (!isFailure(error, "absent", "denied", "broken")) throw error;
          missing.add(place);
          return [];
        }
      });
      const documents = (await Promise.all(found)).flat();
      const asked = places.filter(({ place }) => !missing.has(place)).map(({ place }) => place);
      const path = [...asked, ...[...missing].map((place) => `no ${place}`)].join(", ");
      return { documents, path: `documents of ${path || "nothing"}` };
    },
  };
}
