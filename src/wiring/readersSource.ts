import { openReaders, type Readers, type ReadersSource } from "#domain/reading";
import { webResourceUrl } from "#host/xrm";
import type { PageLike } from "#host/page";
import { warn } from "./warn";

const fileName = "wml_/readers.json";

/** Without readers briefs are written by rules: an administrator wants to know, a representative need not. */
const withoutReaders = "Warmline: hand-off briefs are written by rules alone";

/** Rejects where nothing answered: another time it may. */
async function load(page: PageLike): Promise<Readers | null> {
  const answer = await fetch(webResourceUrl(page, fileName), { credentials: "same-origin" });
  if (answer.status === 429 || answer.status >= 500) throw new Error(`The server answers ${answer.status}.`);
  if (!answer.ok) {
    warn(`${withoutReaders}: the web resource ${fileName} cannot be read (${answer.status}).`);
    return null;
  }
  const readers = openReaders(await readJson(answer));
  if (!readers) warn(`${withoutReaders}: the web resource ${fileName} is damaged or of another version.`);
  return readers;
}

/** Text that is cut off is no JSON. */
async function readJson(answer: Response): Promise<unknown> {
  const text = await answer.text();
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The learned readers of a page: loaded once, for all its conversations; after an outage the next conversation asks again. */
export function createReadersSource(page: PageLike): ReadersSource {
  let reading: Promise<Readers | null> | null = null;
  const read = (): Promise<Readers | null> =>
    (reading ??= load(page).catch(() => {
      reading = null;
      warn(`${withoutReaders} for now: the web resource ${fileName} did not come.`);
      return null;
    }));
  void read();
  return { read };
}
