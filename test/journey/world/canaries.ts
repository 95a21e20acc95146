import type { Script } from "./scripts";

/**
 * A word of one customer that nobody else's desk may ever show; a customer's name is none, because the workspace lists it.
 * Product and complaint are what they write about, and may be others' too.
 */
export type Canary = {
  readonly script: string;
  readonly customer: string;
  readonly word: string;
  readonly product: string;
  readonly complaint: string;
};

const words = [
  "Zirbelo",
  "Quastrel",
  "Mirfondo",
  "Plovinex",
  "Trudawik",
  "Hespanor",
  "Gwellith",
  "Ostrabun",
  "Fendrill",
];
const products = ["Brio 3", "Norr", "Lumo", "Vind"];
const complaints = ["shows an error", "is silent", "flickers", "is loud at night"];

/** As many customers as a workspace has sessions. */
export const canaries: readonly Canary[] = words.map((word, place) => ({
  script: `journey-canary-${place}`,
  customer: `Watched ${String.fromCharCode(65 + place)}`,
  word,
  product: products[place % products.length] ?? "",
  complaint: complaints[place % complaints.length] ?? "",
}));

/** Their conversations: the word stands in all that is theirs. */
export const canaryScripts: readonly Script[] = canaries.map(
  ({ script, customer, word, product, complaint }, place) => {
    return {
      id: script,
      customer: { name: customer, email: `${word.toLowerCase()}@example.org` },
      product,
      case: {
        id: `CAS-9020${place}`,
        title: `${product} of ${word} ${complaint}`,
        description: `${word} called twice.`,
      },
      handoff: {
        lastTopic: `Refund for ${word}`,
        message: `${word} wants the ${product} exchanged by Friday.`,
        variables: { Product: product, Household: word, [`${word}Floor`]: "Third", StepsTried: [`Restart by ${word}`] },
      },
      turns: [
        { speaker: "customer", text: `Hello, ${word} here, my ${product} ${complaint}` },
        { speaker: "agent", text: `Thank you, ${word}. Please restart it. You will be called back today.` },
        { speaker: "customer", text: `That did not help. I want it exchanged, it stands in ${word} Street 4` },
        { speaker: "agent", text: "I am asking a person to help you." },
      ],
      after: [],
    };
  },
);
