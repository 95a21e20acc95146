import { valueOf } from "#desk/kit";
import type { DeskState } from "#desk/conversation";
import { useDesk } from "./useDesk";

const selectStart = ({ conversation }: DeskState): number | null => valueOf(conversation)?.startedAt ?? null;

/** The time beside which dates are read: a date in the conversation's own year is shown without its year. */
export function useNear(): number | null {
  return useDesk(selectStart);
}
