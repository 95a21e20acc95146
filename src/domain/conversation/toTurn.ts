import { boundaryKinds, type MaskKind, maskText } from "#domain/privacy";
import { cleanLine, cleanText } from "./cleanText";
import { deriveTurnId } from "./turnId";
import type { Speaker, Turn, TurnPlace, Visibility } from "./turn";

/** A message as a feed understood it, before the boundary. Text is plain (`stripHtml` first where it is markup). */
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
  readonly citations?: readonly string[];
  readonly revisedAt?: number | null;
};

const longestName = 100;
const longestId = 200;

/**
 * The one door into the transcript: every turn of every feed passes here. Text leaves well-formed, NFC, without controls
 * (`cleanText`) and masked (`mask`: the boundary's kinds unless told otherwise); what was masked can be had back only
 * through `revealMask`, on this page and with a permit.
 */
export function toTurn(raw: RawTurn, mask: readonly MaskKind[] = boundaryKinds): Turn {
  const { text, masks } = maskText(cleanText(raw.text), mask);
  const name = typeof raw.name === "string" ? maskText(cleanLine(raw.name, longestName), mask).text : "";
  return {
    id: readId(raw.id) || deriveId(raw, text),
    at: raw.at,
    speaker: raw.speaker,
    name,
    text,
    visibility: raw.visibility,
    masks,
    ...(raw.original ? { original: maskText(cleanText(raw.original), mask).text } : {}),
    ...(raw.citations && raw.citations.length > 0 ? { citations: raw.citations } : {}),
    ...(raw.place ? { place: raw.place } : {}),
    ...(raw.revisedAt ? { revisedAt: raw.revisedAt } : {}),
  };
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
