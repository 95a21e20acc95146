import * as React from "react";
import { Button } from "@fluentui/react-components";
import { type ArticleDraft, draftArticle, type Gap, type GapAnswer } from "#domain/gaps";
import { LinkButton, useTextStyles } from "#panels/elements";
import type { Strings } from "#panels/frame";
import { usePageStyles, useQueueFrame } from "#panels/queueReview/frame";
import { useInsights } from "./insightsFrame";

/** The draft as plain text, each quotation with where it is from. */
function writeDraft({ title, asked, helped }: ArticleDraft, strings: Strings): string {
  return [
    title,
    "",
    strings("draft.asked"),
    ...asked.map(({ words, count }) => `- “${words}” (${count})`),
    "",
    strings("draft.helped"),
    ...helped.map(({ resolution, number, count, isInternal }) => {
      const source = strings("draft.source", { number, count });
      return `- “${resolution}” (${source}${isInternal ? `; ${strings("draft.internal")}` : ""})`;
    }),
    "",
    strings("draft.review"),
  ].join("\n");
}

type DraftProps = { readonly gap: Gap; readonly answer: GapAnswer };

/** An article that could be written, from the resolutions that worked; quoted, so that nothing in it is made up. */
export function Draft({ gap, answer }: DraftProps): React.ReactElement {
  const { strings } = useQueueFrame();
  const { desk } = useInsights();
  const page = usePageStyles();
  const text = useTextStyles();
  const [isOpen, setOpen] = React.useState(false);
  const draft = React.useMemo(() => draftArticle(gap, answer.helped), [gap, answer]);
  if (draft === null) return <p className={text.caption}>{strings("draft.none")}</p>;
  const words = writeDraft(draft, strings);
  return (
    <>
      <LinkButton
        aria-expanded={isOpen}
        aria-label={strings("draft.openOf", { phrase: gap.phrase })}
        onClick={() => setOpen(!isOpen)}
      >
        {strings("draft.open", { count: draft.helped.length })}
      </LinkButton>
      {isOpen && (
        <>
          <div
            className={page.draft}
            role="group"
            aria-label={strings("draft.openOf", { phrase: gap.phrase })}
            dir="auto"
          >
            {words}
          </div>
          <div className={page.toolbar}>
            <Button size="small" onClick={() => desk.page.save(`${gap.phrase}.txt`, words)}>
              {strings("draft.save")}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
