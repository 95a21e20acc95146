import { valueOf } from "#desk/kit";
import type { DeskState } from "#desk/conversation";
import { useFrame } from "#panels/frame";
import { useDesk } from "./useDesk";

const selectHasCase = ({ conversation }: DeskState): boolean => (valueOf(conversation)?.case ?? null) !== null;

/** Why nothing can be linked yet, in words; null when the conversation has a case to link to. */
export function useLinkBlocked(): string | null {
  const { strings } = useFrame();
  return useDesk(selectHasCase) ? null : strings("verb.link.noCase");
}
