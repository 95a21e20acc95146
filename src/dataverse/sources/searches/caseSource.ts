import type { CasePage, CaseSource, ResolvedCase } from "#domain/cases";
import {
  allOf,
  anyOf,
  type DataverseClient,
  type Filter,
  type Guid,
  hasId,
  type Page,
  readGuid,
  type Row,
  type Table,
  where,
} from "#dataverse/client";
import { createDataverseSearch, type SearchMemory } from "./dataverseSearch";
import { caseColumns, readLinks, readResolvedCase, resolutionColumns, toResolutions } from "./readCase";
import { readTypedNumber } from "./rowNumbers";
import { cleanTerms } from "./searchTerms";
import { tableNames, toSignal } from "#dataverse/sources/kit";

/** Cases a page, and of a search at most. */
const mostCases = 200;
/** A case may have several solving articles. */
const mostLinks = 400;
/** Words a filter asks for: each is two LIKEs over the table. */
const mostLikeTerms = 4;
/** Cases that Dataverse search names: each is a comparison in the address that reads them. And those whose resolution says it. */
const mostFound = 50;
const mostTold = 25;

/** incident.statecode */
const resolved = 1;
/** knowledgearticleincident.knowledgeusage: the article that solved the case, not one merely looked at. */
const solution = 2;

const isResolved = where`statecode eq ${resolved}`;

function writeCaseFilter(notCase: string, ...more: readonly Filter[]): Filter {
  const other = readGuid(notCase);
  return allOf(isResolved, ...more, ...(other ? [where`not (${hasId("incidentid", other)})`] : []));
}

const ofProduct = (product: string): readonly Filter[] =>
  product === "" ? [] : [where`subjectid/title eq ${product}`];

/** One of the words stands in one of two columns; null without a word. */
function saysOneOf(words: readonly string[], a: string, b: string): Filter | null {
  const [first, ...more] = words
    .slice(0, mostLikeTerms)
    .map((word) => where`contains(${{ expression: a }},${word}) or contains(${{ expression: b }},${word})`);
  return first ? anyOf(first, ...more) : null;
}

/** The same of cases, or (`at` the way to one) of what hangs on them: of their own words, or of what ended them. */
const saysItself = (words: readonly string[], at = ""): Filter | null =>
  saysOneOf(words, `${at}title`, `${at}description`);
function wasTold(words: readonly string[], at = ""): Filter | null {
  const said = saysOneOf(words, "r/subject", "r/description");
  return said && where`${{ expression: `${at}${toResolutions}` }}/any(r:${said})`;
}

/** These ids and no others; null without one. */
function isOneOf(column: string, ids: readonly Guid[]): Filter | null {
  const [first, ...more] = ids.map((id) => hasId(column, id));
  return first ? anyOf(first, ...more) : null;
}

/** Goes to the cases through the lookup, so that the address does not grow with their number. */
function writeLinkFilter(product: string): Filter {
  const links = allOf(where`knowledgeusage eq ${solution}`, where`incidentid/statecode eq ${resolved}`);
  return product === "" ? links : allOf(links, where`incidentid/subjectid/title eq ${product}`);
}

type Size = { readonly top: number } | { readonly pageSize: number };

const writeCases = (filter: Filter, size: Size) => ({
  table: tableNames.case,
  query: {
    select: caseColumns,
    expand: [{ property: toResolutions, select: resolutionColumns }],
    filter,
    orderBy: ["modifiedon desc"],
    ...size,
  },
});

const writeLinks = (filter: Filter, size: Size) => ({
  table: tableNames.articleOfCase,
  query: {
    select: ["_incidentid_value", "createdon"],
    expand: [{ property: "knowledgearticleid", select: ["articlepublicnumber"] }],
    filter,
    orderBy: ["createdon desc"],
    ...size,
  },
});

const none: Page = { rows: [], next: null };

/** Each case once. */
function readCases(rows: readonly Row[], articles: ReadonlyMap<string, string>): readonly ResolvedCase[] {
  const cases = rows.map((row) => readResolvedCase(row, articles)).filter(({ id }) => id !== "");
  return [...new Map(cases.map((one) => [one.id, one])).values()];
}

/** Cases with their articles, in one request. */
async function readTogether(
  client: DataverseClient,
  cases: ReturnType<typeof writeCases>,
  links: ReturnType<typeof writeLinks>,
  signal?: AbortSignal,
): Promise<readonly [cases: Page, links: Page]> {
  const [found, linked] = client.retrieveTogether([cases, links], signal);
  return Promise.all([found, linked.catch(() => none)]);
}

