/** What a look at a page needs to know: whose conversation is whose, by its id, and the word of each. */
export type Owners = Readonly<Record<string, string>>;

/**
 * Runs in the page: everything that belongs to a conversation there (its tabs and frames, fields, titles and desks), and what
 * the browser keeps for the page, must be without every other customer's word. One line for each place that is not.
 */
export function findForeign({ owners, words }: { readonly owners: Owners; readonly words: readonly string[] }): {
  readonly foreign: readonly string[];
  readonly looked: number;
} {
  type Desks = Map<string, { readonly open: { readonly desk: { readonly store: { getState(): unknown } } } }>;
  const foreign: string[] = [];
  let looked = 0;

  function check(place: string, text: string, owner: string | null): void {
    const low = text.toLowerCase();
    for (const word of words)
      if (word !== owner && low.includes(word.toLowerCase()))
        foreign.push(`${word} in ${place} of ${owner ?? "nobody"}`);
  }

  function fieldsIn(root: ParentNode): string {
    return [...root.querySelectorAll("input, textarea, select")]
      .map((field) => String(Reflect.get(field, "value")))
      .join(" ");
  }

  function checkDesks(frame: Window): void {
    const desks = (frame as unknown as Record<symbol, Desks | undefined>)[Symbol.for("warmline.desks/1")];
    for (const [id, { open }] of desks ?? [])
      check("the state", JSON.stringify(open.desk.store.getState()), owners[id] ?? null);
  }

  function checkFrame(frame: HTMLIFrameElement): void {
    const inside = frame.contentDocument;
    // A frame that is still on its way has a document without anything in it.
    if (!inside?.documentElement || !frame.contentWindow) return;
    looked += 1;
    const address = decodeURIComponent(decodeURIComponent(frame.contentWindow.location.href));
    const owner = Object.entries(owners).find(([id]) => address.includes(id))?.[1] ?? null;
    check(
      `the frame “${frame.title}”`,
      `${inside.documentElement.outerHTML} ${inside.title} ${fieldsIn(inside)}`,
      owner,
    );
    checkDesks(frame.contentWindow);
  }

  for (const work of document.querySelectorAll<HTMLElement>("[data-session]")) {
    const owner = owners[work.dataset.session ?? ""] ?? null;
    check("the session", `${work.outerHTML} ${fieldsIn(work)}`, owner);
  }
  document.querySelectorAll("iframe").forEach(checkFrame);
  checkDesks(window);
  const kept = JSON.stringify([
    { ...localStorage },
    { ...sessionStorage },
    document.cookie,
    document.title,
    location.href,
  ]);
  check("what the browser keeps", kept, null);
  return { foreign, looked };
}
