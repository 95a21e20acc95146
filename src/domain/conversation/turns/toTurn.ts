import { boundaryKinds, type MaskKind, maskSpans, maskText } from "#domain/privacy";
import type { TextMark } from "#text/marks";
import { cleanMarked } from "#domain/conversation/wire";
import { cleanLine, cleanText } from "#domain/conversation/wire";
import type { Source } from "./source";
import { deriveTurnId } from "./turnId";
import type { Speaker, Turn, TurnPlace, Visibility } from "./turn";

/** A message as a feed understood it, before the boundary. Text is plain (`readSpeech`), `marks` are stretches of it. */
export type RawTurn = {
  /** Any id the source gave; without one, an id is derived from what was said and when. */
  readonly id: unknown;
  readonly at: number | null;
  readonly speaker: Speaker;
  readonly name: unknown;
  readonly text: string;
  readonly visibility: Visibility;
  readonly place?: TurnPlace;
  readonly original?: string;
  readonly marks?: readonly TextMark[];
  readonly sources?: readonly Source[];
  readonly sent?: string;
  readonly deleted?: boolean;
  readonly revisedAt?: number | null;
};

const longestName = 100;
const longestId = 200;
const longestTitle = 300;

/**
 * The one door into the transcript: every turn of every feed passes here. Text leaves well-formed, NFC, without controls
 * (`cleanText`) and masked (`mask`: the boundary's kinds unless told otherwise); what was masked can be had back only
 * through `revealMask`, on this page and with a permit.
 */
export function toTurn(raw: RawTurn, mask: readonly MaskKind[] = boundaryKinds): Turn {
  const words = cleanMarked({ text: raw.text, marks: raw.marks ?? [] });
  const { text, masks, spans } = maskSpans(words.text, words.marks, mask);
  const marks = spans.filter((span) => !isPrivate(span, mask));
  const name = typeof raw.name === "string" ? maskText(cleanLine(raw.name, longestName), mask).text : "";
  return {
    id: nameTurn(raw, text),
    at: raw.at,
    speaker: raw.speaker,
    name,
    text,
    visibility: raw.visibility,
    masks,
    ...(raw.original ? { original: maskText(cleanText(raw.original), mask).text } : {}),
    ...(marks.length > 0 ? { marks } : {}),
    ...toCitations(raw.sources ?? [], mask),
    ...(raw.sent ? { sent: maskText(cleanText(raw.sent), mask).text } : {}),
    ...(raw.place ? { place: raw.place } : {}),
    ...toRevision(raw),
    ...(raw.deleted ? { deleted: true } : {}),
  };
}

function toRevision(raw: RawTurn): Pick<Turn, "revisedAt"> {
  const at = isQueueLine(raw) ? raw.at : raw.revisedAt;
  return at ? { revisedAt: at } : {};
}

const nameTurn = (raw: RawTurn, text: string): string =>
  isQueueLine(raw) ? queueId : readId(raw.id) || deriveId(raw, text);

/** Lines that tell the place in the queue are one message that changes. */
export const queueId = "queue-position";
const ofQueue = /\b(?:line|queue|warteschlange|attente|cola|fila|coda|wachtrij)\b/i;
const ofPlace = /\b(?:number|position|place|spot|platz|stelle|posición|posição|posizione|positie|plaats)\b/i;
const ahead = /\b(?:ahead of|before|in front of) you\b|\bvor ihnen\b|\bdevant vous\b|\d ?(?:番目|人待ち)/i;
const longestQueueLine = 200;

/** No feed but one tells such lines apart, so they are known by their shape: the system says it, and says a place. */
function isQueueLine({ id, speaker, text }: RawTurn): boolean {
  if (id === queueId) return true;
  if (speaker !== "system" || text.length > longestQueueLine || !/\d/.test(text)) return false;
  return ahead.test(text) || (ofQueue.test(text) && ofPlace.test(text));
}

/** A link whose address holds something that is hidden: its words stay, it leads nowhere. */
function isPrivate(mark: TextMark, mask: readonly MaskKind[]): boolean {
  return mark.kind === "link" && maskText(mark.address, mask).masks.length > 0;
}

function toCitations(sources: readonly Source[], mask: readonly MaskKind[]): Pick<Turn, "citations" | "sources"> {
  if (sources.length === 0) return {};
  const masked = sources.map(({ title, number, address }) => ({
    title: maskText(cleanLine(title, longestTitle), mask).text,
    number,
    address: maskText(address, mask).masks.length > 0 ? "" : address,
  }));
  return { citations: masked.map(({ title, number }) => number || title), sources: masked };
}

function readId(id: unknown): string {
  if (typeof id === "number" && Number.isFinite(id)) return String(id);
  if (typeof id !== "string") return "";
  const clean = cleanLine(id, longestId);
  return id.length > longestId ? deriveTurnId([id]) : clean;
}

/** Same words of the same speaker at the same time are one message; without a clock the place in the source decides. */
function deriveId({ at, speaker, place }: RawTurn, text: string): string {
  return at === null
    ? deriveTurnId([place?.feed ?? "", place?.index ?? "", speaker, text])
    : deriveTurnId([speaker, at, text]);
}
