/** What a hand-off can be read from. Every part is optional and untrusted; each may be a value or JSON text. */
export type HandoffInput = {
  /**
   * A Direct Line activity (`handoff.initiate`), or a list or set `{activities, watermark}` of them in which hand-offs
   * are looked for; also the conductor's `{type: "handoff", value: {message, context}}` and `channelData.tags`.
   */
  readonly activity?: unknown;
  /** Rows of msdyn_ocliveworkitemcontextitem, as a list or as the Web API's `{value: […]}`. */
  readonly rows?: unknown;
  /** A transcript beside them: an attachment, `{activities: […]}` or a list of activities. */
  readonly transcript?: unknown;
  /** Used when the agent named none. */
  readonly conversationId?: string;
};
