import type { PageLike } from "#host/page";
import { findXrm } from "./findXrm";

/** The base language: its words are in the page itself. */
const base = 1033;
/** How long a page waits for its words, in ms: English after that is better than a blank page. */
const patience = 3_000;

type Words = Readonly<Record<string, string | undefined>>;

/** The words of a .resx file: name → value. */
function parse(xml: string): Words {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  const entries = Array.from(document.querySelectorAll("root > data"), (data) => [
    data.getAttribute("name") ?? "",
    data.querySelector("value")?.textContent ?? "",
  ]);
  return Object.fromEntries(entries) as Words;
}

async function load(page: PageLike, name: string, signal: AbortSignal): Promise<Words> {
  const context = findXrm(page)?.Utility.getGlobalContext();
  const language = context?.userSettings.languageId ?? base;
  if (!context || language === base) return {};
  // Languages without words of their own have no such file: the answer is then English, as for the controls.
  const response = await fetch(context.getWebResourceUrl(`${name}.${language}.resx`), { signal });
  return response.ok ? parse(await response.text()) : {};
}

/**
 * The words of a page or command that is no control, in the language the person set in Dynamics: from the RESX web resource
 * `<name>.<language code>.resx`. Nothing for English, outside Dynamics 365, and where they do not come within 3 s; whoever
 * asks then keeps the English words it has. Never throws.
 */
export async function readWords(page: PageLike, name: string): Promise<Words> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), patience);
  try {
    return await load(page, name, late.signal);
  } catch {
    return {};
  } finally {
    clearTimeout(timer);
  }
}
