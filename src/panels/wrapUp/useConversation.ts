import type { DeskState } from "#desk/conversation";
import type { Conversation } from "#domain/conversation";
import { useDesk } from "#panels/deskContext";

const selectConversation = ({ conversation }: DeskState): Conversation | null =>
  conversation.kind === "live" || conversation.kind === "saved" ? conversation.value : null;

/** What the platform knows of the conversation; null while nobody knows. */
export const useConversation = (): Conversation | null => useDesk(selectConversation);
