import type { Colour } from "./colours";
import { looksSame, readColour, white } from "./colours";
import { noStyles, type Reach, readStyleSheet } from "./styleSheet";
import type { AttributeReader } from "./tagAttributes";

/** Elements whose content a page does not show as its text, whatever their attributes. */
const unshown: ReadonlySet<string> = new Set(
  "template noscript noembed noframes script style title object audio video canvas svg math select datalist textarea iframe".split(
    " ",
  ),
);

/** Nothing a person can read: so few pixels, or so little of the colour. */
const tiny = 2;
const faint = 0.05;
/** This far to the left or above, nobody scrolls. Pixels. */
const away = -400;

function isMarkedHidden(name: string, read: AttributeReader): boolean {
  if (read("hidden") !== null || read("popover") !== null) return true;
  if (name === "dialog" && read("open") === null) return true;
  return read("aria-hidden")?.trim().toLowerCase() === "true";
}

/**
 * Whether the text inside an element stays unseen on a page, by its own name and attributes: `hidden`, `aria-hidden`, and
 * styles that take it away, make it transparent, too small, the colour of its ground, or put it beyond the screen or into a
 * box of no size. A closed `details` is one click away and counts as seen; so does the page itself, whose place a card takes.
 * `ground` is the colour behind the element, null where it is not known. This is the one rule of what an article or a message
 * hides: for what is read, shown, searched and inserted.
 */
export function hidesText(name: string, read: AttributeReader, ground: Colour | null): boolean {
  if (name === "html" || name === "body") return false;
  if (unshown.has(name) || isMarkedHidden(name, read)) return true;
  const style = readStyle(read("style") ?? "");
  return takesAway(style) || isTooSmall(style) || isOutOfSight(style) || isColourless(name, read, style, ground);
}

