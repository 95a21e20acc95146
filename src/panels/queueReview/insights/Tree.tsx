import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { type Insights, toRate } from "#domain/insights";
import { LinkButton, useTextStyles } from "#panels/elements";
import { usePageStyles, useQueueFrame } from "#panels/queueReview/frame";
import { FigureLink } from "./FigureLink";
import { sayReason } from "./figureWords";
import { useInsights } from "./insightsFrame";
import { OpenedFigure } from "./OpenedFigure";

type Branch = {
  readonly path: readonly (string | null)[];
  readonly name: string;
  readonly sessions: number;
  readonly below: readonly Branch[];
};

const mostPhrases = 12;

/** The tree as one kind of branch at every level. */
function toBranches({ tree }: Insights, say: (reason: string | null) => string, none: string): readonly Branch[] {
  return tree.map(({ reason, sessions, topics }) => ({
    path: [reason],
    name: say(reason),
    sessions,
    below: topics.map(({ topic, sessions: ofTopic, clusters }) => ({
      path: [reason, topic],
      name: topic ?? none,
      sessions: ofTopic,
      below: clusters.slice(0, mostPhrases).map(({ phrase, sessions: ids }) => ({
        path: [reason, topic, phrase || null],
        name: phrase === "" ? none : `“${phrase}”`,
        sessions: ids.length,
        below: [],
      })),
    })),
  }));
}

/** A branch: how many of the escalations are of it, its sessions, and what stands below it. */
function Twig({ branch, of }: { readonly branch: Branch; readonly of: number }): React.ReactElement {
  const { strings } = useQueueFrame();
  const page = usePageStyles();
  const text = useTextStyles();
  const [isOpen, setOpen] = React.useState(false);
  const { share, low, high } = toRate(branch.sessions, of);
  const percent = (value: number): number => Math.round(100 * value);
  const words = strings("tree.share", {
    count: branch.sessions,
    rate: percent(share ?? 0),
    low: percent(low),
    high: percent(high),
  });
  return (
    <li>
      <div className={page.twig}>
        {branch.below.length === 0 ? (
          <bdi>{branch.name}</bdi>
        ) : (
          <LinkButton aria-expanded={isOpen} strong={branch.path.length === 1} onClick={() => setOpen(!isOpen)}>
            <bdi>{branch.name}</bdi>
          </LinkButton>
        )}
        <span className={text.caption}>
          <FigureLink figure={{ kind: "branch", path: branch.path }}>{words}</FigureLink>
        </span>
      </div>
      {isOpen && (
        <ul className={mergeClasses(page.list, page.branch)}>
          {branch.below.map((one) => (
            <Twig key={one.path.join("\n")} branch={one} of={of} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** From the reason of an escalation to its topic, to questions that say the same, to what was said. */
export function Tree(): React.ReactElement {
  const frame = useQueueFrame();
  const { strings } = frame;
  const { insights } = useInsights();
  const page = usePageStyles();
  const text = useTextStyles();
  const branches = toBranches(insights, (reason) => sayReason(reason, frame), strings("part.of.notRecorded"));
  return (
    <section aria-labelledby="warmline-tree">
      <div className={page.boxHeader}>
        <h3 id="warmline-tree" className={text.title}>
          {strings("tree.title")}
        </h3>
        <span className={text.caption}>{strings("tree.of", { count: insights.escalated })}</span>
      </div>
      {branches.length === 0 ? (
        <p className={text.second}>{strings("tree.none")}</p>
      ) : (
        <ul className={mergeClasses(page.list, page.twigs, text.text)}>
          {branches.map((branch) => (
            <Twig key={branch.path.join("\n")} branch={branch} of={insights.escalated} />
          ))}
        </ul>
      )}
      <OpenedFigure kinds={["branch"]} />
    </section>
  );
}
