import type { AttributeReader } from "./tagAttributes";

type List = { readonly number: number; readonly ordered: boolean; readonly prefix: string; next: number; last: string };

/** The lists that are open at a place of a page. */
export interface Lists {
  begin(ordered: boolean, read: AttributeReader): void;
  end(): void;
  /** What stands before the next item: "2.", "2.1." inside the second of an ordered list, "•" in any other. */
  mark(read: AttributeReader): string;
  /** The number of the innermost open list; 0 outside of lists. */
  current(): number;
}

const readNumber = (text: string | null, otherwise: number): number => {
  const number = Number.parseInt(text ?? "", 10);
  return Number.isNaN(number) || Math.abs(number) > 99_999 ? otherwise : number;
};

const deepest = 64;

export function createLists(): Lists {
  const open: List[] = [];
  let count = 0;
  return {
    begin(ordered, read) {
      count += 1;
      const around = open[open.length - 1];
      const prefix = ordered && around?.ordered === true ? around.last : "";
      if (open.length < deepest)
        open.push({ number: count, ordered, prefix, next: readNumber(read("start"), 1), last: "" });
    },
    end: () => void open.pop(),
    mark(read) {
      const list = open[open.length - 1];
      if (list?.ordered !== true) return "•";
      const number = readNumber(read("value"), list.next);
      list.next = number + 1;
      list.last = `${list.prefix}${number}.`;
      return list.last;
    },
    current: () => open[open.length - 1]?.number ?? 0,
  };
}
