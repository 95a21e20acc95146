import { badRequest, notServed } from "./graphFault";

/** What a request asks of an item or a list. `top` is the page's size, `skip` where it begins. */
export type GraphOptions = {
  readonly select: readonly string[] | null;
  readonly top: number;
  readonly skip: number;
  readonly descending: boolean;
};

const usualPage = 200;
const largestPage = 999;
const served = new Set(["$select", "$top", "$skiptoken", "$orderby"]);

/** Reads the options of a URL. `$orderby=name [desc]` is the one order served; 400 for what cannot be read, 501 for other options. */
export function readOptions(query: URLSearchParams): GraphOptions {
  for (const name of query.keys()) if (name.startsWith("$") && !served.has(name)) throw notServed(`The option ${name}`);
  const order = query.get("$orderby")?.trim() ?? "name";
  if (!["name", "name asc", "name desc"].includes(order)) throw notServed(`The order "${order.slice(0, 60)}"`);
  const select = query.get("$select");
  return {
    select: select === null ? null : select.split(",").map((name) => name.trim()),
    top: readWhole(query.get("$top"), usualPage, 1, largestPage),
    skip: readWhole(query.get("$skiptoken"), 0, 0, 1_000_000),
    descending: order.endsWith(" desc"),
  };
}

function readWhole(text: string | null, preset: number, least: number, most: number): number {
  if (text === null) return preset;
  const number = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least && number <= most))
    throw badRequest(`A number from ${least} to ${most} was expected, not "${text.slice(0, 20)}".`);
  return number;
}

/** Only the properties selected; all when nothing is. Names that are not there are left out, as Graph does. */
export function pick(shown: Readonly<Record<string, unknown>>, { select }: Pick<GraphOptions, "select">): typeof shown {
  if (select === null) return shown;
  return Object.fromEntries(
    Object.entries(shown).filter(([name]) => select.includes(name) || name.startsWith("@odata.")),
  );
}
