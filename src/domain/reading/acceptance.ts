/** "cancel it", "yes please do that", "go ahead": says yes to what was offered, and by itself names nothing. */
const accepts =
  /^\W{0,3}(?:(?:ok|okay|yes|yeah|yep|sure|well|oh|then|so|and|please|just|do|can you|could you|would you|you can|let['’]?s|go on and) *[,.;:!]* *){0,6}(?:([a-z]{3,20}) )?(?:it|that|this|them|those|so|one|ahead)(?: (?:then|please|now|for me|for us|right away|today|too|as well|thanks)){0,3}\W{0,3}$/i;

/** The act that words say yes to, "" where they name none ("do that"); null for words that name something by themselves. */
export function acceptedAct(words: string): string | null {
  const said = accepts.exec(words);
  return said && (said[1] ?? "").toLowerCase();
}
