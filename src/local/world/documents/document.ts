/** A file of the document library with what SharePoint knows of it. Moments are ISO 8601 (UTC); ``product` null: all of them; `case` null: none, else its number. */
export type LibraryDocument = {
  readonly folder: string;
  readonly name: string;
  readonly title: string;
  readonly author: string;
  readonly created: string;
  readonly modified: string;
  readonly product: string | null;
  readonly case: string | null;
  readonly text: string;
};

/** Where a document or folder lies below the library's root: "Brio 3/Descaling.md". */
export function pathOf({ folder, name }: Pick<LibraryDocument, "folder" | "name">): string {
  return folder === "" ? name : `${folder}/${name}`;
}
