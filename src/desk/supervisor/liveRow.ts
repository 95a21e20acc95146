import type { LiveConversation } from "#domain/queue";

/** A live conversation as the service tells it now; what was before is for the desk to remember. */
export type LiveRow = Omit<LiveConversation, "best">;
