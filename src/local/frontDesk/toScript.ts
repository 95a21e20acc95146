import { type HandoffActivity, readValue } from "#local/world/directLine";
import { type ConversationScript, fromHandoff, type Tone } from "#local/world/sample";

/** What the agent says of how a customer feels, as the tones a script has. */
const tones: Readonly<Record<string, readonly Tone[]>> = { "very negative": ["abusive"], negative: ["angry"] };

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

/** A hand-off as the contact centre takes conversations, and what the rules of the workstream are asked with. */
export type Handed = { readonly script: ConversationScript; readonly context: ReadonlyMap<string, string> };

/** Everything the hand-off carries by its name; topic, product and language as they were found. */
function readContext(handoff: HandoffActivity, found: Readonly<Record<string, string>>): Handed["context"] {
  const plain = Object.entries(handoff.value ?? {}).flatMap(([name, value]) =>
    ["string", "number", "boolean"].includes(typeof value) ? [[name.toLowerCase(), String(value)] as const] : [],
  );
  return new Map([...plain, ...Object.entries(found)]);
}

/** A hand-off of a customer who is really there. It has no queue yet. */
export function toScript(id: string, handoff: HandoffActivity, guest: Guest, products: readonly string[]): Handed {
  const script = fromHandoff(id, handoff);
  const said = script.turns.flatMap(({ speaker, text }) => (speaker === "customer" ? [text] : []));
  const product = findProduct(handoff, said, products);
  const category = `${readValue(handoff, "Category")} ${readValue(handoff, "va_LastTopic")}`.trim();
  const { locale } = script.customer;
  return {
    context: readContext(handoff, { category, product: product ?? "", language: locale }),
    script: {
      ...script,
      customer: { ...guest, locale },
      product,
      tone: tones[readValue(handoff, "Sentiment")] ?? [],
    },
  };
}
