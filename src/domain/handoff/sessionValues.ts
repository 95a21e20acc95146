import { type Fields, textAt } from "#domain/conversation";

/** What the record of a session keeps of variables. */
export type SessionValue = "product" | "queue" | "ticket";

/** Names end in what they hold: "Global.Product", "customer_product", "QueueName". */
const endings: readonly (readonly [SessionValue, RegExp])[] = [
  ["product", /product(?:name)?$/i],
  ["queue", /queue(?:name)?$/i],
  ["ticket", /(?:ticket|case)_?(?:number|id)$/i],
];

/** What a variable says of a session by its name; null for one that says nothing a record keeps. */
export function sessionValueOf(name: string): SessionValue | null {
  return endings.find(([, ending]) => ending.test(name))?.[0] ?? null;
}

/** The variables of a hand-off as a record of its session reads them; "" and empty where it tells nothing. Never throws. */
export function readSessionValues(values: Fields): {
  readonly language: string;
  readonly topics: readonly string[];
  readonly values: readonly { readonly is: SessionValue; readonly text: string }[];
} {
  const topics = values.get("va_topics");
  const list = Array.isArray(topics) ? (topics as readonly unknown[]) : [];
  const named = [...values.keys()].filter((name) => !name.startsWith("va_"));
  return {
    language: textAt(values, "va_language").toLowerCase(),
    topics: list.filter((topic): topic is string => typeof topic === "string"),
    values: named.flatMap((name) => {
      const is = sessionValueOf(name);
      return is ? [{ is, text: textAt(values, name) }] : [];
    }),
  };
}
