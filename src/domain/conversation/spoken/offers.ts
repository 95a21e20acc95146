import { entriesOf } from "#domain/conversation/wire";

/** A field of a form in a card: what it is called, and the titles of its choices by their values. */
export type CardInput = { readonly label: string; readonly choices: ReadonlyMap<string, string> };

/** What the agent has offered so far in one transcript, to tell by what title an answer was given. */
export interface Offers {
  addChoice(value: unknown, title: string): void;
  addInput(id: string, input: CardInput): void;
  /** The agent said something: short values of choices before it ("1") are of an older question. */
  turnPage(): void;
  /** The title behind a button's value; null for words that were never offered. */
  titleOf(value: unknown): string | null;
  inputOf(id: string): CardInput | null;
  /** The titled button whose own values are among these, and the names of them; null where there is none. */
  buttonIn(values: ReadonlyMap<string, unknown>): { readonly title: string; readonly own: ReadonlySet<string> } | null;
}

const most = 2_000;
const longestValue = 2_000;
/** "1", "b": typed by somebody who answers another question just as likely. */
const short = /^[\p{L}\p{N}]{1,3}$/u;

/** Nothing offered yet. What is offered later stands for a value that two buttons share. */
export function createOffers(): Offers {
  const titles = new Map<string, string>();
  const inputs = new Map<string, CardInput>();
  const buttons: (readonly [ReadonlyMap<string, unknown>, string])[] = [];
  return {
    addChoice: (value, title) => {
      if (titles.size >= most || title === "") return;
      const key = keyOf(value);
      if (key !== "") titles.set(key, title);
      const own = new Map(entriesOf(value, 50));
      if (own.size > 0) buttons.push([own, title]);
    },
    addInput: (id, input) => void (inputs.size < most && inputs.set(id, input)),
    turnPage: () => {
      for (const key of titles.keys()) if (short.test(key)) titles.delete(key);
    },
    titleOf: (value) => titles.get(keyOf(value)) ?? null,
    inputOf: (id) => inputs.get(id) ?? null,
    buttonIn: (values) => {
      const isIn = ([own]: (typeof buttons)[number]): boolean =>
        [...own].every(([name, value]) => keyOf(values.get(name)) === keyOf(value));
      const found = [...buttons.slice(-200)].reverse().find(isIn);
      return found ? { title: found[1], own: new Set(found[0].keys()) } : null;
    },
  };
}

function keyOf(value: unknown): string {
  if (typeof value === "string") return value.trim().slice(0, longestValue);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  try {
    return (JSON.stringify(value) ?? "").slice(0, longestValue);
  } catch {
    return "";
  }
}
