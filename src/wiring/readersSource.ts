import { openReaders, type Readers, type ReadersSource } from "#domain/reading";
import { webResourceUrl } from "#host/xrm";
import type { PageLike } from "#host/page";
import { warn } from "./warn";

const fileName = "wml_/readers.json";

/** Without readers briefs are written by rules: an administrator wants to know, a representative need not. */
const withoutReaders = "Warmline: hand-off briefs are written by rules alone";

async function load(page: PageLike): Promise<Readers | null> {
  try {
    const answer = await fetch(webResourceUrl(page, fileName), { credentials: "same-origin" });
    if (!answer.ok) {
      warn(`${withoutReaders}: the web resource ${fileName} cannot be read (${answer.status}).`);
      return null;
    }
    const readers = openReaders(await answer.json());
    if (!readers) warn(`${withoutReaders}: the web resource ${fileName} is damaged or of another version.`);
    return readers;
  } catch {
    warn(`${withoutReaders}: the web resource ${fileName} did not come whole.`);
    return null;
  }
}

/** The learned readers of a page: loaded once, for all its conversations. */
export function createReadersSource(page: PageLike): ReadersSource {
  const reading = load(page);
  return { read: () => reading };
}
