import type { Judgement, KeptJudgement } from "#domain/feedback";
import { type Guid, readNumber, readVerbatim, readTime, type Row, toGuid } from "#dataverse/client";
import { nameId } from "#domain/followup";
import { tableNames } from "#dataverse/sources/kit";

/** feedback.comments takes 2,000 characters, annotation.notetext far more; one limit serves both. */
export const longestNote = 2_000;

/** The titles of a conversation's judgements of articles: by them they are found again, as `feedback` points at the article only. */
export const feedbackTitles = (conversation: Guid): readonly [useful: string, notUseful: string] => [
  `Warmline: useful, conversation ${conversation}`,
  `Warmline: not useful, conversation ${conversation}`,
];

export const noteSubject = (target: string): string => `Warmline: ${target} judged`;

/**
 * The id of a judgement's row: made of what it says. `nth` counts earlier ones of the same card that said something else, so that
 * a mind that was changed twice is three rows, and one judgement sent twice is one.
 */
export function judgementId(conversation: Guid, judgement: Judgement, nth: number): Guid {
  const { target, id, useful, reason } = judgement;
  const again = nth === 0 ? "" : `\n${nth}`;
  const name =
    target === "article"
      ? ["judged", id, useful, reason].join("\n") + again
      : `${noteSubject(target)}\n${writeJudgementNote(judgement)}${again}`;
  return toGuid(nameId(conversation, name));
}

export function writeFeedback(conversation: Guid, { id, useful, reason }: Judgement): Row {
  const [isUseful, isNot] = feedbackTitles(conversation);
  return {
    title: useful ? isUseful : isNot,
    comments: reason.slice(0, longestNote),
    rating: useful ? 1 : 0,
    minrating: 0,
    maxrating: 1,
    // The lookup is regardingobjectid; its navigation property to an article is named so in the generated reference.
    "KnowledgeArticleId@odata.bind": `/${tableNames.article.set}(${toGuid(id)})`,
  };
}

export function writeJudgementNote({ target, id, useful, reason }: Judgement): string {
  return [`useful: ${useful ? "yes" : "no"}`, `${target}: ${id}`, `reason: ${reason}`].join("\n");
}

/** A judgement with the id of its row. */
export type JudgementRow = KeptJudgement & { readonly row: string };

export function readFeedback(row: Row): JudgementRow {
  return {
    row: readVerbatim(row, "feedbackid"),
    target: "article",
    id: readVerbatim(row, "_regardingobjectid_value"),
    useful: readNumber(row, "rating") === 1,
    reason: readVerbatim(row, "comments"),
    at: readTime(row, "createdon") ?? 0,
  };
}

const note = /^useful: (yes|no)\r?\n(case|brief|sentiment): ([^\r\n]*)\r?\nreason: ?([^]*)$/;

/** Reads what `writeJudgementNote` wrote; [] for every other note. */
export function readJudgementNote(row: Row): readonly JudgementRow[] {
  const [, useful = "", kind, id = "", reason = ""] = note.exec(readVerbatim(row, "notetext")) ?? [];
  const target = (["case", "brief", "sentiment"] as const).find((one) => one === kind);
  if (!target || readVerbatim(row, "subject") !== noteSubject(target)) return [];
  const at = readTime(row, "createdon") ?? 0;
  return [
    { row: readVerbatim(row, "annotationid"), target, id, useful: useful === "yes", reason: reason.trimEnd(), at },
  ];
}

/** In the order in which they were given: the ids say it exactly, where clocks only know the second. */
export function orderJudgements(conversation: Guid, rows: readonly JudgementRow[]): readonly KeptJudgement[] {
  const place = (one: JudgementRow): number => {
    const others = rows.filter(({ target, id }) => target === one.target && id === one.id).length;
    for (let nth = 0; nth < others; nth += 1) if (judgementId(conversation, one, nth) === one.row) return nth;
    return -1;
  };
  const placed = rows.map(({ row, ...judgement }, index) => ({
    judgement,
    place: place(rows[index] ?? { ...judgement, row }),
  }));
  return placed.sort((a, b) => a.place - b.place || a.judgement.at - b.judgement.at).map(({ judgement }) => judgement);
}
