import type { Turn } from "#domain/conversation";
import type { IconName, Strings } from "#panels/parts";

export const speakerIcons: Readonly<Record<Turn["speaker"], IconName>> = {
  customer: "customer",
  agent: "agent",
  representative: "representative",
  system: "system",
};

/**
 * Who spoke, as it is shown: `label` in strong type and, where the label is not the name itself, the `name` after it. An
 * agent always says that it is one; a note says that it was not sent.
 */
export function nameSpeaker(
  { speaker, name, visibility }: Turn,
  strings: Strings,
): { readonly label: string; readonly name: string } {
  if (visibility === "internal") return { label: strings("speaker.note"), name };
  const role = strings(`speaker.${speaker}`);
  // "AI agent agent" tells nobody anything.
  if (role.toLowerCase().includes(name.toLowerCase())) return { label: role, name: "" };
  if (speaker === "agent") return { label: role, name };
  return { label: name, name: "" };
}
