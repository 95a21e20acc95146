import { joinMarked, type MarkedText, markWhole, plainText } from "#text/marks";
import { type Fields, fieldsOf, listIn, textAt } from "#domain/conversation/wire";
import { readJson } from "#domain/conversation/wire";

const most = 20;
const named = ["name", "filename", "originalfilename", "title"] as const;

/**
 * The files a message carries, each by its name on a line of its own ("📎 invoice.pdf"), whoever sent them: attachments
 * that are no cards, and what the platform keeps in its store (`amsMetadata`, `fileMetadata`, `attachmentInfo`,
 * `amsReferences`; objects or JSON text). One without a name is called by what it is ("📎 image"), never by its MIME type.
 */
export function readFiles(fields: Fields, attachments: readonly unknown[]): MarkedText {
  const places = [fields, fieldsOf(fields.get("properties")), fieldsOf(fields.get("channeldata"))];
  const stored = ["amsmetadata", "filemetadata", "attachmentinfo"].flatMap((name) =>
    listOf(places.find((place) => place.has(name))?.get(name)),
  );
  const known = [...attachments, ...stored].slice(0, most).map((file) => nameOf(fieldsOf(file)));
  const names =
    known.length > 0
      ? known
      : listOf(fields.get("amsreferences"))
          .slice(0, most)
          .map(() => "file");
  return joinMarked([...new Set(names)].map((name) => markWhole("file", plainText(`📎 ${name}`))));
}

function listOf(value: unknown): readonly unknown[] {
  const read = typeof value === "string" ? readJson(value).value : value;
  if (read === undefined || read === null || read === "") return [];
  return listIn(read) ?? [read];
}

function nameOf(file: Fields): string {
  const name = textAt(file, ...named) || textAt(fieldsOf(file.get("content")), ...named);
  return name.replace(/\s{1,20}/g, " ").trim() || fileIn(textAt(file, "contenturl", "url")) || kindOf(file);
}

/** "leak.jpg" of "https://files.example/1/leak.jpg?x". */
function fileIn(address: string): string {
  const name = /\/([^/?#]{1,120}\.[a-z0-9]{2,5})(?:[?#]|$)/i.exec(address.slice(0, 4_000))?.[1] ?? "";
  return /^https?:/i.test(address) ? name : "";
}

function kindOf(file: Fields): string {
  const type = textAt(file, "contenttype", "filetype", "type").toLowerCase();
  return ["image", "audio", "video"].find((kind) => type.startsWith(kind)) ?? "file";
}
