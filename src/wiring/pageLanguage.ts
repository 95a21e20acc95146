import { type PageLike, toTag } from "#host/page";
import { readGlobalContext } from "#host/xrm";
import { toLocale } from "./locale";

/** In which language, and from which side, a page that is no control is written: as the person set it in Dynamics. */
export type PageLanguage = { readonly locale: string; readonly dir: "ltr" | "rtl" };

/** Asks the Client API of a frame around the page; outside Dynamics 365 the browser's language, from the left. */
export function readPageLanguage(page: PageLike): PageLanguage {
  const context = readGlobalContext(page);
  return context
    ? { locale: toLocale(context.languageId), dir: context.isRtl ? "rtl" : "ltr" }
    : { locale: toTag(navigator.language), dir: "ltr" };
}
