import { deriveId, write, type Write } from "#local/world/rows";

/** A JSON file as a note on another row: base64 of UTF-8 in `documentbody`, as the platform keeps transcripts. */
export function noteRow(
  table: "msdyn_ocliveworkitem" | "msdyn_transcript",
  id: string,
  subject: string,
  content: unknown,
): Write {
  const json = typeof content === "string" ? content : JSON.stringify(content);
  return write("annotation", deriveId("note", table, id, subject), {
    subject,
    filename: `${subject}.json`,
    mimetype: "application/json",
    isdocument: true,
    objectid: { table, id },
    documentbody: Buffer.from(json, "utf8").toString("base64"),
  });
}
