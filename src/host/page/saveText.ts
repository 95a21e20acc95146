/**
 * Gives a text to the person as a file of theirs, by a link that is followed at once: no frame, no address and no policy stands in its
 * way. The text is let go a moment later, when the browser has it.
 */
export function saveText(page: Window, name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([`\ufeff${text}`], { type: `${type};charset=utf-8` }));
  const link = page.document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  page.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
