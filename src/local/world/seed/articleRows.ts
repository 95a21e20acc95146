import type { ArticleRecord } from "#local/world/sample";
import { fitText, rowId, toMoment, write, type Write } from "#local/world/rows";

/** Version texts stand among the keywords, as an editor would write them. */
function writeKeywords({ keywords, versions }: ArticleRecord): string {
  return fitText([...keywords, ...versions].join(", "), 4000);
}

/** A published article. Without a date of its own it counts as published `now` (milliseconds since the epoch). */
export function articleRow(article: ArticleRecord, now: number): Write {
  const at = toMoment(article.updated === null ? now : Date.parse(article.updated));
  return write("knowledgearticle", rowId.article(article.id), {
    title: fitText(article.title, 4000),
    articlepublicnumber: fitText(article.id, 100),
    content: fitText(article.html, 1048576),
    keywords: writeKeywords(article),
    statecode: 3,
    statuscode: 7,
    islatestversion: true,
    isprimary: true,
    majorversionnumber: 1,
    msdyn_languagecode: fitText(article.language, 100),
    overriddencreatedon: at,
    publishon: at,
    modifiedon: at,
    subjectid: article.product === null ? null : { table: "subject", id: rowId.subject(article.product) },
  });
}
