import type { Turn } from "#domain/conversation";
import { acceptedAct, type Stretch } from "#domain/reading";

/** "Shall I cancel the card now?", "Would you like me to order one?": what stands before the act. */
const opens = /\b(?:(?:shall|should|may|can|could) (?:I|we)|(?:would you like|do you want|want) (?:me|us) to) /gi;
const beside = /^(?:also|just) /i;
const longest = 120;
const turnsBack = 4;
/** They name no act: whatever was offered is meant. */
const anyAct = new Set(["", "do", "go", "yes", "make", "try", "get"]);

/** The last offer of an agent's turn that can be meant by the act, null for none. */
function findOffer(text: string, act: string): Omit<Stretch, "turn"> | null {
  const found = [...text.matchAll(opens)].flatMap(({ 0: { length }, index }) => {
    const from = index + length;
    const to = from + text.slice(from, from + longest).search(/[.!?\n]/);
    const [verb = ""] = text.slice(from, to).replace(beside, "").toLowerCase().split(" ", 1);
    return text[to] === "?" && to > from && (anyAct.has(act) || verb === act) ? [{ from, to }] : [];
  });
  return found[found.length - 1] ?? null;
}

/**
 * What is wished by words that only say yes to an offer ("Then yes, please cancel it"): the words of the offer, from the
 * agent's turns shortly before. Null where the words name it themselves, or nothing was offered that they can mean.
 */
export function findAccepted(wish: Stretch, turns: readonly Turn[]): Stretch | null {
  const act = acceptedAct(turns[wish.turn]?.text.slice(wish.from, wish.to) ?? "");
  if (act === null) return null;
  for (let turn = wish.turn - 1; turn >= Math.max(0, wish.turn - turnsBack); turn -= 1) {
    const before = turns[turn];
    const offer = before && before.speaker !== "customer" ? findOffer(before.text, act) : null;
    if (offer) return { turn, ...offer };
  }
  return null;
}
