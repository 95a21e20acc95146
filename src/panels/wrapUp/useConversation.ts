import { valueOf } from "#desk/kit";
import type { DeskState } from "#desk/conversation";
import type { Conversation } from "#domain/conversation";
import { useDesk } from "#panels/deskContext";

const selectConversation = ({ conversation }: DeskState): Conversation | null => valueOf(conversation);

/** What the platform knows of the conversation; null while nobody knows. */
export const useConversation = (): Conversation | null => useDesk(selectConversation);
