import type { MarkWriter } from "./markWriter";

const unseen = /[\p{Cc}\s\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
const known = /^(?:https?:\/\/[^/]|mailto:.|tel:.)/i;
const longestShown = 120;
const longestKept = 2_000;

/** An address without what browsers leave out of one; "" for anything that leads neither to the web nor to a person. */
export function readAddress(written: string): string {
  const address = written.slice(0, longestKept * 2).replace(unseen, "");
  return address.length <= longestKept && known.test(address) ? address : "";
}

/** Closes an open link, and writes its address behind its words where they do not show it. */
export function closeLink(writer: MarkWriter, address: string): void {
  const words = writer.close("link").trim();
  if (words === "" || bareOf(words) === bareOf(address)) return;
  const shown = address.replace(/^(?:mailto|tel):/i, "");
  writer.put(" (");
  writer.open({ kind: "address" });
  writer.put(shown.length > longestShown ? `${shown.slice(0, longestShown - 1)}…` : shown);
  writer.close("address");
  writer.put(")");
}

function bareOf(address: string): string {
  return address
    .replace(/^(?:https?:\/\/|mailto:|tel:)?(?:www\.)?/i, "")
    .replace(/\/$/, "")
    .toLowerCase();
}
