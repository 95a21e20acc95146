import { articleOf, codeOf, products } from "./articles";
import type { Invention } from "./invention";

/** The conversation that is measured: its script and customer, and a fact that only the hand-off's variables know. */
export const measured = { script: "bench-long", customer: "Bench Measured", order: "VL-48213" } as const;

const [product] = products;

/** More than wait when the workspace starts, so that the measured one comes only when it is called. */
const others = 6;

type Turn = { readonly speaker: "customer" | "agent"; readonly text: string };

/** The code of the `place`-th message a measured customer writes; no earlier word names it. */
export const codeOfMessage = (place: number): string => codeOf(articleOf(product, 20 + place));

/** What a customer writes in a run: a feeling to be read, and an error that no card answers yet. */
export const writeMessage = (place: number): string =>
  `This is terrible, I am furious. Now my ${product} shows error ${codeOfMessage(place)}.`;

function inventTurns(length: number, { pick, noun, sentence }: Invention): readonly Turn[] {
  const customer = (): string =>
    pick([
      () => `The ${noun()} of my ${product} makes a noise.`,
      () => `I have cleaned the ${noun()} already, it did not help.`,
      () => `Where do I find the ${noun()}? The manual says nothing about the ${noun()}.`,
      () => `Okay. After that the ${noun()} blinks and the ${noun()} stays cold.`,
      () => `I bought it in March, it worked until the ${noun()} was replaced.`,
    ])();
  const turns = Array.from({ length }, (_, index): Turn => {
    if (index === 0)
      return { speaker: "customer", text: `Hello, my ${product} shows error ${codeOf(0)} on the display.` };
    return index % 2 === 0 ? { speaker: "customer", text: customer() } : { speaker: "agent", text: sentence() };
  });
  return turns;
}

function inventConversation(id: string, name: string, number: string, length: number, invention: Invention): object {
  return {
    id,
    customer: { name, email: `${id}@example.com` },
    queue: "Kitchen",
    product,
    case: { id: number, title: `${codeOf(0)} on ${product}`, description: "The display shows an error." },
    handoff: {
      lastTopic: "Repair request",
      topics: ["Greeting", "Error codes", "Repair request"],
      lastPhrase: "can I speak to a person?",
      message: `The customer wants the ${product} repaired.`,
      variables: {
        OrderNumber: measured.order,
        SerialNumber: "VL2-0098-7721",
        FirmwareVersion: "2.9",
        StepsTried: ["Restart", "Clean"],
        Warranty: true,
      },
    },
    turns: inventTurns(length, invention),
    after: [],
  };
}

/** The lines of conversations.jsonl: short ones that wait from the start, then the measured one with `length` turns. */
export function inventConversations(length: number, invention: Invention): readonly object[] {
  const waiting = Array.from({ length: others }, (_, index) =>
    inventConversation(`bench-${index}`, `Bench Other ${index}`, `CAS-8000${index}`, 10, invention),
  );
  return [...waiting, inventConversation(measured.script, measured.customer, "CAS-90000", length, invention)];
}
