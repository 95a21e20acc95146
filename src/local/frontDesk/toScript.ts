import { type HandoffActivity, readValue } from "#local/world/directLine";
import { type ConversationScript, fromHandoff, type Tone } from "#local/world/sample";

/** What the agent says of how a customer feels, as the tones a script has. */
const tones: Readonly<Record<string, readonly Tone[]>> = { "very negative": ["abusive"], negative: ["angry"] };

/** A workstream's rule: a queue for what the context says. */
export type QueueRule = (context: { readonly product: string; readonly category: string }) => string;

const fallback = "Support";
/** Matters of the shop, whatever the product. */
const ofTheShop = /\b(?:order|return|invoice|refund|parcel|payment)\b/i;
const shopQueue = /order|billing|invoice/i;

/** How often each name stands there, most often first. */
function rank(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

/**
 * The rule of this organisation, read from the conversations it already had: matters of orders go to the queue that is named for them,
 * others to the queue the product's conversations go to, the rest to the queue that has most.
 */
export function readQueueRule(conversations: readonly ConversationScript[]): QueueRule {
  const queues = rank(conversations.map(({ queue }) => queue));
  const shop = queues.find((name) => shopQueue.test(name));
  return ({ product, category }) => {
    if (shop !== undefined && ofTheShop.test(category)) return shop;
    const wanted = product.toLowerCase();
    const own = conversations.filter((one) => one.product !== null && wanted.includes(one.product.toLowerCase()));
    return rank(own.map(({ queue }) => queue))[0] ?? queues[0] ?? fallback;
  };
}

/** A product the customer named in their own words, where the agent noted none. */
function findProduct(handoff: HandoffActivity, said: readonly string[], products: readonly string[]): string | null {
  const noted = readValue(handoff, "Product");
  const known = [noted, ...[...said].reverse()].flatMap((words) =>
    products.filter((product) => words.toLowerCase().includes(product.toLowerCase())),
  );
  return known[0] ?? (noted === "" ? null : noted);
}

/** Somebody who says who they are, or a guest known by a number. */
export type Guest = { readonly name: string; readonly email: string };

/** A hand-off of a customer who is really there, as the contact centre takes conversations. */
export function toScript(
  id: string,
  handoff: HandoffActivity,
  guest: Guest,
  parts: { readonly products: readonly string[]; readonly queueOf: QueueRule },
): ConversationScript {
  const script = fromHandoff(id, handoff);
  const said = script.turns.flatMap(({ speaker, text }) => (speaker === "customer" ? [text] : []));
  const product = findProduct(handoff, said, parts.products);
  const category = `${readValue(handoff, "Category")} ${readValue(handoff, "va_LastTopic")}`;
  return {
    ...script,
    customer: { ...guest, locale: script.customer.locale },
    product,
    queue: parts.queueOf({ product: product ?? "", category }),
    tone: tones[readValue(handoff, "Sentiment")] ?? [],
  };
}
