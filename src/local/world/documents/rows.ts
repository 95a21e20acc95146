import { deriveId, fitText, rowId, write, type Write } from "#local/world/rows";
import { webUrlOf } from "./driveItem";
import { libraryIds, type File, type Library } from "./library";

const site = deriveId("location", "");

/** Whether a row is in the store. */
export type Knows = (table: "incident" | "product", id: string) => boolean;

/**
 * The library's documents and folders as Dataverse shows them to a representative (document management): a location for each
 * folder, and a document row that points at its case or product where it is about one. `address` is where the library is served.
 */
export function documentRows(library: Library, address: string, knows: Knows): readonly Write[] {
  const folders = library.childrenOf(library.root).filter((item) => item.kind === "folder");
  const locations = folders.map(({ path, name }) =>
    write("sharepointdocumentlocation", deriveId("location", path), {
      name: fitText(name, 160),
      relativeurl: fitText(name, 255),
      absoluteurl: webUrlOf(path, address),
      parentsiteorlocation: { table: "sharepointdocumentlocation", id: site },
      regardingobjectid: toRegarding(knows, "product", rowId.product(name)),
    }),
  );
  const top = write("sharepointdocumentlocation", site, {
    name: "Documents on Halden support",
    relativeurl: "Shared Documents",
    absoluteurl: webUrlOf("", address),
  });
  return [top, ...locations, ...library.documents.map((file, place) => documentRow(file, place + 1, address, knows))];
}

function documentRow(file: File, number: number, address: string, knows: Knows): Write {
  const { name, path, document } = file;
  const { folder, title, author, created, modified, product } = document;
  const url = webUrlOf(path, address);
  return write("sharepointdocument", deriveId("document", path), {
    documentid: number,
    fullname: fitText(name, 2000),
    title: fitText(title, 2000),
    author: fitText(author, 2000),
    filetype: name.slice(name.lastIndexOf(".") + 1),
    relativelocation: fitText(path, 2000),
    absoluteurl: url,
    readurl: url,
    editurl: url,
    locationid: libraryIds.drive,
    locationname: fitText(folder, 2000),
    ischeckedout: false,
    sharepointcreatedon: created,
    modified,
    sharepointmodifiedby: fitText(author, 2000),
    regardingobjectid:
      (document.case && toRegarding(knows, "incident", rowId.case(document.case))) ||
      (product && toRegarding(knows, "product", rowId.product(product))) ||
      null,
  });
}

function toRegarding(knows: Knows, table: "incident" | "product", id: string) {
  return knows(table, id) ? ({ table, id } as const) : null;
}
