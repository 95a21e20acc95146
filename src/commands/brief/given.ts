import { parseTranscript, type Turn } from "#domain/conversation";
import { type Handoff, parseHandoff } from "#domain/handoff";

/** A conversation as it was given: `texts` are its turns' words before reading, by their place; evidence counts in them. */
export type GivenConversation = {
  readonly id: string;
  readonly texts: readonly string[];
  /** As read: masked, without Markdown. `places` are their places in `texts`. */
  readonly turns: readonly Turn[];
  readonly places: ReadonlyMap<string, number>;
  readonly handoff: Handoff | null;
  /** BCP 47; "" where nothing says it. */
  readonly language: string;
};

export type Row = Readonly<Record<string, unknown>>;
type GivenTurn = { readonly speaker: string; readonly text: string; readonly at: string | undefined };

const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const senders: Readonly<Record<string, Row>> = {
  customer: { from: { user: { displayName: "Customer" } }, tags: ["fromCustomer"] },
  agent: { from: { application: { displayName: "Agent" } }, tags: [] },
  representative: { from: { user: { displayName: "", id: "1" } }, tags: ["public"] },
  system: { from: null, tags: ["system"] },
};

/** A turn as the platform's own transcript has it, so that it is read by the reader that reads those. */
function toMessage({ speaker, text, at }: GivenTurn, place: number): Row {
  return { id: `t${place}`, content: text, ...(at ? { createdDateTime: at } : {}), ...senders[speaker] };
}

const turnsOf = (row: Row): readonly GivenTurn[] | null => {
  if (!Array.isArray(row.turns)) return null;
  return (row.turns as readonly unknown[]).filter(isRow).map((turn) => ({
    speaker: textOf(turn.speaker),
    text: textOf(turn.text),
    at: typeof turn.at === "string" ? turn.at : undefined,
  }));
};

function readTurns(id: string, row: Row, given: readonly GivenTurn[]): GivenConversation {
  const language = textOf(row.language);
  const variables = isRow(row.variables) ? row.variables : null;
  const handoff =
    variables &&
    parseHandoff({
      activity: { type: "event", name: "handoff.initiate", value: { va_Language: language, ...variables } },
    });
  return {
    id,
    texts: given.map(({ text }) => text),
    turns: parseTranscript(given.map(toMessage)).turns,
    places: new Map(given.map((_, place) => [`t${place}`, place])),
    handoff,
    language,
  };
}

/** A hand-off activity, a list of activities, or a transcript of the platform: what can be read of it. */
function readPlatform(id: string, document: unknown): GivenConversation | null {
  const handoff = parseHandoff({ activity: document, transcript: document });
  const { turns } = handoff.turns.length > 0 ? handoff : parseTranscript(document);
  if (turns.length === 0 && !handoff.present) return null;
  return {
    id,
    texts: turns.map(({ text }) => text),
    turns,
    places: new Map(turns.map((turn, place) => [turn.id, place])),
    handoff,
    language: handoff.language,
  };
}

/**
 * Reads one document: `{id, turns: [{speaker, text, at?}], variables?, language?}`, or what the platform gives (a
 * `handoff.initiate` activity, a list of activities, the body of an msdyn_transcript). Null where no conversation is in it.
 * `id` is used where it has none of its own.
 */
export function readGiven(document: unknown, id: string): GivenConversation | null {
  const row = isRow(document) ? document : {};
  const own = textOf(row.id) || id;
  const turns = turnsOf(row);
  if (turns) return turns.length > 0 ? readTurns(own, row, turns) : null;
  return readPlatform(own, document);
}
