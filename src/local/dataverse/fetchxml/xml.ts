import { xmlFault } from "./faults";

/** An element as it was read: `text` is what stands in it directly, entities replaced. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
};

const longest = 65_536;
const deepest = 40;
const names = /[A-Za-z_][\w.:-]{0,99}/y;
const spaces = /[ \t\r\n]*/y;

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/**
 * Reads a text as one XML element. A small part of XML, on purpose: no document type, no processing instructions, no entities
 * but the five that need no declaration and numeric ones, so that nothing can grow or reach outside. One pass; at most 65,536
 * characters and 40 levels. Throws 400 for anything else.
 */
export function readXml(text: string): XmlElement {
  if (text.length > longest) throw xmlFault("it is too long");
  const at = { place: 0 };

  function take(pattern: RegExp): string {
    pattern.lastIndex = at.place;
    const found = pattern.exec(text)?.[0] ?? "";
    at.place += found.length;
    return found;
  }

  function accept(wanted: string): boolean {
    if (!text.startsWith(wanted, at.place)) return false;
    at.place += wanted.length;
    return true;
  }

  function expect(wanted: string): void {
    if (!accept(wanted)) throw xmlFault(`'${wanted}' was expected at position ${at.place}`);
  }

  /** Everything up to a sign, which is read too. */
  function upTo(sign: string, what: string): string {
    const end = text.indexOf(sign, at.place);
    if (end < 0) throw xmlFault(`${what} at position ${at.place} does not end`);
    const found = text.slice(at.place, end);
    at.place = end + sign.length;
    return found;
  }

  function readName(): string {
    const name = take(names);
    if (name === "") throw xmlFault(`a name was expected at position ${at.place}`);
    return name;
  }

  function readAttributes(): ReadonlyMap<string, string> {
    const attributes = new Map<string, string>();
    for (;;) {
      const isApart = take(spaces) !== "";
      if (text.startsWith(">", at.place) || text.startsWith("/>", at.place)) return attributes;
      const name = readName();
      if (!isApart || attributes.has(name)) throw xmlFault(`the attribute '${name}' cannot stand here`);
      take(spaces);
      expect("=");
      take(spaces);
      const quote = accept('"') ? '"' : "'";
      if (quote === "'") expect(quote);
      const value = upTo(quote, "the value");
      if (value.includes("<")) throw xmlFault(`the attribute '${name}' holds a '<'`);
      attributes.set(name, replaceEntities(value));
    }
  }

  function readContent(name: string, depth: number): Pick<XmlElement, "children" | "text"> {
    const children: XmlElement[] = [];
    const texts: string[] = [];
    for (;;) {
      texts.push(replaceEntities(upTo("<", `the element '${name}'`)));
      if (accept("/")) {
        expect(name);
        take(spaces);
        expect(">");
        return { children, text: texts.join("") };
      }
      if (accept("!--")) upTo("-->", "the comment");
      else if (accept("![CDATA[")) texts.push(upTo("]]>", "the CDATA section"));
      else children.push(readElement(depth + 1));
    }
  }

  /** An element whose '<' is read already. */
  function readElement(depth: number): XmlElement {
    if (depth > deepest) throw xmlFault("it nests too deeply");
    if (text.startsWith("!", at.place) || text.startsWith("?", at.place)) {
      throw xmlFault("document types, entities and processing instructions are not allowed");
    }
    const name = readName();
    const attributes = readAttributes();
    if (accept("/>")) return { name, attributes, children: [], text: "" };
    expect(">");
    return { name, attributes, ...readContent(name, depth) };
  }

  take(spaces);
  if (accept("<?xml ")) upTo("?>", "the declaration");
  take(spaces);
  expect("<");
  const root = readElement(1);
  take(spaces);
  if (at.place < text.length) throw xmlFault("something follows the end of it");
  return root;
}

function replaceEntities(text: string): string {
  if (!text.includes("&")) return text;
  const [first = "", ...rest] = text.split("&");
  const replaced = rest.map((part) => {
    const end = part.indexOf(";");
    const name = part.slice(0, Math.max(0, end));
    return entity(name) + part.slice(end + 1);
  });
  return first + replaced.join("");
}

function entity(name: string): string {
  const known = Object.hasOwn(named, name) ? named[name] : undefined;
  if (known !== undefined) return known;
  const digits = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
  const code = digits === null ? 0 : digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  if (!isCharacter(code)) throw xmlFault(`'&${name.slice(0, 20)};' is not known`);
  return String.fromCodePoint(code);
}

/** What XML 1.0 takes for a character. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
