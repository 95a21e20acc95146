import { type PageLike, toConversationId } from "#host/page";
import { findOmnichannel } from "./findOmnichannel";

/** The conversation of the focused session; null outside the workspace, without one, or when the platform does not say. */
export async function readFocusedConversation(page: PageLike): Promise<string | null> {
  try {
    const id: unknown = await findOmnichannel(page)?.getConversationId?.();
    return typeof id === "string" && id !== "" ? toConversationId(id) : null;
  } catch {
    return null;
  }
}
