/** What one frame's desk tells another's: ids and places, never words. `turn` with `from` and `to` is an evidence mark. */
export type FrameMessage = {
  readonly conversationId: string;
  readonly kind: "focus" | "clear";
  readonly turn?: string;
  readonly from?: number;
  readonly to?: number;
};

/** Ids of every source: GUIDs, Direct Line ids, epoch milliseconds, derived ones. No blanks, so no sentence fits. */
const idShape = /^[\w~:.|@=/+-]{1,200}$/;

function isId(value: unknown): value is string {
  return typeof value === "string" && idShape.test(value);
}

function isPlace(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

/** Reads a message of unknown origin; null when it is not exactly one. Members that are not part of it are dropped. */
export function readFrameMessage(data: unknown): FrameMessage | null {
  if (typeof data !== "object" || data === null) return null;
  const { conversationId, kind, turn, from, to } = data as Record<string, unknown>;
  if (!isId(conversationId)) return null;
  if (kind === "clear") return { conversationId, kind };
  if (kind !== "focus" || !isId(turn) || !isPlace(from) || !isPlace(to)) return null;
  return { conversationId, kind, turn, from, to };
}
