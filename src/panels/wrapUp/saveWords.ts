import type { DeskState, SaveState } from "#desk/conversation";
import type { DataState, Frame } from "#panels/frame";

/** The worse a state, the earlier it stands: the header speaks of the worst. */
const order: readonly SaveState["kind"][] = ["conflict", "unsaved", "unread", "saving", "saved", "new"];

/** The header's word on what is written: saved is said only of what Dataverse confirmed. */
export function describeDrafts({ summary, note }: DeskState["drafts"], { strings, format, now }: Frame): DataState {
  const [worst, other] = [summary.save, note.save].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  switch (worst?.kind) {
    case "conflict":
      return { form: "redRing", words: strings("save.conflict") };
    case "unsaved":
      return { form: "redRing", words: strings("save.unsaved") };
    case "unread":
      return { form: "redRing", words: strings("state.unavailable") };
    case "saving":
      return { form: "ring", words: strings("save.saving") };
    case "saved": {
      const at = Math.max(worst.at, other?.kind === "saved" ? other.at : 0);
      return { form: "filled", words: strings("state.saved", { time: format.moment(at, now()) }) };
    }
    default:
      return { form: "ring", words: strings("save.new") };
  }
}
