import type { Turn } from "#domain/conversation";
import type { Stretch } from "#domain/reading";

/** "cancel it", "yes please do that", "go ahead": says yes to what was offered, and by itself names nothing. */
const accepts =
  /^\W{0,3}(?:(?:ok|okay|yes|yeah|yep|sure|well|oh|then|so|and|please|just|do|can you|could you|would you|you can|let['’]?s|go on and) *[,.;:!]* *){0,6}(?:([a-z]{3,20}) )?(?:it|that|this|them|those|so|one|ahead)(?: (?:then|please|now|for me|for us|right away|today|too|as well|thanks)){0,3}\W{0,3}$/i;
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
  const said = accepts.exec(turns[wish.turn]?.text.slice(wish.from, wish.to) ?? "");
  if (!said) return null;
  const act = (said[1] ?? "").toLowerCase();
  for (let turn = wish.turn - 1; turn >= Math.max(0, wish.turn - turnsBack); turn -= 1) {
    const before = turns[turn];
    const offer = before && before.speaker !== "customer" ? findOffer(before.text, act) : null;
    if (offer) return { turn, ...offer };
  }
  return null;
}
