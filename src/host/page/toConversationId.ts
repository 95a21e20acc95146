/** One spelling for an id the platform writes in several: lower case, without braces. */
export function toConversationId(id: string): string {
  return id.trim().replace(/[{}]/g, "").toLowerCase();
}
