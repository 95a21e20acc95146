/** Why a row could not be read. `columnLimit`: the text ends at 8 KB, where a reader of the lake cut its column. */
export type Fault = "noRow" | "empty" | "columnLimit" | "cut" | "damaged" | "noActivities";

export type OpenedContent =
  | { readonly kind: "activities"; readonly activities: readonly unknown[] }
  | { readonly kind: "unreadable"; readonly fault: Fault };

/** A column that is cut at 8 KB holds 8,000 to 8,192 bytes; a character more or less, as none is halved. */
const columnLimit = { from: 7_990, to: 8_192 } as const;

const unreadable = (fault: Fault): OpenedContent => ({ kind: "unreadable", fault });

/**
 * The activities of a `conversationtranscript`'s content: JSON text or what it stands for, `{activities: […]}` or a bare
 * list. Text that is not whole JSON is unreadable as it stands: what says how a session ended may be what is missing.
 */
export function openContent(content: unknown): OpenedContent {
  let value = content;
  for (let times = 0; times < 3 && typeof value === "string"; times += 1) {
    const text: string = value;
    if (text.trim() === "") return unreadable("empty");
    try {
      value = JSON.parse(text) as unknown;
    } catch {
      return unreadable(faultOf(text));
    }
  }
  if (value === null || value === undefined) return unreadable("empty");
  const list = Array.isArray(value) ? (value as readonly unknown[]) : listOf(value);
  return list ? { kind: "activities", activities: list } : unreadable("noActivities");
}

function listOf(value: unknown): readonly unknown[] | null {
  if (typeof value !== "object" || value === null) return null;
  const entry = Object.entries(value).find(([name]) => name.toLowerCase() === "activities");
  return Array.isArray(entry?.[1]) ? (entry[1] as readonly unknown[]) : null;
}

function faultOf(text: string): Fault {
  const bytes = text.length > columnLimit.to ? text.length : bytesOf(text);
  if (bytes >= columnLimit.from && bytes <= columnLimit.to) return "columnLimit";
  const last = text.trimEnd();
  const isClosed = last.endsWith("]") || last.endsWith("}");
  return /^\s{0,100}[[{]/.test(text) && !isClosed ? "cut" : "damaged";
}

/** Bytes of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
