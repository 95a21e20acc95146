import type { CaseRecord, ConversationScript } from "#local/world/sample";
import { deriveId, fitText, people, rowId, toMoment, write, type Write } from "#local/world/rows";

/** incident.statecode and statuscode of each outcome, in Microsoft's words. */
const endings = {
  "Problem Solved": { statecode: 1, statuscode: 5 },
  "Information Provided": { statecode: 1, statuscode: 1000 },
  Cancelled: { statecode: 2, statuscode: 6 },
  Merged: { statecode: 2, statuscode: 2000 },
} as const;

/** knowledgearticleincident.knowledgeusage: the article that solved the case. */
const solution = 2;

function caseColumns(number: string, title: string, description: string, product: string | null) {
  return {
    title: fitText(title, 200),
    ticketnumber: fitText(number, 100),
    description: fitText(description, 2000),
    caseorigincode: 3,
    subjectid: product === null ? null : ({ table: "subject", id: rowId.subject(product) } as const),
    productid: product === null ? null : ({ table: "product", id: rowId.product(product) } as const),
  } as const;
}

function resolutionRow(record: CaseRecord, place: "first" | "last", at: number): Write {
  const last = place === "last";
  return write("incidentresolution", deriveId("resolution", record.id, place), {
    subject: last ? record.outcome : "Closed, then reopened",
    description: fitText(last ? record.resolution : "The customer came back with the same problem.", 2000),
    statecode: 1,
    statuscode: 2,
    overriddencreatedon: toMoment(at),
    actualend: toMoment(at),
    incidentid: { table: "incident", id: rowId.case(record.id) },
    ownerid: { table: "systemuser", id: people.representative.id },
  });
}

/** When a case was opened and resolved; what it does not say is `now`, and nothing ends before it begins. */
function readTimes({ opened, resolved }: CaseRecord, now: number): { opened: number; resolved: number } {
  const end = resolved === null ? now : Date.parse(resolved);
  const begin = opened === null ? end : Date.parse(opened);
  return { opened: Math.min(begin, end), resolved: end };
}

/**
 * A resolved case with how it ended. A reopened case has two resolutions: no documented column says that a case was
 * reopened, so readers count them. `knows` says whether an article is in the store.
 */
export function resolvedCaseRows(
  record: CaseRecord,
  now: number,
  knows: (article: string) => boolean,
): readonly Write[] {
  const at = readTimes(record, now);
  const { id, title, description, product, article } = record;
  const rows = [
    write("incident", rowId.case(id), {
      ...caseColumns(id, title, description, product),
      ...endings[record.outcome],
      overriddencreatedon: toMoment(at.opened),
      modifiedon: toMoment(at.resolved),
      customerid: { table: "contact", id: rowId.contact(record.customer, "") },
      ownerid: { table: "systemuser", id: people.representative.id },
    }),
    resolutionRow(record, "last", at.resolved),
  ];
  if (record.reopened) rows.push(resolutionRow(record, "first", at.opened + (at.resolved - at.opened) / 2));
  if (article === null || !knows(article)) return rows;
  const link = write("knowledgearticleincident", deriveId("article of case", id, article), {
    knowledgeusage: solution,
    issenttocustomer: false,
    overriddencreatedon: toMoment(at.resolved),
    incidentid: { table: "incident", id: rowId.case(id) },
    knowledgearticleid: { table: "knowledgearticle", id: rowId.article(article) },
  });
  return [...rows, link];
}

/** The open cases of a conversation's customer: the one it is about, where it has one, and others. */
export function openCaseRows({ case: open, earlier, customer, product }: ConversationScript): readonly Write[] {
  return [...(open ? [open] : []), ...earlier.cases].map(({ id, title, description }) =>
    write("incident", rowId.case(id), {
      ...caseColumns(id, title, description, product),
      statecode: 0,
      statuscode: 1,
      customerid: { table: "contact", id: rowId.contact(customer.name, customer.email) },
      ownerid: { table: "systemuser", id: people.representative.id },
    }),
  );
}
