import type { CaseAnswer, CaseSource, ResolvedCase } from "#domain/cases";
import {
  allOf,
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

function writeCaseFilter(product: string, notCase: string): Filter {
  const other = readGuid(notCase);
  const filters: Filter[] = [];
  if (product !== "") filters.push(where`subjectid/title eq ${product}`);
  if (other) filters.push(where`not (${hasId("incidentid", other)})`);
  return allOf(where`statecode eq ${resolved}`, ...filters);
}

/** Goes to the cases through the lookup, so that the address does not grow with their number. */
function writeLinkFilter(product: string): Filter {
  const links = allOf(where`knowledgeusage eq ${solution}`, where`incidentid/statecode eq ${resolved}`);
  return product === "" ? links : allOf(links, where`incidentid/subjectid/title eq ${product}`);
}

/**
 * The newest 200 resolved cases of a product with how they ended, and which article solved them: two lists in one
 * request. When the product has none, those of all products. Unknown articles are left out, not fatal.
 */
export function createCaseSource(client: DataverseClient): CaseSource {
  const writeCases = (product: string, notCase: string) => ({
    table: tableNames.case,
    query: {
      select: caseColumns,
      expand: [{ property: toResolutions, select: resolutionColumns }],
      filter: writeCaseFilter(product, notCase),
      orderBy: ["modifiedon desc"],
      top: mostCases,
    },
  });

  const writeLinks = (product: string) => ({
    table: tableNames.articleOfCase,
    query: {
      select: ["_incidentid_value", "createdon"],
      expand: [{ property: "knowledgearticleid", select: ["articlepublicnumber"] }],
      filter: writeLinkFilter(product),
      orderBy: ["createdon desc"],
      top: mostLinks,
    },
  });

  async function find(product: string, notCase: string, path: string, cancel?: AbortSignal): Promise<CaseAnswer> {
    const [cases, links] = client.retrieveTogether([writeCases(product, notCase), writeLinks(product)], cancel);
    const linked = links.then(({ rows }) => readLinks(rows)).catch(() => new Map<string, string>());
    const { rows } = await cases;
    const articles = await linked;
    return { cases: rows.map((row) => readResolvedCase(row, articles)).filter((one) => one.id !== ""), path };
  }

  return {
    async findResolved({ product, notCase }, cancel) {
      const signal = toSignal(cancel);
      if (product === "") return find("", notCase, "newest resolved cases", signal);
      const answer = await find(product, notCase, "newest resolved cases of the product", signal);
      if (answer.cases.length > 0) return answer;
      return find("", notCase, "newest resolved cases of all products (none of this one)", signal);
    },
  };
}
