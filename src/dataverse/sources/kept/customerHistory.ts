import { type Fetch, type Guid, readText, readTime, readVerbatim, type Row } from "#dataverse/client";
import type { CustomerHistory, EarlierConversation, OpenCase } from "#domain/conversation";
import { type Column, tableNames } from "#dataverse/sources/kit";

/** Rows of each that are read: three lines tell of them. */
const most = 20;

const conversationColumns: readonly Column<"msdyn_ocliveworkitem">[] = [
  "activityid",
  "subject",
  "msdyn_title",
  "msdyn_startedon",
  "createdon",
];
const caseColumns: readonly Column<"incident">[] = ["incidentid", "ticketnumber", "title"];

/** Rows whose column `to` holds the conversation's customer: who that is need not be known yet. One row more than is told of. */
const ofCustomer = (conversation: Guid, to: string) =>
  ({
    links: [
      {
        name: tableNames.conversation.name,
        from: "msdyn_customer",
        to,
        filters: [{ type: "and", of: [{ attribute: "activityid", operator: "eq", value: conversation }] }],
      },
    ],
    top: most + 1,
  }) as const;

/** The newest other conversations of the conversation's customer, and the open cases, that of this conversation among them. */
export function readsOfHistory(conversation: Guid) {
  const conversations: Fetch = {
    entity: tableNames.conversation.name,
    attributes: conversationColumns,
    filters: [{ type: "and", of: [{ attribute: "activityid", operator: "ne", value: conversation }] }],
    orders: [{ attribute: "createdon", descending: true }],
    ...ofCustomer(conversation, "msdyn_customer"),
  };
  const cases: Fetch = {
    entity: tableNames.case.name,
    attributes: caseColumns,
    filters: [{ type: "and", of: [{ attribute: "statecode", operator: "eq", value: 0 }] }],
    orders: [{ attribute: "modifiedon", descending: true }],
    ...ofCustomer(conversation, "customerid"),
  };
  return [
    { table: tableNames.conversation, query: conversations },
    { table: tableNames.case, query: cases },
  ] as const;
}

const readEarlier = (row: Row): EarlierConversation => ({
  id: readVerbatim(row, "activityid"),
  title: readText(row, "msdyn_title") || readText(row, "subject"),
  at: readTime(row, "msdyn_startedon") ?? readTime(row, "createdon"),
});

const readOpenCase = (row: Row): OpenCase => ({
  id: readVerbatim(row, "incidentid"),
  number: readText(row, "ticketnumber"),
  title: readText(row, "title"),
});

/** One row more than is shown tells that there are more. */
const cut = <T>(rows: readonly Row[] | null, read: (row: Row) => T) =>
  rows && { rows: rows.slice(0, most).map(read), more: rows.length > most };

/** What the rows of `readsOfHistory` say; null where they could not be read. */
export const readHistory = (conversations: readonly Row[] | null, cases: readonly Row[] | null): CustomerHistory => ({
  conversations: cut(conversations, readEarlier),
  cases: cut(cases, readOpenCase),
});
