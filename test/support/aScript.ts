import type { ConversationScript } from "#local/world/sample";

/** A conversation script with only what a test names. */
export function aScript(id: string, given: Partial<ConversationScript> = {}): ConversationScript {
  return {
    id,
    customer: { name: `Customer ${id}`, locale: "en-US", email: `${id}@example.com` },
    queue: "Coffee",
    product: null,
    case: null,
    earlier: { conversations: [], cases: [] },
    tone: [],
    handoff: null,
    turns: [],
    after: [],
    recorded: null,
    ...given,
  };
}
