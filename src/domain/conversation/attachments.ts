import { fieldsOf, textAt } from "./fields";

const most = 10;

/** What a message without words carries, by name: "📎 invoice.pdf". "" when it carries nothing with a name. */
export function nameAttachments(attachments: unknown): string {
  if (!Array.isArray(attachments)) return "";
  return (attachments as readonly unknown[])
    .slice(0, most)
    .map((attachment) => {
      const fields = fieldsOf(attachment);
      const content = fieldsOf(fields.get("content"));
      return (
        textAt(fields, "name") ||
        textAt(content, "title", "text", "fallbacktext") ||
        textAt(fields, "contenttype", "filetype")
      );
    })
    .filter((name) => name !== "")
    .map((name) => `📎 ${name}`)
    .join("\n");
}
