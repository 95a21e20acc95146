import { valueOf } from "#desk/kit";
import type { DeskState } from "#desk/conversation";
import type { Turn } from "#domain/conversation";
import type { IconName } from "#panels/elements";
import type { Strings } from "#panels/frame";

export const speakerIcons: Readonly<Record<Turn["speaker"], IconName>> = {
  customer: "customer",
  agent: "agent",
  representative: "representative",
  system: "system",
};

/** The name the conversation has for its customer; "" while it is not known. */
export const selectCustomer = ({ conversation }: DeskState): string => valueOf(conversation)?.customer.name ?? "";

const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/[\s()[\],]+/);

/**
 * Whether a name is nothing but words of the role: "Agent" of "AI agent"; Tom is in no "Customer". Feeds name roles in English,
 * whatever the person's language.
 */
const isRole = (name: string, role: string, speaker: Turn["speaker"]): boolean => {
  const words = new Set(["", speaker, speaker === "agent" ? "ai" : "", ...wordsOf(role)]);
  return wordsOf(name).every((word) => words.has(word));
};

/**
 * Who spoke, as it is shown: `label` in strong type and, where the label is not the name itself, the `name` after it. An
 * agent always says that it is one; a note says that it was not sent. The feeds often call a customer "Customer":
 * `customer` is the name the conversation has for them.
 */
export function nameSpeaker(
  { speaker, name, visibility }: Turn,
  strings: Strings,
  customer: string,
): { readonly label: string; readonly name: string } {
  if (visibility === "internal") return { label: strings("speaker.note"), name };
  const role = strings(`speaker.${speaker}`);
  // "AI agent agent" tells nobody anything.
  if (isRole(name, role, speaker)) {
    return { label: (speaker === "customer" && customer) || role, name: "" };
  }
  if (speaker === "agent") return { label: role, name };
  return { label: name, name: "" };
}
