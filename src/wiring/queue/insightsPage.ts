import type { InsightsPage } from "#desk/supervisor";
import { copyText, saveText } from "#host/page";

type Opened = InsightsPage["opened"];

/** Days that a link may name. */
const mostDays = 30;

/** A link's figure and window: `?data=figure=topic:Refund&days=14`, beside what else the page was opened with. */
export function readOpened(search: string): Opened {
  const values = new URLSearchParams(new URLSearchParams(search).get("data") ?? "");
  const days = Number(values.get("days") ?? "");
  return {
    figure: values.get("figure") || null,
    days: Number.isInteger(days) && days >= 1 && days <= mostDays ? days : null,
  };
}

/** The address of a page, with a figure in the one parameter a web resource may have. */
function writeLink({ origin, pathname, search }: Location, figure: string, days: number): string {
  const values = new URLSearchParams(new URLSearchParams(search).get("data") ?? "");
  values.set("figure", figure);
  values.set("days", String(days));
  return `${origin}${pathname}?${new URLSearchParams({ data: values.toString() }).toString()}`;
}

const longestName = 100;
/** Characters that no file of a person's system may have in its name. */
const unnameable = /[\\/:*?"<>|]+/g;

/** What a page does with figures. `isOwn`: the panel has the page to itself, so that an address can name what is open on it. */
export function openInsightsPage(page: Window, isOwn: boolean): InsightsPage {
  return {
    save: (name, text) => saveText(page, name.replace(unnameable, " ").slice(-longestName), text),
    print: () => page.print(),
    link: (figure, days) => (isOwn ? writeLink(page.location, figure, days) : null),
    copy: (text) => copyText(page, text),
    opened: isOwn ? readOpened(page.location.search) : { figure: null, days: null },
  };
}
