/** What a clause may be. `headline`: what its words say for it being the main wish of a conversation. */
export const clauseKinds = ["wants", "why", "done", "tried", "missing", "promised", "headline"] as const;
