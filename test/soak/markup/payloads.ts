import { type Chance } from "#local/contactCentre/customers";
import { pick, readNaughty } from "#soak";

/** A host nobody may ask for anything. */
const foreign = "evil.example";

const run = "window.__xss=1";

/** What runs, or would: code, an address that is code, an address of another host. */
const codes = [run, `alert(1);${run}`, `eval('${run}')`, `parent.${run}`, `top.${run}`];
const addresses = [
  `javascript:${run}`,
  `JaVaScRiPt:${run}`,
  `java\tscript:${run}`,
  `&#106;avascript:${run}`,
  `&#x6A&#x61;vascript&colon;${run}`,
  `\u0001javascript:${run}`,
  `data:text/html,<script>${run}</script>`,
  "data:text/html;base64,PHNjcmlwdD5wYXJlbnQuX194c3M9MTwvc2NyaXB0Pg==",
  `vbscript:${run}`,
  `//${foreign}/x`,
  `https://${foreign}/x`,
  `\\\\${foreign}\\x`,
  `/\\${foreign}/x`,
];
const handlers = [
  ...["onerror", "onload", "onclick", "onmouseover", "onfocus", "onfocusin", "ontoggle", "onbegin", "onend"],
  ...["onanimationstart", "onanimationend", "ontransitionend", "onpointerenter", "onwheel", "oncopy", "onpageshow"],
  ...["onmessage", "onhashchange", "onscroll", "onbeforetoggle", "oncontentvisibilityautostatechange", "onloadstart"],
];
const loaded = [
  "img",
  "image",
  "video",
  "audio",
  "source",
  "track",
  "iframe",
  "frame",
  "embed",
  "object",
  "script",
  "input",
  "link",
  "use",
  "feImage",
  "portal",
];
const sources = [
  "src",
  "href",
  "xlink:href",
  "data",
  "poster",
  "action",
  "formaction",
  "srcset",
  "background",
  "ping",
  "manifest",
  "srcdoc",
  "cite",
];
const others = [
  "a",
  "b",
  "p",
  "div",
  "details open",
  "marquee",
  "body",
  "svg",
  "math",
  "form",
  "button",
  "select",
  "textarea",
  "style",
  "template",
  "dialog open",
  "input autofocus",
  "table",
  "title",
  "noscript",
  "xmp",
  "plaintext",
  "base",
  "meta",
  "animate",
  "set",
  "isindex",
];

/** How an attribute may be written, after its name. */
const gaps = ["=", " = ", "\n=", "\t=\f", "=\u000b", "==", " \u00a0=", "&equals;", "/=", ""];
const before = [" ", "/", "\t", "\n", "\f", "//", " x ", "\u00a0", " a='>' "];
const quotes = ["", '"', "'", "`", "&quot;", "\u201c"];

/** What ends what it stands in. */
const closers = [
  "",
  "</script>",
  "-->",
  "--!>",
  "]]>",
  `"'>`,
  "</textarea>",
  "</title>",
  "</style>",
  "</noscript>",
  "</template>",
  "</svg>",
  "</math>",
  "\u0000",
  "<!--",
  "<![CDATA[",
  "</p></div></section>",
];

/** Nested so that a parser reads them in two ways. */
const nests: readonly ((inner: string) => string)[] = [
  (inner) => inner,
  (inner) => `<svg></p><style><a id="</style>${inner}">`,
  (inner) => `<math><mtext><table><mglyph><style><!--</style>${inner}`,
  (inner) => `<form><math><mtext></form><form><mglyph><style></math>${inner}`,
  (inner) => `<noscript><p title="</noscript>${inner}">`,
  (inner) => `<svg><foreignObject><![CDATA[</foreignObject>${inner}]]>`,
  (inner) => `<select><template><style><!--</style>${inner}-->`,
  (inner) => `<table><caption><svg><title><style></title>${inner}`,
  (inner) => `<a href="x">${inner}</a>`,
  (inner) => `[open](${addresses[0] ?? ""} "${inner}")`,
  (inner) => `**${inner}** \`${inner}\``,
  (inner) => `&lt;b&gt;${inner}&lt;/b&gt;`,
  (inner) => inner.replace(/</g, "<\u0000"),
  (inner) => inner.replace(/</g, "\uff1c<"),
];

const choose = <T>(chance: Chance, from: readonly [T, ...T[]] | readonly T[]): T =>
  from[pick(chance, from.length)] as T;

function writeAttribute(chance: Chance, name: string, value: string): string {
  const quote = choose(chance, quotes);
  const spelt = chance() < 0.3 ? name.toUpperCase() : name;
  return `${choose(chance, before)}${spelt}${choose(chance, gaps)}${quote}${value}${quote}`;
}

const makers: readonly ((chance: Chance) => string)[] = [
  (chance) =>
    `<${choose(chance, loaded)}${writeAttribute(chance, choose(chance, sources), choose(chance, addresses))}${writeAttribute(chance, choose(chance, handlers), choose(chance, codes))}>`,
  (chance) => `<${choose(chance, others)}${writeAttribute(chance, choose(chance, handlers), choose(chance, codes))}>x`,
  (chance) =>
    `<${choose(chance, [...loaded, ...others])}${writeAttribute(chance, choose(chance, sources), choose(chance, addresses))}>x`,
  (chance) =>
    `<script${chance() < 0.5 ? "" : writeAttribute(chance, "src", choose(chance, addresses))}>${choose(chance, codes)}</script>`,
  (chance) => `<style>@import "${choose(chance, addresses)}";*{background:url(${choose(chance, addresses)})}</style>`,
  (chance) =>
    `<p${writeAttribute(chance, "style", `background:url(${choose(chance, addresses)});position:fixed;inset:0`)}>x</p>`,
  (chance) => `<meta http-equiv=refresh content="0;url=${choose(chance, addresses)}"><base href=//${foreign}>`,
  (chance) => `{{constructor.constructor('${choose(chance, codes)}')()}}\${${choose(chance, codes)}}`,
];

/** Hostile markup, the same for the same chance: a fresh mixture each, and every fourth of the naughty strings where they are at hand. */
export function createPayloads(chance: Chance, count: number): readonly string[] {
  const naughty = readNaughty();
  return Array.from({ length: count }, (_, place) => {
    const known = naughty[pick(chance, Math.max(1, naughty.length))];
    if (place % 4 === 3 && known !== undefined && known.trim() !== "") return known.slice(0, 300);
    return `${choose(chance, closers)}${choose(chance, nests)(choose(chance, makers)(chance))}`;
  });
}
