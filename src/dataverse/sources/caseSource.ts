import type { CaseSource, ResolvedCase } from "#domain/cases";
import {
  allOf,
  anyOf,
  type DataverseClient,
  type Filter,
  hasId,
  readGuid,
  readLabel,
  readNumber,
  readRelated,
  readRows,
  readText,
  readTime,
  type Row,
  where,
} from "#dataverse/client";
import { createDataverseSearch, type SearchMemory } from "./dataverseSearch";
import { cleanTerms } from "./searchTerms";
import { type Column, tableNames } from "./tableNames";
import { toSignal } from "./toSignal";

const mostCases = 200;
/** A case may have several solving articles. */
const mostLinks = 400;

/** incident.statecode */
const resolved = 1;
/** knowledgearticleincident.knowledgeusage: the article that solved the case, not one merely looked at. */
const solution = 2;

/** Navigation property from a case to its resolutions (incident, one-to-many; verified in the generated reference). */
const toResolutions = "Incident_IncidentResolutions";

/** incident.statuscode in Microsoft's words, so that outcomes read the same in every user language. */
const outcomes: ReadonlyMap<number | null, string> = new Map([
  [5, "Problem Solved"],
  [1000, "Information Provided"],
  [6, "Cancelled"],
  [2000, "Merged"],
]);

const caseColumns: readonly Column<"incident">[] = [
  "incidentid",
  "ticketnumber",
  "title",
  "description",
  "createdon",
  "modifiedon",
  "statuscode",
  "_subjectid_value",
];
const resolutionColumns: readonly Column<"incidentresolution">[] = ["subject", "description", "createdon"];

/** Newest last; a reopened case has one for every time it was closed. */
function readResolutions(row: Row): readonly Row[] {
  return [...readRows(row, toResolutions)].sort(
    (a, b) => (readTime(a, "createdon") ?? 0) - (readTime(b, "createdon") ?? 0),
  );
}

/**
 * A resolved case. Resolved "on" is when its last resolution was written: `modifiedon` moves with every later edit and
 * only stands in. Reopened means more than one resolution, as no documented column says so.
 */
function readResolvedCase(row: Row, articles: ReadonlyMap<string, string>): ResolvedCase {
  const resolutions = readResolutions(row);
  const last = resolutions[resolutions.length - 1] ?? {};
  const id = readText(row, "incidentid");
  return {
    id,
    number: readText(row, "ticketnumber"),
    title: readText(row, "title"),
    description: readText(row, "description"),
    product: readLabel(row, "_subjectid_value"),
    resolution: readText(last, "description") || readText(last, "subject"),
    outcome: outcomes.get(readNumber(row, "statuscode")) ?? readLabel(row, "statuscode"),
    openedAt: readTime(row, "createdon"),
    resolvedAt: readTime(last, "createdon") ?? readTime(row, "modifiedon"),
    article: articles.get(id) ?? "",
    reopened: resolutions.length > 1,
  };
}

/** Case id → public number of its newest solving article. Rows come newest first. */
function readLinks(rows: readonly Row[]): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  for (const row of rows) {
    const number = readText(readRelated(row, "knowledgearticleid") ?? {}, "articlepublicnumber");
    const id = readText(row, "_incidentid_value");
    if (id !== "" && number !== "" && !links.has(id)) links.set(id, number);
  }
  return links;
}

/** Words a filter asks for: each is two LIKEs over the table. */
const mostLikeTerms = 4;
/** Cases that Dataverse search names. Each is a comparison in the address that reads them. */
const mostFound = 50;

const isResolved = where`statecode eq ${resolved}`;

function writeCaseFilter(notCase: string, ...more: readonly Filter[]): Filter {
  const other = readGuid(notCase);
  return allOf(isResolved, ...more, ...(other ? [where`not (${hasId("incidentid", other)})`] : []));
}

const ofProduct = (product: string): readonly Filter[] =>
  product === "" ? [] : [where`subjectid/title eq ${product}`];

/** Cases whose title or description holds one of the words; null without a word. */
function saysOneOf(words: readonly string[]): Filter | null {
  const [first, ...more] = words
    .slice(0, mostLikeTerms)
    .map((word) => where`contains(title,${word}) or contains(description,${word})`);
  return first ? anyOf(first, ...more) : null;
}

