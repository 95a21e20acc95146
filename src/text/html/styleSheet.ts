import { splitHtml } from "./htmlTags";
import { type AttributeReader, readAttributes } from "./tagAttributes";

/** One element of a selector: all of it has to be true of an element. Small letters. */
type Compound = {
  readonly name: string;
  readonly ids: readonly string[];
  readonly classes: readonly string[];
  readonly attributes: readonly (readonly [name: string, value: string | null])[];
};

type Rule = { readonly steps: readonly Compound[]; readonly declarations: string; readonly weight: number };

/** How many steps of each rule's selector the elements around a place have met. */
export type Reach = readonly number[];

/** What the `style` elements of a page say of its elements, as far as it hides or shows them. */
export interface StyleSheet {
  /** The declarations of an element inside elements of that reach, weakest first, and what is reached inside of it. */
  styleOf(name: string, read: AttributeReader, around: Reach): { readonly style: string; readonly reach: Reach };
}

const nothing = { style: "", reach: [] };
export const noStyles: StyleSheet = { styleOf: () => nothing };

const longestSheet = 60_000;
const mostRules = 200;
const longestDeclarations = 2000;

/** Declarations by which text is taken from sight or brought back. Colours are not asked: whose page they are on is not known. */
const telling =
  /^(?:display|visibility|opacity|filter|content-visibility|mso-hide|font|font-size|overflow|overflow-[xy]|(?:max-)?(?:height|width)|clip|clip-path|text-indent|margin-(?:left|top)|position|left|top|right|bottom|inset|inset-inline-start|transform)$/;

/**
 * The style elements of a page (untrusted): rules whose selectors are names, ids, classes and plain attributes, inside one
 * another; rules for the screen and for everything, none that depend on a width, a state or a printer. Never throws; linear.
 */
export function readStyleSheet(html: string): StyleSheet {
  if (!/<style/i.test(html)) return noStyles;
  const rules = [...readRules(sheetsOf(html))].slice(0, mostRules);
  return rules.length === 0 ? noStyles : { styleOf: (name, read, around) => match(rules, name, read, around) };
}

function match(
  rules: readonly Rule[],
  name: string,
  read: AttributeReader,
  around: Reach,
): ReturnType<StyleSheet["styleOf"]> {
  const element = readElement(name, read);
  const said: Rule[] = [];
  const reach = rules.map((rule, at) => {
    const met = around[at] ?? 0;
    const last = rule.steps.length - 1;
    if (met === last && fits(rule.steps[last], element)) said.push(rule);
    return met < last && fits(rule.steps[met], element) ? met + 1 : met;
  });
  const style = [...said]
    .sort((a, b) => a.weight - b.weight)
    .map(({ declarations }) => declarations)
    .join(";");
  return { style: style.slice(-longestDeclarations), reach };
}

type Element = {
  readonly name: string;
  readonly id: string;
  readonly classes: readonly string[];
  readonly read: AttributeReader;
};

function readElement(name: string, read: AttributeReader): Element {
  const classes = (read("class") ?? "").slice(0, 1000).toLowerCase().split(/\s/);
  return { name, id: (read("id") ?? "").toLowerCase(), classes, read };
}

function fits(step: Compound | undefined, { name, id, classes, read }: Element): boolean {
  return (
    step !== undefined &&
    (step.name === "" || step.name === name) &&
    step.ids.every((one) => one === id) &&
    step.classes.every((one) => classes.includes(one)) &&
    step.attributes.every(([attribute, value]) => {
      const given = read(attribute)?.toLowerCase() ?? null;
      return given !== null && (value === null || given === value);
    })
  );
}

/** The text of all style elements that count on a screen. */
function sheetsOf(html: string): string {
  const sheets: string[] = [];
  let from = -1;
  for (const piece of splitHtml(html)) {
    if (from >= 0) sheets.push(withoutEnd(html.slice(from, piece.from)));
    from = -1;
    if (piece.kind !== "open" || piece.name !== "style") continue;
    const media = readAttributes(html.slice(piece.from, piece.to)).get("media") ?? "";
    if (isForScreen(media)) from = piece.to;
  }
  if (from >= 0) sheets.push(withoutEnd(html.slice(from)));
  return sheets.join("\n").slice(0, longestSheet);
}

const withoutEnd = (sheet: string): string => sheet.replace(/<\/style[^<>]{0,200}>$/i, "");

const isForScreen = (media: string): boolean => /^\s{0,9}(?:(?:only )?(?:all|screen)\s{0,9})?$/i.test(media);

const comment = /\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/)?|<!--|-->/g;

function* readRules(sheet: string): Generator<Rule> {
  const css = sheet.replace(comment, " ").toLowerCase();
  for (let at = 0; at < css.length;) {
    const open = css.indexOf("{", at);
    if (open < 0) return;
    // What ends in ";" before it ("@import …;", "@charset …;") is no selector; a "}" closes a group.
    const head = (css.slice(at, open).split(/[;}]/).pop() ?? "").trim();
    if (head.startsWith("@media") && isForScreen(head.slice(6))) at = open + 1;
    else if (head.startsWith("@")) at = endOfBlock(css, open);
    else {
      const close = css.indexOf("}", open);
      const to = close < 0 ? css.length : close;
      yield* toRules(head, css.slice(open + 1, to));
      at = to + 1;
    }
  }
}

/** Behind the "}" that closes the "{" at a place. */
function endOfBlock(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    const sign = css.charAt(at);
    if (sign === "{") depth += 1;
    else if (sign === "}") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return css.length;
}

function toRules(head: string, body: string): readonly Rule[] {
  const declarations = body
    .split(";")
    .filter((one) => telling.test((one.split(":")[0] ?? "").trim()))
    .join(";");
  if (declarations === "") return [];
  return head.split(",").flatMap((selector) => {
    const steps = selector
      .trim()
      .split(/[\s>]{1,20}/)
      .map(readCompound);
    const known = steps.filter((step) => step !== null);
    return known.length === steps.length ? [{ steps: known, declarations, weight: weigh(known) }] : [];
  });
}

const compound = /^(?:\*|[a-z][a-z\d-]{0,40})?(?:[.#][\w-]{1,80}|\[[\w-]{1,40}(?:~?="?[\w-]{1,80}"?)?\]){0,8}$/;
const beforePart = /(?=[.#[])/;

/** Null for anything else: states, pieces of elements, neighbours. */
function readCompound(text: string): Compound | null {
  if (text === "" || !compound.test(text)) return null;
  const parts = text.split(beforePart);
  const starting = (sign: string): readonly string[] =>
    parts.filter((one) => one.startsWith(sign)).map((one) => one.slice(1));
  return {
    name: /^[a-z][a-z\d-]{0,40}/.exec(text)?.[0] ?? "",
    ids: starting("#"),
    classes: starting("."),
    attributes: starting("[").map((one) => {
      const [name = "", value] = one.slice(0, -1).split(/~?=/);
      return [name, value === undefined ? null : value.replace(/"/g, "")];
    }),
  };
}

/** Specificity: ids before classes and attributes, these before names. */
const weigh = (steps: readonly Compound[]): number =>
  steps.reduce(
    (sum, { name, ids, classes, attributes }) =>
      sum + ids.length * 10_000 + (classes.length + attributes.length) * 100 + (name === "" ? 0 : 1),
    0,
  );
