import { deriveId, rowId, toMoment, write, type Write } from "#local/world/rows";
import type { PastTalk } from "./plan";

const reasons = ["Out of date", "Not about this product", "The customer did that already"] as const;
const usefulTo = { article: 0.6, brief: 0.85 } as const;

/** What a representative said of the cards of a conversation, as the panels keep it; most say nothing. */
export function judgementRows({ story, share }: PastTalk, conversation: string, at: number): readonly Write[] {
  const reason = reasons[Math.floor(share("reason") * reasons.length)] ?? reasons[0];
  const isArticleUseful = share("article") < usefulTo.article;
  const isBriefUseful = share("brief") < usefulTo.brief;
  const article =
    story.article === null || share("judges article") > 0.35
      ? []
      : [
          write("feedback", deriveId("past feedback", conversation), {
            title: `Warmline: ${isArticleUseful ? "useful" : "not useful"}, conversation ${conversation}`,
            comments: isArticleUseful ? "" : reason,
            ...{ rating: isArticleUseful ? 1 : 0, minrating: 0, maxrating: 1 },
            overriddencreatedon: toMoment(at),
            regardingobjectid: { table: "knowledgearticle", id: rowId.article(story.article) },
          }),
        ];
  if (share("judges brief") > 0.25) return article;
  return [
    ...article,
    write("annotation", deriveId("past judgement", conversation), {
      subject: "Warmline: brief judged",
      notetext: `useful: ${isBriefUseful ? "yes" : "no"}\nbrief: brief\nreason: ${isBriefUseful ? "" : "A wish is missing"}`,
      overriddencreatedon: toMoment(at),
      objectid: { table: "msdyn_ocliveworkitem", id: conversation },
    }),
  ];
}
