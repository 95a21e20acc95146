import { extname } from "node:path";
import { type Item, type Library, libraryIds } from "./library";

/** Where the library's files are opened by people, below the server's address. */
export const webRoot = "/sites/support/Shared%20Documents";

const mimeTypes: Readonly<Record<string, string>> = {
  ".md": "text/markdown",
  ".txt": "text/plain",
  ".csv": "text/csv",
};

/** An item as Microsoft Graph's driveItem. `origin` is the server's address, for the links in it. */
export function showItem(library: Library, item: Item, origin: string): Readonly<Record<string, unknown>> {
  const parent = library.parentOf(item);
  const isFile = item.kind === "file";
  const modified = isFile ? item.document.modified : item.modified;
  const created = isFile ? item.document.created : item.modified;
  const author = {
    user: { displayName: isFile && item.document.author !== "" ? item.document.author : "System Account" },
  };
  return {
    id: item.id,
    name: item.name,
    size: sizeOf(library, item),
    eTag: `"{${item.id}},1"`,
    cTag: `"c:{${item.id}},1"`,
    createdDateTime: created,
    lastModifiedDateTime: modified,
    createdBy: author,
    lastModifiedBy: author,
    fileSystemInfo: { createdDateTime: created, lastModifiedDateTime: modified },
    webUrl: webUrlOf(item.path, origin),
    parentReference:
      parent === null ? driveReference : { ...driveReference, id: parent.id, path: graphPath(parent.path) },
    ...(isFile ? fileFacet(item.name, item.path, origin) : folderFacet(library, item)),
  };
}

const driveReference = { driveId: libraryIds.drive, driveType: "documentLibrary" };

/** The address at which a person opens a file or folder. */
export function webUrlOf(path: string, origin: string): string {
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  return `${origin}${webRoot}${path === "" ? "" : `/${encoded}`}`;
}

function fileFacet(name: string, path: string, origin: string): Readonly<Record<string, unknown>> {
  return {
    file: { mimeType: mimeTypes[extname(name)] ?? "application/octet-stream" },
    "@microsoft.graph.downloadUrl": webUrlOf(path, origin),
  };
}

function folderFacet(library: Library, item: Item): Readonly<Record<string, unknown>> {
  const childCount = item.kind === "folder" ? library.childrenOf(item).length : 0;
  return { folder: { childCount }, ...(item.path === "" ? { root: {} } : {}) };
}

function graphPath(path: string): string {
  return `/drives/${libraryIds.drive}/root:${path === "" ? "" : `/${path}`}`;
}

function sizeOf(library: Library, item: Item): number {
  if (item.kind === "file") return Buffer.byteLength(item.document.text);
  return library.childrenOf(item).reduce((sum, child) => sum + sizeOf(library, child), 0);
}
