import type { Colour } from "./colours";
import type { Reach } from "./styleSheet";

/** What the text inside an element is beside the page's own: the way around a site, or words for the staff alone. */
export type Role = "navigation" | "internal";

/** What an element does to the text inside it. */
export type Effect = {
  readonly hides: boolean;
  readonly ground: Colour | null;
  readonly role: Role | null;
  readonly reach: Reach;
};

/** The elements that are open at a place of a page. */
export interface ElementStack {
  open(name: string, effect: Effect): void;
  close(name: string): void;
  /** Whether text here is hidden. */
  hidden(): boolean;
  /** The colour behind text here. */
  ground(): Colour | null;
  /** What the elements that are open here have met of the page's style rules. */
  reach(): Reach;
  /** Whether text here stands in an element of this role. */
  isIn(role: Role): boolean;
}

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(" "));

const voids = setOf(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr",
);
const formatting = setOf("a b big code em font i nobr s small strike strong tt u");
const headings = setOf("h1 h2 h3 h4 h5 h6");
const cells = setOf("td th");
const paragraph = setOf("p");
const endParagraphs = setOf(
  "address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul",
);
const tableParts = setOf("caption tbody thead tfoot tr td th table");
/** What an end tag of a word's element ("span") does not reach across. */
const special = setOf(
  `${[...endParagraphs].join(" ")} body button caption html marquee object tbody td template tfoot th thead tr`,
);
const scopes = {
  table: setOf("table template html"),
  common: setOf("table template html td th caption marquee object"),
  button: setOf("table template html td th caption marquee object button"),
  list: setOf("table template html td th caption marquee object ol ul"),
};
/** What an item does not end across: any such element but `address`, `div` and `p`. */
const itemBorders: ReadonlySet<string> = new Set(
  [...special].filter((name) => !["address", "div", "p"].includes(name)),
);
/** Implied ends: opening one of these ends an open one of the others. */
const ends: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["li", setOf("li")],
  ["dd", setOf("dd dt")],
  ["dt", setOf("dd dt")],
  ["td", cells],
  ["th", cells],
  ["tr", setOf("tr")],
  ["tbody", setOf("tbody thead tfoot")],
  ["thead", setOf("tbody thead tfoot")],
  ["tfoot", setOf("tbody thead tfoot")],
]);

/** As deep as browsers nest; what is deeper stands beside, so that a tag costs a bounded walk. */
const deepest = 512;

type Entry = Effect & { readonly name: string };

/**
 * Follows tags as the tree building of the HTML standard does, as far as hiding depends on it: paragraphs, items, cells and
 * rows that end without an end tag, end tags that reach nothing, and letters' styles that go on until they are ended.
 * `ground` is the colour behind all of them, null where nobody knows it.
 */
export function createElementStack(ground: Colour | null): ElementStack {
  let entries: Entry[] = [];
  let hiding = 0;

  const count = (): void => void (hiding = entries.filter(({ hides }) => hides).length);

  /** The nearest open element of these names, not beyond a border; -1 for none. */
  function find(names: ReadonlySet<string>, borders: ReadonlySet<string>): number {
    for (let at = entries.length - 1; at >= 0; at -= 1) {
      const name = entries[at]?.name ?? "";
      if (names.has(name)) return at;
      if (borders.has(name)) return -1;
    }
    return -1;
  }

  /** Ends the element at a place and all inside it; styles of letters inside live on, but not out of a cell. */
  function endAt(at: number): void {
    if (at < 0) return;
    const inside = entries.slice(at + 1);
    const leaves = tableParts.has(entries[at]?.name ?? "");
    const border = inside.map(({ name }) => scopes.common.has(name)).lastIndexOf(true);
    const kept = leaves ? [] : inside.slice(border + 1).filter(({ name }) => formatting.has(name));
    entries = [...entries.slice(0, at), ...kept];
    count();
  }

  /** Opening some elements ends others. */
  function endImplied(name: string): void {
    if (endParagraphs.has(name)) endAt(find(paragraph, scopes.button));
    if (headings.has(name) && headings.has(entries[entries.length - 1]?.name ?? "")) endAt(entries.length - 1);
    const ended = ends.get(name);
    if (ended) endAt(find(ended, tableParts.has(name) ? scopes.table : itemBorders));
  }

  /** Ends a style of letters: what stands between it and the first block in it ends too, the block goes on. */
  function endStyle(at: number): void {
    if (at < 0) return;
    const inside = entries.slice(at + 1);
    const block = inside.findIndex((entry) => special.has(entry.name));
    const ended = block < 0 ? inside : inside.slice(0, block);
    const styles = ended.filter((entry) => formatting.has(entry.name));
    entries = [...entries.slice(0, at), ...styles, ...inside.slice(ended.length)];
    count();
  }

  return {
    open(name, effect) {
      if (voids.has(name)) return;
      endImplied(name);
      const top = entries.length < deepest ? null : entries.pop();
      if (!top) entries.push({ name, ...effect });
      else entries.push({ ...top, hides: top.hides || effect.hides, role: top.role ?? effect.role });
      count();
    },
    close(name) {
      const own: ReadonlySet<string> = new Set([name]);
      if (formatting.has(name)) endStyle(find(own, scopes.common));
      else if (headings.has(name)) endAt(find(headings, scopes.common));
      else if (tableParts.has(name)) endAt(find(own, scopes.table));
      else if (name === "li") endAt(find(own, scopes.list));
      else if (name === "p") endAt(find(own, scopes.button));
      else if (special.has(name)) endAt(find(own, scopes.common));
      else endAt(find(own, special));
    },
    hidden: () => hiding > 0,
    ground: () => (entries.length === 0 ? ground : (entries[entries.length - 1]?.ground ?? null)),
    reach: () => entries[entries.length - 1]?.reach ?? [],
    isIn: (role) => entries.some((entry) => entry.role === role),
  };
}
