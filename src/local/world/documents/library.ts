import { deriveId } from "#local/world/rows";
import { createSearchIndex } from "#search";
import { stemsOf } from "#text/ranking";
import { tokenise } from "#text/words";
import { type LibraryDocument, pathOf } from "./document";

/** A folder of the library; the root is the folder with the empty path. */
export type Folder = {
  readonly kind: "folder";
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly modified: string;
};

export type File = {
  readonly kind: "file";
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly document: LibraryDocument;
};

export type Item = Folder | File;

/** The site and its one document library, as Microsoft Graph sees them. */
export interface Library {
  readonly root: Folder;
  find(id: string): Item | null;
  /** `path` below the root, "" for the root; case does not count, as in SharePoint. */
  at(path: string): Item | null;
  /** Folders first, then files, each by name. */
  childrenOf(folder: Folder): readonly Item[];
  parentOf(item: Item): Folder | null;
  /** Files below `within` that hold every word of the question (stop words aside), best first. */
  search(question: string, within: Folder): readonly File[];
  readonly documents: readonly File[];
}

/** Ids of drives, sites and items are opaque to clients; these are the same for the same library. */
export const libraryIds = {
  site: `halden.sharepoint.example,${deriveId("site")},${deriveId("web")}`,
  drive: `b!${deriveId("drive").replaceAll("-", "")}`,
  item: (path: string) => `01${deriveId("driveItem", path).replaceAll("-", "").toUpperCase()}`,
} as const;

const titleAndName = { weight: 3, lengthPenalty: 0.3 };
const body = { weight: 1, lengthPenalty: 0.75 };

/** Puts documents into a library: their folders come from their paths. Later documents with the same path replace earlier ones. */
export function createLibrary(documents: readonly LibraryDocument[]): Library {
  const files = new Map(documents.map((document) => [pathOf(document).toLowerCase(), toFile(document)]));
  const folders = new Map<string, Folder>();
  for (const path of ["", ...documents.map(({ folder }) => folder)])
    folders.set(path.toLowerCase(), toFolder(path, documents));
  const items: readonly Item[] = [...folders.values(), ...files.values()];
  const byId = new Map(items.map((item) => [item.id, item]));
  const byPath = new Map(items.map((item) => [item.path.toLowerCase(), item]));
  const root = folders.get("") ?? toFolder("", documents);
  const index = createSearchIndex([titleAndName, body], { grams: false });
  const stems = new Map<string, ReadonlySet<string>>();
  for (const { id, name, document } of files.values()) {
    index.add({ id, fields: [`${document.title} ${name}`, document.text] });
    stems.set(id, stemsOf(tokenise(`${document.title} ${name} ${document.text}`)));
  }
  const isBelow = (item: Item, folder: Folder): boolean =>
    folder.path === "" || item.path.toLowerCase().startsWith(`${folder.path.toLowerCase()}/`);

  return {
    root,
    documents: [...files.values()],
    find: (id) => byId.get(id) ?? null,
    at: (path) => byPath.get(path.toLowerCase()) ?? null,
    childrenOf: (folder) =>
      items.filter((item) => item !== root && parentPath(item) === folder.path.toLowerCase()).sort(byName),
    parentOf: (item) => (item.path === "" ? null : (folders.get(parentPath(item)) ?? root)),
    search(question, within) {
      const wanted = [...stemsOf(tokenise(question))];
      if (wanted.length === 0) return [];
      const accept = (id: string): boolean => wanted.every((stem) => stems.get(id)?.has(stem) === true);
      return index
        .search(question, { limit: files.size, accept })
        .flatMap(({ id }) => byId.get(id) ?? [])
        .filter((item): item is File => item.kind === "file" && isBelow(item, within));
    },
  };
}

function toFile(document: LibraryDocument): File {
  const path = pathOf(document);
  return { kind: "file", id: libraryIds.item(path), path, name: document.name, document };
}

function toFolder(path: string, documents: readonly LibraryDocument[]): Folder {
  const inside = documents.filter(({ folder }) => path === "" || folder === path).map(({ modified }) => modified);
  const modified = [...inside].sort().at(-1) ?? "2026-01-01T00:00:00Z";
  return { kind: "folder", id: libraryIds.item(path), path, name: path === "" ? "root" : path, modified };
}

function parentPath({ path }: Item): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/"))).toLowerCase();
}

function byName(a: Item, b: Item): number {
  if (a.kind !== b.kind) return a.kind === "folder" ? -1 : 1;
  return a.name.localeCompare(b.name, "en");
}