/** What came of a page, and how the next one is had. */
function toPage(
  client: DataverseClient,
  [cases, links]: readonly [Page, Page],
  articles: ReadonlyMap<string, string>,
  path: string,
): CasePage {
  const known = new Map([...readLinks(links.rows), ...articles]);
  const next = (table: Table, page: Page, size: number, signal?: AbortSignal): Promise<Page> =>
    page.next === null ? Promise.resolve(none) : client.retrieveNext(table, page.next, signal, size);
  return {
    cases: readCases(cases.rows, known),
    path,
    more:
      cases.next === null
        ? null
        : async (cancel) => {
            const signal = toSignal(cancel);
            const further = next(tableNames.articleOfCase, links, mostLinks, signal).catch(() => none);
            const pages = [await next(tableNames.case, cases, mostCases, signal), await further] as const;
            return toPage(client, pages, known, path);
          },
  };
}

/**
 * Resolved cases with how they ended and which article solved them. The newest of a product come page by page; of a product
 * without any, those of all. Cases that say what is asked, of any product and age, are named by Dataverse search where it is
 * there and this page's turn, else found by a filter over title and description; beside both, in the same request, those whose
 * resolution says it. `path` says which. Unknown articles and unread resolutions are left out: neither is fatal.
 */
export function createCaseSource(client: DataverseClient, memory: SearchMemory): CaseSource {
  const findIds = createDataverseSearch({
    client,
    memory,
    table: tableNames.case.name,
    filter: isResolved,
    most: mostFound,
  });

  async function readNewest(product: string, notCase: string, path: string, signal?: AbortSignal): Promise<CasePage> {
    const newest = writeCases(writeCaseFilter(notCase, ...ofProduct(product)), { pageSize: mostCases });
    const links = writeLinks(writeLinkFilter(product), { pageSize: mostLinks });
    return toPage(client, await readTogether(client, newest, links, signal), new Map(), path);
  }

  async function findNumbered(typed: string, notCase: string, signal?: AbortSignal): Promise<readonly ResolvedCase[]> {
    const number = readTypedNumber(typed, "ticketnumber");
    if (number === null) return [];
    const [cases, linked] = await readTogether(
      client,
      writeCases(writeCaseFilter(notCase, number.filter), { top: mostCases }),
      writeLinks(writeLinkFilter(""), { top: mostLinks }),
      signal,
    );
    return readCases(cases.rows, readLinks(linked.rows)).filter((one) => number.isOf(one.number));
  }

  async function findSaid(words: readonly string[], notCase: string, inTurn: boolean, signal?: AbortSignal) {
    const named = await findIds(words, inTurn, signal).catch((error: unknown) => {
      if (signal?.aborted === true) throw error;
      return "failed";
    });
    const isFiltered = typeof named === "string";
    const said = isFiltered ? saysItself(words) : isOneOf("incidentid", named);
    const saidLinks = isFiltered ? saysItself(words, "incidentid/") : isOneOf("_incidentid_value", named);
    const told = wasTold(words);
    const toldLinks = wasTold(words, "incidentid/");
    if (!said || !saidLinks || !told || !toldLinks) return { cases: [], path: "nothing to search for" };
    const [cases, ...more] = client.retrieveTogether(
      [
        writeCases(writeCaseFilter(notCase, said), { top: mostCases }),
        writeCases(writeCaseFilter(notCase, told), { top: mostTold }),
        writeLinks(allOf(writeLinkFilter(""), saidLinks), { top: mostLinks }),
        writeLinks(allOf(writeLinkFilter(""), toldLinks), { top: mostTold }),
      ],
      signal,
    );
    const [found, ended, ...links] = await Promise.all([cases, ...more.map((page) => page.catch(() => none))]);
    const known = readLinks(links.flatMap(({ rows }) => rows));
    const path = isFiltered ? `title and text filter (Dataverse search ${named})` : "Dataverse search";
    return { cases: readCases([...found.rows, ...(ended?.rows ?? [])], known), path };
  }

  return {
    async readNewest({ product, notCase }, cancel) {
      const signal = toSignal(cancel);
      if (product === "") return readNewest("", notCase, "newest resolved cases", signal);
      const page = await readNewest(product, notCase, "newest resolved cases of the product", signal);
      if (page.cases.length > 0) return page;
      return readNewest("", notCase, "newest resolved cases of all products (none of this one)", signal);
    },
    async search({ terms, notCase, typed = "", inTurn = true }, cancel) {
      const signal = toSignal(cancel);
      const named = await findNumbered(typed, notCase, signal);
      if (named.length > 0) return { cases: named, path: "case number", named: true };
      return findSaid(cleanTerms(terms), notCase, inTurn, signal);
    },
  };
}
