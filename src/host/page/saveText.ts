/**
 * Gives a text to the person as a file of theirs, by a link that is followed at once: no frame, no address and no policy stands in its
 * way. The text is let go a moment later, when the browser has it.
 */
export function saveText(page: Window, name: string, text: string): void {
  // A spreadsheet takes a table without the mark for one in the letters of its own country; other readers of files trip over it.
  const mark = name.endsWith(".csv") ? "\ufeff" : "";
  const url = URL.createObjectURL(new Blob([mark + text], { type: "text/plain;charset=utf-8" }));
  const link = page.document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  page.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
