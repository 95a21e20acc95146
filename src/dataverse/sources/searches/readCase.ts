import type { ResolvedCase } from "#domain/cases";
import { readLabel, readNumber, readRelated, readRows, readText, readTime, type Row } from "#dataverse/client";
import type { Column } from "#dataverse/sources/kit";

/** Navigation property from a case to its resolutions (incident, one-to-many; verified in the generated reference). */
export const toResolutions = "Incident_IncidentResolutions";

/** incident.statuscode in Microsoft's words, so that outcomes read the same in every user language. */
const outcomes: ReadonlyMap<number | null, string> = new Map([
  [5, "Problem Solved"],
  [1000, "Information Provided"],
  [6, "Cancelled"],
  [2000, "Merged"],
]);

export const caseColumns: readonly Column<"incident">[] = [
  "incidentid",
  "ticketnumber",
  "title",
  "description",
  "createdon",
  "modifiedon",
  "statuscode",
  "_subjectid_value",
];
export const resolutionColumns: readonly Column<"incidentresolution">[] = ["subject", "description", "createdon"];

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
export function readResolvedCase(row: Row, articles: ReadonlyMap<string, string>): ResolvedCase {
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
export function readLinks(rows: readonly Row[]): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  for (const row of rows) {
    const number = readText(readRelated(row, "knowledgearticleid") ?? {}, "articlepublicnumber");
    const id = readText(row, "_incidentid_value");
    if (id !== "" && number !== "" && !links.has(id)) links.set(id, number);
  }
  return links;
}