/** The colour behind the text of an element: its own, else the one around it; null when a picture lies there. */
export function groundOf(read: AttributeReader, around: Colour | null): Colour | null {
  const style = readStyle(read("style") ?? "");
  const own = style.get("background-color") ?? style.get("background") ?? read("bgcolor");
  if (own === null || own === undefined) return style.has("background-image") ? null : around;
  if (/url\(|gradient\(/i.test(own)) return null;
  const named = own.slice(0, 200).match(/rgba?\([^)]{0,60}\)|#[\da-f]{3,8}|[a-z]{3,20}/gi) ?? [];
  const colour = named.map(readColour).find((one) => one !== null) ?? null;
  if (colour === null) return null;
  return colour[3] < faint ? around : colour;
}

type Style = ReadonlyMap<string, string>;

const comment = /\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/)?/g;
const escaped = /\\(?:([\da-fA-F]{1,6})\s?|([^\da-fA-F\n]))/g;
const longestStyle = 6000;

/** Declarations by property, small letters; the last counts, or the last important one. */
function readStyle(text: string): Style {
  const style = new Map<string, string>();
  if (text === "") return style;
  const important = new Set<string>();
  const plain = text
    .slice(0, longestStyle)
    .replace(comment, "")
    .replace(escaped, (_, code?: string, sign?: string) => sign ?? fromCode(parseInt(code ?? "", 16)));
  for (const declaration of plain.toLowerCase().split(";")) {
    const colon = declaration.indexOf(":");
    if (colon < 0) continue;
    const property = declaration.slice(0, colon).trim();
    const [value = "", mark] = declaration.slice(colon + 1).split("!");
    const isImportant = mark?.trim() === "important";
    if (important.has(property) && !isImportant) continue;
    if (isImportant) important.add(property);
    style.set(property, value.trim());
  }
  return style;
}

function fromCode(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

function takesAway(style: Style): boolean {
  if (style.get("display") === "none") return true;
  if (/^(?:hidden|collapse)$/.test(style.get("visibility") ?? "")) return true;
  if (style.get("content-visibility") === "hidden" || style.get("mso-hide") === "all") return true;
  const filter = /opacity\(\s{0,9}([\d.]{1,9}%?)/.exec(style.get("filter") ?? "")?.[1];
  return [style.get("opacity"), filter].some((value) => value !== undefined && readShare(value) < faint);
}

function readShare(value: string): number {
  const number = Number.parseFloat(value);
  return Number.isNaN(number) ? 1 : value.endsWith("%") ? number / 100 : number;
}

const length = /^([+-]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9}))(px|pt|em|rem|ex|ch|%|cm|mm|in|pc|vw|vh)?$/;
const pixels: Readonly<Record<string, number>> = {
  pt: 1.33,
  em: 16,
  rem: 16,
  ex: 8,
  ch: 8,
  cm: 38,
  mm: 3.8,
  in: 96,
  pc: 16,
  vw: 10,
  vh: 8,
};

/** A length in about as many pixels; null for what is none ("auto"). `whole` is what 100 % are. */
function readLength(value: string | undefined, whole: number): number | null {
  const [, number, unit = "px"] = length.exec(value ?? "") ?? [];
  if (number === undefined) return null;
  return Number(number) * (unit === "%" ? whole / 100 : (pixels[unit] ?? 1));
}

const isTiny = (pixelsOrNot: number | null): boolean => pixelsOrNot !== null && pixelsOrNot <= tiny;

function isTooSmall(style: Style): boolean {
  if (isTiny(readLength(style.get("font-size"), 16))) return true;
  const [shorthand = ""] = (style.get("font") ?? "").split("/");
  if (shorthand.split(" ").some((part) => /^0|[a-z%]$/.test(part) && isTiny(readLength(part, 16)))) return true;
  const cut = ["overflow", "overflow-x", "overflow-y"].some((name) => /hidden|clip/.test(style.get(name) ?? ""));
  const sides = ["height", "max-height", "width", "max-width"].map((name) => readLength(style.get(name), 1000));
  return cut && sides.some(isTiny);
}

const nothingLeft =
  /^(?:inset\(\s{0,9}(?:50|100)%|circle\(\s{0,9}0|polygon\(\s{0,9}0 0\s{0,9},\s{0,9}0 0|rect\(\s{0,9}[01](?:px)?[\s,]{1,9}[01](?:px)?[\s,]{1,9}[01](?:px)?[\s,]{1,9}[01](?:px)?)/;

function isOutOfSight(style: Style): boolean {
  if (nothingLeft.test(style.get("clip-path") ?? "") || nothingLeft.test(style.get("clip") ?? "")) return true;
  const far = ["text-indent", "margin-left", "margin-top"].map((name) => readLength(style.get(name), 1000));
  if (/^(?:absolute|fixed|relative)$/.test(style.get("position") ?? ""))
    far.push(
      ...["left", "top", "right", "bottom", "inset", "inset-inline-start"].map((name) =>
        readLength(style.get(name), 1000),
      ),
    );
  if (far.some((distance) => distance !== null && distance <= away)) return true;
  const transform = style.get("transform") ?? "";
  const moved = [...transform.matchAll(/translate[xy3d]{0,2}\(([^)]{0,60})/g)].flatMap(([, args = ""]) =>
    args.split(","),
  );
  if (moved.some((distance) => (readLength(distance.trim(), 1000) ?? 0) <= away)) return true;
  return /scale[xy]?\(\s{0,9}0(?:\.0{0,9})?[\s,)]/.test(transform);
}

function isColourless(name: string, read: AttributeReader, style: Style, around: Colour | null): boolean {
  const own = style.get("-webkit-text-fill-color") ?? style.get("color") ?? (name === "font" ? read("color") : null);
  const colour = own === null || own === undefined ? null : readColour(own);
  if (colour === null) return false;
  if (colour[3] < faint) return true;
  const ground = groundOf(read, around);
  return ground !== null && looksSame(colour, ground);
}

/** An element's attributes where what the page's style elements say of it stands before its own style. */
export const withStyles =
  (read: AttributeReader, style: string): AttributeReader =>
  (name) =>
    name === "style" ? `${style};${read("style") ?? ""}` : read(name);

/** Judges the elements of a tree, parents before children: whether the text inside is hidden. `node`s are only told apart. */
export type HideRule = (name: string, read: AttributeReader, node: object, parent: object | null) => boolean;

/**
 * `hidesText` for a tree that is walked, with the colours behind its elements remembered and the rules of the style elements in
 * `html`. One for each walk.
 */
export function createHideRule(html = ""): HideRule {
  const grounds = new WeakMap<object, Colour | null>();
  const reaches = new WeakMap<object, Reach>();
  const styles = html === "" ? noStyles : readStyleSheet(html);
  return (name, read, node, parent) => {
    const known = parent === null ? undefined : grounds.get(parent);
    const around = known === undefined ? white : known;
    const said = styles.styleOf(name, read, (parent === null ? undefined : reaches.get(parent)) ?? []);
    const styled = said.style === "" ? read : withStyles(read, said.style);
    grounds.set(node, groundOf(styled, around));
    reaches.set(node, said.reach);
    return hidesText(name, styled, around);
  };
}
