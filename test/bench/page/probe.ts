/** What must stand in a panel before it counts as painted: words, or a text alternative other than the one before. */
export type Probe = { readonly name: string; readonly panel: string } & (
  { readonly kind: "says"; readonly words: readonly string[] } | { readonly kind: "redrawn"; readonly before: string }
);

/** A panel by its title; null while it is not there. */
export function findPanel(root: ParentNode, title: string): Element | null {
  const heading = Array.from(root.querySelectorAll("section > header h2")).find(
    (element) => element.textContent === title,
  );
  return heading?.closest("section") ?? null;
}

/** The text alternative of the drawing in a panel; "" while there is none. */
export function readDrawing(root: ParentNode, title: string): string {
  return findPanel(root, title)?.querySelector("[role=img]")?.getAttribute("aria-label") ?? "";
}

function isShown(root: ParentNode, probe: Probe): boolean {
  if (probe.kind === "redrawn") {
    const label = readDrawing(root, probe.panel);
    return label !== "" && label !== probe.before;
  }
  const text = findPanel(root, probe.panel)?.textContent ?? "";
  return probe.words.every((words) => text.includes(words));
}

/** Calls `seen` once for each probe, in the turn of the event loop in which it is fulfilled. Returns the stop. */
export function watchProbes(
  root: Document | Element,
  probes: readonly Probe[],
  seen: (probe: Probe) => void,
): () => void {
  const open = new Set(probes);
  const look = (): void => {
    for (const probe of open) {
      if (!isShown(root, probe)) continue;
      open.delete(probe);
      seen(probe);
    }
  };
  const observer = new MutationObserver(look);
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  look();
  return () => observer.disconnect();
}
