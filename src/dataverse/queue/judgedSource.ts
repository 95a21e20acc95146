import {
  type DataverseClient,
  type Fetch,
  readNumber,
  readText,
  readTime,
  readVerbatim,
  type Row,
} from "#dataverse/client";
import { readJudgementNote, readWhereAllowed } from "#dataverse/sources";
import type { Judged } from "#domain/insights";
import { maskText } from "#domain/privacy";

const tables = {
  feedback: { name: "feedback", set: "feedback" },
  note: { name: "annotation", set: "annotations" },
  conversation: { name: "msdyn_ocliveworkitem", set: "msdyn_ocliveworkitems" },
} as const;

/** The newest of each kind. */
export const mostJudged = 1_000;
/** Conversations whose language is looked up: more conditions make no request of their own. */
const mostConversations = 150;

const kinds = ["brief", "case", "sentiment"] as const;
type Found = Omit<Judged, "language">;

const since = (at: number) => ({ attribute: "createdon", operator: "ge", value: new Date(at).toISOString() }) as const;
const newest = { orders: [{ attribute: "createdon", descending: true }], top: mostJudged } as const;

/** Feedback from 0 to 1 is a judgement of a card; which conversation it was given in stands in its title. */
const ofArticles = (at: number): Fetch => ({
  entity: tables.feedback.name,
  attributes: ["feedbackid", "title", "rating", "comments", "createdon", "regardingobjectid"],
  filters: [{ type: "and", of: [since(at), { attribute: "maxrating", operator: "eq", value: 1 }] }],
  links: [
    {
      ...{
        name: "knowledgearticle",
        from: "knowledgearticleid",
        to: "regardingobjectid",
        alias: "article",
        outer: true,
      },
      attributes: ["title", "articlepublicnumber", "modifiedon"],
    },
  ],
  ...newest,
});

const ofOthers = (at: number): Fetch => ({
  entity: tables.note.name,
  attributes: ["annotationid", "subject", "notetext", "createdon", "objectid"],
  filters: [
    { type: "and", of: [since(at)] },
    {
      type: "or",
      of: kinds.map((kind) => ({ attribute: "subject", operator: "eq", value: `Warmline: ${kind} judged` }) as const),
    },
  ],
  ...newest,
});

const languagesOf = (ids: readonly string[]): Fetch => ({
  entity: tables.conversation.name,
  attributes: ["activityid", "msdyn_customerlocale"],
  filters: [{ type: "or", of: ids.map((value) => ({ attribute: "activityid", operator: "eq", value }) as const) }],
});

const titled = /^Warmline: (?:not )?useful, conversation ([0-9a-f-]{36})$/i;

function readArticle(row: Row): readonly Found[] {
  const conversation = titled.exec(readVerbatim(row, "title"))?.[1];
  if (conversation === undefined) return [];
  const words = [readText(row, "article.articlepublicnumber"), readText(row, "article.title")];
  return [
    {
      ...{ target: "article", conversation, id: readVerbatim(row, "_regardingobjectid_value") },
      ...{ useful: readNumber(row, "rating") === 1, reason: readText(row, "comments") },
      at: readTime(row, "createdon") ?? 0,
      name: words.filter((word) => word !== "").join(" "),
      changedAt: readTime(row, "article.modifiedon"),
    },
  ];
}

const readOther = (row: Row): readonly Found[] =>
  readJudgementNote(row).map(({ row: _row, reason, ...judgement }) => ({
    ...judgement,
    ...{ reason: maskText(reason).text, name: "", changedAt: null },
    conversation: readVerbatim(row, "_objectid_value"),
  }));

/**
 * The judgements of cards since a time, at most the newest thousand of articles and of all else, in one request, and in a second one the
 * languages of their conversations. What a role keeps back is left out; both kept back is a failure.
 */
export async function readJudged(client: DataverseClient, at: number, cancel: AbortSignal): Promise<readonly Judged[]> {
  const [articles, others] = client.retrieveTogether(
    [
      { table: tables.feedback, query: ofArticles(at) },
      { table: tables.note, query: ofOthers(at) },
    ],
    cancel,
  );
  const [first, second] = await Promise.all([readWhereAllowed(articles), readWhereAllowed(others)]);
  if (first === null && second === null) await articles;
  const found = [...(first ?? []).flatMap(readArticle), ...(second ?? []).flatMap(readOther)];
  const ids = [...new Set(found.map(({ conversation }) => conversation))].slice(0, mostConversations);
  const rows =
    ids.length === 0
      ? []
      : await readWhereAllowed(client.retrieveMultiple(tables.conversation, languagesOf(ids), cancel));
  const languages = new Map(
    (rows ?? []).map((row) => [readVerbatim(row, "activityid"), readText(row, "msdyn_customerlocale").toLowerCase()]),
  );
  return found.map((one) => ({ ...one, language: languages.get(one.conversation) || null }));
}
