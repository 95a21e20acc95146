import type { Turn } from "#domain/conversation";
import type { Token } from "#text";
import { tokenise } from "#text";

/** An article that was offered in the conversation, and what the customer said of it afterwards. */
export type Offer = { readonly article: string; readonly outcome: "failed" | "helped" | "unknown" };

const failed = new Set("still again useless worse nope".split(" "));
const helped = new Set("works worked working fixed solved sorted".split(" "));
const denials = new Set("no not never nothing didnt doesnt dont wont cant isnt".split(" "));
/** What is denied when a step failed: "does not clear it", "didn't help", "no luck". */
const hoped = new Set("work help clear chang fix solv go stop start connect come luck differ happen turn".split(" "));
const troubles = new Set("error problem issu thing code light result".split(" "));

/** How many of the customer's next messages are read for their verdict. */
const heard = 2;

/**
 * The articles cited by the agent or a representative, in order, each once with its last outcome. The outcome is read
 * from the next two customer messages: words of failure win ("the light works, but still E42"). Thanks
 * and yes are no verdict: they are what people say before they ask for a person.
 */
export function findOffers(turns: readonly Turn[]): Offer[] {
  const offers = new Map<string, Offer>();
  turns.forEach((turn, at) => {
    if (turn.speaker !== "agent" && turn.speaker !== "representative") return;
    const articles = turn.citations ?? [];
    if (articles.length === 0) return;
    const outcome = judge(turns, at + 1);
    for (const article of articles) offers.set(article, { article, outcome });
  });
  return [...offers.values()];
}

function judge(turns: readonly Turn[], from: number): Offer["outcome"] {
  let outcome: Offer["outcome"] = "unknown";
  let messages = 0;
  for (let at = from; at < turns.length && messages < heard; at += 1) {
    const turn = turns[at];
    if (turn?.speaker !== "customer") continue;
    messages += 1;
    const tokens = tokenise(turn.text.slice(0, 600));
    if (tokens.some((token, place) => tellsFailure(token, tokens.slice(place + 1, place + 4)))) return "failed";
    if (tokens.some(({ word }) => helped.has(word))) outcome = "helped";
  }
  return outcome;
}

function tellsFailure({ word }: Token, next: readonly Token[]): boolean {
  if (failed.has(word)) return true;
  if (word === "same") return next.slice(0, 1).some(({ stem }) => troubles.has(stem));
  return denials.has(word) && next.some(({ word: other, stem }) => hoped.has(stem) || hoped.has(other));
}
