import type { Turn } from "#domain/conversation";
import { maskText } from "#domain/privacy";

/** What this room needs of the evaluation's data: the rows of a labelled set, and of a file that is not split. */
export type BriefData = {
  /** Whether what stands beside Warmline's own figures is measured too. */
  readonly beside: boolean;
  asked<Row>(name: string): readonly Row[] | null;
  rows<Row>(file: string): readonly Row[] | null;
};

type Said = { readonly role?: string; readonly text?: string };
export type TalkRow = { readonly id: string; readonly turns: readonly Said[]; readonly summaries?: readonly string[] };

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** Messages of public sets carry HTML entities; people never typed them. */
const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => entities[name] ?? whole);

/**
 * The turns of a row as a desk has them, behind the parse boundary that masks. Who answers is the agent or the
 * representative, as asked for; a row without roles holds the customer's turns only, an "action" is the system's.
 */
export function toTurns(row: TalkRow, answering: "agent" | "representative"): readonly Turn[] {
  return row.turns.map((said, at): Turn => {
    const { text, masks } = maskText(decode(said.text ?? ""));
    const speaker = said.role === undefined || said.role === "customer" ? "customer" : answering;
    return {
      id: `t${at}`,
      at: at * 60_000,
      speaker: said.role === "action" ? "system" : speaker,
      name: "",
      text,
      visibility: "customer",
      masks,
    };
  });
}
