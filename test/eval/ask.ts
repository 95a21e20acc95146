import type { Turn } from "#domain/conversation";
import { readInquiry, type Inquiry } from "#domain/knowledge";

/** What one person wrote, as a turn of a conversation. */
export function toTurn(id: string, text: string, speaker: Turn["speaker"] = "customer"): Turn {
  return { id, at: 0, speaker, name: "", text, visibility: "customer", masks: [], citations: [] };
}

/** The inquiry the desk would read from these turns, with nothing known beside them but the product. */
export function inquire(turns: readonly Turn[], product = ""): Inquiry {
  return readInquiry(turns, { product, versions: [], codes: [], subject: "" }, "en");
}
