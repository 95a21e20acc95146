import { openReaders, type ReadersSource } from "#domain/reading";
import { type FeelingsSource, openFeelings } from "#domain/sentiment";
import { webResourceUrl } from "#host/xrm";
import type { PageLike } from "#host/page";
import { warn } from "./warn";

/** A web resource of what was learned: its name, how it is opened (null: not whole), and what is the case without it. */
type Learned<Kind> = {
  readonly file: string;
  readonly open: (document: unknown) => Kind | null;
  readonly without: string;
};

/** Rejects where nothing answered: another time it may. */
async function load<Kind>(page: PageLike, { file, open, without }: Learned<Kind>): Promise<Kind | null> {
  const answer = await fetch(webResourceUrl(page, file), { credentials: "same-origin" });
  if (answer.status === 429 || answer.status >= 500) throw new Error(`The server answers ${answer.status}.`);
  if (!answer.ok) {
    warn(`${without}: the web resource ${file} cannot be read (${answer.status}).`);
    return null;
  }
  const learned = open(await readJson(answer));
  if (!learned) warn(`${without}: the web resource ${file} is damaged or of another version.`);
  return learned;
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

/** Loaded once for all conversations of a page; after an outage the next one asks again. Said to the administrator alone. */
function createLearnedSource<Kind>(page: PageLike, learned: Learned<Kind>): { read(): Promise<Kind | null> } {
  let reading: Promise<Kind | null> | null = null;
  const read = (): Promise<Kind | null> =>
    (reading ??= load(page, learned).catch(() => {
      reading = null;
      warn(`${learned.without} for now: the web resource ${learned.file} did not come.`);
      return null;
    }));
  void read();
  return { read };
}

export const createReadersSource = (page: PageLike): ReadersSource =>
  createLearnedSource(page, {
    file: "wml_/readers.json",
    open: openReaders,
    without: "Warmline: hand-off briefs are written by rules alone",
  });

export const createFeelingsSource = (page: PageLike): FeelingsSource =>
  createLearnedSource(page, {
    file: "wml_/feelings.json",
    open: openFeelings,
    without: "Warmline: sentiment is judged in English alone",
  });