/** Goes to the cases through the lookup, so that the address does not grow with their number. */
function writeLinkFilter(product: string): Filter {
  const links = allOf(where`knowledgeusage eq ${solution}`, where`incidentid/statecode eq ${resolved}`);
  return product === "" ? links : allOf(links, where`incidentid/subjectid/title eq ${product}`);
}

const writeCases = (filter: Filter) => ({
  table: tableNames.case,
  query: {
    select: caseColumns,
    expand: [{ property: toResolutions, select: resolutionColumns }],
    filter,
    orderBy: ["modifiedon desc"],
    top: mostCases,
  },
});

const writeLinks = (filter: Filter) => ({
  table: tableNames.articleOfCase,
  query: {
    select: ["_incidentid_value", "createdon"],
    expand: [{ property: "knowledgearticleid", select: ["articlepublicnumber"] }],
    filter,
    orderBy: ["createdon desc"],
    top: mostLinks,
  },
});

/** How the cases that say the same were found: a filter over them, and what says so. */
type Said = { readonly filter: Filter; readonly links: Filter; readonly path: string };

/**
 * Resolved cases with how they ended and which article solved them, in one request: those that say what is asked, of any
 * product, and the newest 200 of the product. The first are named by Dataverse search when it is there and free (one
 * question a second for all that this person's page asks), else found by a filter over title and description, for which the
 * service is not asked a second time; `path` says which. Unknown articles are left out, and so are cases by their words
 * where they cannot be had: neither is fatal.
 */
export function createCaseSource(client: DataverseClient, clock: { now(): number }, memory: SearchMemory): CaseSource {
  const findIds = createDataverseSearch({
    client,
    now: () => clock.now(),
    memory,
    table: tableNames.case.name,
    filter: isResolved,
    most: mostFound,
  });

  async function findSaid(terms: readonly string[], notCase: string, signal?: AbortSignal): Promise<Said | null> {
    const words = cleanTerms(terms);
    const ids = await findIds(words, signal).catch((error: unknown) => {
      if (signal?.aborted === true) throw error;
      return "failed";
    });
    if (typeof ids !== "string") {
      const [first, ...more] = ids;
      const any = (column: string): Filter => anyOf(hasId(column, first), ...more.map((id) => hasId(column, id)));
      const links = allOf(where`knowledgeusage eq ${solution}`, any("_incidentid_value"));
      return { filter: writeCaseFilter(notCase, any("incidentid")), links, path: "Dataverse search" };
    }
    const filter = saysOneOf(words);
    if (filter === null) return null;
    const path = `title and description filter (Dataverse search ${ids})`;
    return { filter: writeCaseFilter(notCase, filter), links: writeLinkFilter(""), path };
  }

  async function find(product: string, notCase: string, said: Said | null, signal?: AbortSignal) {
    const newest = writeCases(writeCaseFilter(notCase, ...ofProduct(product)));
    const links = writeLinks(writeLinkFilter(product));
    const reads = said ? [newest, links, writeCases(said.filter), writeLinks(said.links)] : [newest, links];
    const [cases, ...others] = client.retrieveTogether(reads, signal);
    const rowsOf = async (page: typeof cases): Promise<readonly Row[]> => (await page?.catch(() => null))?.rows ?? [];
    const [ownLinks, saidRows, saidLinks] = await Promise.all(others.map(rowsOf).concat([Promise.resolve([])]));
    const rows = [...((await cases)?.rows ?? []), ...(saidRows ?? [])];
    const articles = readLinks([...(ownLinks ?? []), ...(saidLinks ?? [])]);
    const read = rows.map((row) => readResolvedCase(row, articles)).filter((one) => one.id !== "");
    return [...new Map(read.map((one) => [one.id, one])).values()];
  }

  return {
    async findResolved({ product, terms, notCase }, cancel) {
      const signal = toSignal(cancel);
      const said = terms.length > 0 ? await findSaid(terms, notCase, signal) : null;
      const by = said ? `, and those found by ${said.path}` : "";
      if (product === "") return { cases: await find("", notCase, said, signal), path: `newest resolved cases${by}` };
      const cases = await find(product, notCase, said, signal);
      if (cases.length > 0) return { cases, path: `newest resolved cases of the product${by}` };
      const all = await find("", notCase, null, signal);
      return { cases: all, path: "newest resolved cases of all products (none of this one)" };
    },
  };
}
