import createDOMPurify, { type Config } from "dompurify";
import { createHideRule, muteHandlers } from "#domain/knowledge";
import { allowedAttributes, allowedLinks, allowedTags } from "./allowed";

/** A picture that was taken out of an article; `spot` is the empty element that stands in its place. */
export type RemovedImage = { readonly spot: HTMLElement; readonly source: string; readonly words: string };

export type SafeArticle = { readonly content: DocumentFragment; readonly images: readonly RemovedImage[] };

export interface Sanitiser {
  sanitise(html: string): SafeArticle;
}

/** Longer articles are cut: beyond this a page is an attack or an accident, and cleaning it would stop the panel. */
export const longestArticle = 262_144;

const config: Config = {
  ALLOWED_TAGS: [...allowedTags],
  ALLOWED_ATTR: [...allowedAttributes],
  ALLOWED_URI_REGEXP: allowedLinks,
  // Every other value would have to look like a link.
  ADD_URI_SAFE_ATTR: allowedAttributes.filter((name) => name !== "href"),
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  RETURN_DOM_FRAGMENT: true,
};

/** Only encrypted pictures may be asked for; the rest of an address (credentials included) is the reader's to judge. */
function readImageSource(image: Element): string | null {
  try {
    const url = new URL(image.getAttribute("src") ?? "");
    return url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}

/** Headings of an article come below the card's own title, so that the panel's outline stays whole. */
function lowerHeadings(content: DocumentFragment): void {
  for (const heading of Array.from(content.querySelectorAll("h1, h2, h3, h5, h6"))) {
    const lower = heading.ownerDocument.createElement("h4");
    lower.append(...Array.from(heading.childNodes));
    heading.replaceWith(lower);
  }
}

/** Links open beside the workspace, and the page they lead to learns nothing of it. */
function guardLink(node: Element): void {
  if (node.tagName !== "A" || !node.hasAttribute("href")) return;
  node.setAttribute("target", "_blank");
  node.setAttribute("rel", "noopener noreferrer");
}

/**
 * The one place where untrusted HTML becomes nodes: DOMPurify with an allow-list (a deny-list let 60 of 9,142 hostile
 * strings send a request; this list lets none). Pictures are not in the list: they are taken out and listed, so that
 * opening an article tells no other host that it was read. What the article hides goes by the same rule as where it is read
 * (`createHideRule`), before the styles that hide it are taken away. Never throws; hostile input gives less content.
 */
export function createSanitiser(page: Window & typeof globalThis): Sanitiser {
  const purify = createDOMPurify(page);
  let images: RemovedImage[] = [];
  let hides = createHideRule();
  purify.addHook("uponSanitizeElement", (node) => {
    if (!(node instanceof page.Element)) return;
    const read = (name: string): string | null => node.getAttribute(name);
    if (!hides(node.localName, read, node, node.parentNode)) return;
    node.replaceChildren();
    node.remove();
  });
  purify.addHook("uponSanitizeElement", (node, { tagName }) => {
    if (tagName !== "img" || !(node instanceof page.Element)) return;
    const source = readImageSource(node);
    if (source === null) return;
    const spot = node.ownerDocument.createElement("span");
    node.replaceWith(spot);
    images.push({ spot, source, words: node.getAttribute("alt") ?? "" });
  });
  purify.addHook("afterSanitizeAttributes", guardLink);
  return {
    sanitise(html) {
      images = [];
      const source = html.slice(0, longestArticle);
      hides = createHideRule(source);
      const content: DocumentFragment = purify.sanitize(muteHandlers(source), {
        ...config,
        RETURN_DOM_FRAGMENT: true,
      });
      lowerHeadings(content);
      return { content, images: images.filter(({ spot }) => content.contains(spot)) };
    },
  };
}
