import { cleanText, countOf, cutText } from "#domain/conversation";
import { type MaskKind, maskText } from "#domain/privacy";
import type { Losses } from "./losses";

/** Cleans and masks texts within the hand-off's size; each unit counts once. */
export interface Texts {
  /** A text as it may be shown; "" once the size is used up. `name` is the variable, for the losses. */
  read(text: string, name: string): string;
}

/** Texts of one variable are shown joined by ", ". */
const separator = 2;

const kindWords: Readonly<Record<MaskKind, string>> = {
  card: "card number",
  iban: "bank account number",
  nationalId: "national id",
  secret: "secret",
  email: "e-mail address",
  phone: "phone number",
  ip: "IP address",
};

/** `size` in UTF-16 units; what is masked or beyond it goes to `losses`. */
export function createTexts(size: number, losses: Losses): Texts {
  let left = size;
  return {
    read(text, name) {
      if (text.length > left) losses.add("cut", name, "beyond the size limit of 256 KB");
      const { text: masked, masks } = maskText(cleanText(cutText(text, left)));
      left = Math.max(0, left - text.length - separator);
      for (const kind of new Set(masks.map((mask) => mask.kind))) {
        const count = masks.filter((mask) => mask.kind === kind).length;
        losses.add("masked", name, `${countOf(count, kindWords[kind])} hidden`);
      }
      return masked;
    },
  };
}
