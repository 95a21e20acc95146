import { hostile } from "./hostile";
import { japanese } from "./japanese";

type Turn = {
  readonly speaker: "customer" | "agent";
  readonly text: string;
  readonly activity?: Readonly<Record<string, unknown>>;
};

/** A conversation as `docs/data.schema.json` has it; nothing is said after the accept but what a test says. */
export type Script = {
  readonly id: string;
  readonly customer: { readonly name: string; readonly locale?: string; readonly email?: string };
  readonly queue?: string;
  readonly product?: string;
  readonly case?: { readonly id: string; readonly title: string; readonly description: string };
  readonly handoff: {
    readonly lastTopic?: string;
    readonly message?: string;
    readonly variables?: Readonly<Record<string, unknown>>;
  } | null;
  readonly turns: readonly Turn[];
  readonly after: readonly [];
};

function write(id: string, name: string, said: readonly string[], more: Partial<Script> = {}): Script {
  const turns = said.flatMap((text): readonly Turn[] => [
    { speaker: "customer", text },
    { speaker: "agent", text: "Thank you. I am asking a person to help you." },
  ]);
  return { id, customer: { name }, handoff: null, turns, after: [], ...more };
}

/** Words enough to fill a message of a length; every stretch is numbered, so that no two are alike. */
export function fill(length: number): string {
  const sentences = Array.from(
    { length: Math.ceil(length / 32) },
    (_, index) => `The ring is red for ${index} minutes. `,
  );
  return sentences.join("").slice(0, length);
}

/** A lone half of a pair, first and second: no valid text, and still sent by broken clients. */
const halves = ["\ud83d", "\udc4b"] as const;

/** Conversations that a desk must survive, by what is wrong with them. */
export const scripts = {
  empty: { ...write("journey-empty", "Nobody Yet", []), handoff: { variables: { Product: "Norr" } } },
  silent: write("journey-silent", "Silent Sid", []),
  oneWord: write("journey-one-word", "Una Palabra", ["help"]),
  oneLine: write("journey-one-line", "Brief Bea", ["My Brio 3 shows error E42 after I descaled it."], {
    product: "Brio 3",
  }),
  long: write("journey-long", "Longo Letter", [`My Brio 3 shows E42. ${fill(5979)}`]),
  endless: write("journey-endless", "Endless Ember", [`My Brio 3 shows E42. ${fill(999_979)}`]),
  rightToLeft: write(
    "journey-rtl",
    "נועה לוי",
    ["שלום, ה־Brio 3 שלי מציג E42 אחרי ניקוי אבנית", "\u202eabc\u202c هذا لا يعمل (E42)!"],
    {
      product: "Brio 3",
    },
  ),
  emoji: write("journey-emoji", "Zoë 👩‍👩‍👧‍👦", ["👋🏽 my Brio 3 ☕️ shows E42 😡😡😡 🏳️‍🌈", "🤷‍♀️"], { product: "Brio 3" }),
  halves: write("journey-halves", `Half ${halves[0]}Way`, [
    `my Brio 3 ${halves[0]} shows E42 ${halves[1]}${halves[0]}`,
  ]),
  markup: write("journey-markup", hostile.customer, [hostile.message, hostile.second], {
    product: "Brio 3",
    case: { id: "CAS-99077", title: hostile.caseTitle, description: hostile.message },
    handoff: { lastTopic: hostile.caseTitle, variables: { Note: hostile.message, [hostile.caseTitle]: "E77" } },
  }),
  odd: write(
    "journey-odd",
    `דנה <b>Bold</b> 👋🏽`,
    ["שלום, ה־Brio 3 שלי מציג E42 😡", `still E42 <script>alert("E42")</script> & "quotes"`],
    {
      product: "Brio 3",
    },
  ),
  /** Nothing is known about this in any article or case. */
  unknown: write("journey-unknown", "Quill Quaver", ["Do you sponsor village brass bands?"]),
  japanese: write("journey-japanese", japanese.customer, [japanese.question], {
    customer: { name: japanese.customer, locale: "ja-JP" },
  }),
  chatty: write(
    "journey-chatty",
    "Wanda Prowse",
    [
      "The Lumo I bought in May goes dark every evening, order HH-60412",
      "I did all of that twice. I want a replacement, can a person help please",
    ],
    { product: "Lumo" },
  ),
  norwegian: write(
    "journey-norwegian",
    "Kari Nordmann",
    ["Hei, jeg venter fortsatt på pakken min og ingen svarer meg"],
    {
      customer: { name: "Kari Nordmann", locale: "nb-NO" },
    },
  ),
} as const satisfies Readonly<Record<string, Script>>;
