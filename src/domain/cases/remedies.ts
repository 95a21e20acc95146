import { foldLetters, splitSentences } from "#text";

/** What a customer may be given: it is named on the screen by this word. */
export type Remedy = "refund" | "exchange" | "repair" | "cancel" | "credit";

/** How each is spoken of, folded, in the languages that are read. */
const spoken: readonly (readonly [Remedy, RegExp])[] = [
  [
    "refund",
    /\b(?:refund|reimburs|money back|ruckerstatt|erstatt|ruckzahl|rembours|reembols|devolver el dinero|rimbors|terugbeta|terugstort)|返金|払い戻|استرداد|استرجاع/,
  ],
  [
    "exchange",
    /\b(?:replac(?:ed|ement)|exchang|swap|new one\b|umtausch|umgetauscht|austausch|ausgetauscht|ersatz|echang|remplac|reemplaz|substitui|sostitu|vervang|omruil|cambiad|trocad|troca de)|交換|取り替え|استبدال/,
  ],
  ["repair", /\b(?:repair|reparatur|reparier|reparat|reparac|reparar|riparaz|riparare|reparer|herstel)|修理|إصلاح/],
  ["cancel", /\b(?:cancel|kundig|gekundigt|storni|annul|resili|disdett|disdire|opzeg)|解約|キャンセル|إلغاء/],
  [
    "credit",
    /\b(?:credited|store credit|goodwill|voucher|discount|compensat|gutschein|gutschrift|rabatt|bon d.achat|avoir de|descuento|desconto|sconto|buono|korting|tegoed)|クーポン|割引|قسيمة|خصم/,
  ],
];

/** Said beside a remedy that was not given. */
const refused =
  /\b(?:refus|declin|denied|reject|not |no |cannot|never|abgelehnt|nicht|kein|rechaz|negad|rifiut|non |geweiger|niet |geen |nao )|拒否|できません|رفض/;

const longest = 2_000;

export type Given = { readonly remedy: Remedy; readonly refused: boolean };

/** The remedies a text speaks of, each once, in the order of the table; `refused` where all that is said of it denies it. Linear. */
export function readRemedies(text: string): readonly Given[] {
  const cut = text.slice(0, longest);
  const sentences = splitSentences(cut).map(({ from, to }) => {
    const sentence = cut.slice(from, to).toLowerCase();
    return `${sentence}\n${foldLetters(sentence)}`;
  });
  return spoken.flatMap(([remedy, words]) => {
    const saying = sentences.filter((sentence) => words.test(sentence));
    return saying.length === 0 ? [] : [{ remedy, refused: saying.every((sentence) => refused.test(sentence)) }];
  });
}
