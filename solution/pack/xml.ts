/** An element: its name, its attributes in their order, and its text or children. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly Element[];
};

/** Makes an element; without content it is written `<name />`, as Dataverse writes it. */
export function element(
  name: string,
  content: Element["content"] = [],
  attributes: Readonly<Record<string, string>> = {},
): Element {
  return { name, attributes, content };
}

/** What XML 1.0 cannot hold at all, escaped or not: control characters but tab and line ends, and two that are no characters. */
const impossible = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escape = (text: string, which: RegExp): string =>
  text.replace(impossible, "").replace(which, (sign) => signs[sign] ?? "");

/** Writes an element as server exports stand: two spaces a level, no declaration, no byte order mark. */
export function writeXml({ name, attributes, content }: Element, indent = ""): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value, /[&<>"]/g)}"`);
  const start = `${indent}<${name}${given.join("")}`;
  if (typeof content === "string") return `${start}>${escape(content, /[&<>]/g)}</${name}>`;
  if (content.length === 0) return `${start} />`;
  const inside = content.map((child) => writeXml(child, `${indent}  `)).join("\n");
  return `${start}>\n${inside}\n${indent}</${name}>`;
}
