import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { Turn } from "#domain/conversation";
import type { GapAnswer } from "#domain/gaps";
import type { Moment } from "#desk/supervisor";
import { LinkButton, useTextStyles } from "#panels/elements";
import { usePageStyles, useQueueFrame } from "#panels/queueReview/frame";
import { useInsights } from "./insightsFrame";

type ReplayProps = {
  readonly turns: readonly Turn[];
  /** BCP 47, "" where none is recorded. */
  readonly language: string;
};

type MomentState = Moment | "reading" | "failed";

/** What is thought of the first turns; the answer for others that comes late is dropped. */
function useMoment(turns: readonly Turn[], heard: number): MomentState {
  const { desk } = useInsights();
  const [state, setState] = React.useState<MomentState>("reading");
  React.useEffect(() => {
    let isGone = false;
    const keep = (next: MomentState): void => {
      if (!isGone) setState(next);
    };
    desk.replay(turns.slice(0, heard)).then(keep, () => keep("failed"));
    return () => {
      isGone = true;
    };
  }, [desk, turns, heard]);
  return state;
}

function Shown({ moment }: { readonly moment: MomentState }): React.ReactElement {
  const { strings } = useQueueFrame();
  const page = usePageStyles();
  const text = useTextStyles();
  if (moment === "reading" || moment === "failed") return <p className={text.caption}>{strings(`replay.${moment}`)}</p>;
  const { brief, level, terms } = moment;
  const rows: readonly (readonly [key: string, words: string])[] = [
    ["replay.sentiment", level === null ? strings("needs.notJudged") : strings(`level.${level}`)],
    ...brief.map(({ section, text: words }) => [section, words] as const),
    ["replay.terms", terms.length === 0 ? strings("replay.nothing") : terms.join(", ")],
  ];
  return (
    <dl className={mergeClasses(page.facts, text.text)}>
      {rows.map(([key, words], at) => (
        <React.Fragment key={at}>
          <dt>{strings(key)}</dt>
          <dd>
            <bdi>{words}</bdi>
          </dd>
        </React.Fragment>
      ))}
    </dl>
  );
}

type SuggestedState = GapAnswer | "asked" | "reading" | "failed";

/** What would be suggested at the moment, of today's articles: asked for when somebody wants to know, for Dataverse search is slow. */
function Suggested({ turns, language }: ReplayProps): React.ReactElement {
  const { strings } = useQueueFrame();
  const { desk } = useInsights();
  const text = useTextStyles();
  const [state, setState] = React.useState<SuggestedState>("asked");
  const ask = (): void => {
    setState("reading");
    desk.suggest(turns, language).then(setState, () => setState("failed"));
  };
  if (state === "asked") return <LinkButton onClick={ask}>{strings("replay.suggest")}</LinkButton>;
  if (state === "reading" || state === "failed") return <p className={text.caption}>{strings(`replay.${state}`)}</p>;
  const { nearest } = state;
  if (!nearest) return <p className={text.text}>{strings("gap.nothing")}</p>;
  const article = [nearest.number, nearest.title].filter((words) => words !== "").join(" ");
  return (
    <p className={text.text}>
      {strings(nearest.answers ? "replay.suggested" : "gap.missing", { article, sure: Math.round(100 * nearest.sure) })}
    </p>
  );
}

function Scrubber({ turns, language }: ReplayProps): React.ReactElement {
  const { strings, format } = useQueueFrame();
  const page = usePageStyles();
  const text = useTextStyles();
  const [heard, setHeard] = React.useState(turns.length);
  const at = turns[heard - 1]?.at ?? null;
  const words = strings("replay.at", {
    time: at === null ? strings("part.of.notRecorded") : format.exactTime(at),
    heard,
    of: turns.length,
  });
  return (
    <div role="group" aria-label={strings("replay.title")}>
      <label className={mergeClasses(text.text, page.slider)}>
        {words}
        <input
          type="range"
          min={1}
          max={turns.length}
          value={heard}
          aria-valuetext={words}
          onChange={(event) => setHeard(Number(event.target.value))}
        />
      </label>
      <Shown moment={useMoment(turns, heard)} />
      <Suggested key={heard} turns={turns.slice(0, heard)} language={language} />
    </div>
  );
}

/** A past conversation, moved to any of its messages: the brief, the mood and the search as a desk would have shown them then. */
export function Replay(props: ReplayProps): React.ReactElement {
  const { strings } = useQueueFrame();
  const [isOpen, setOpen] = React.useState(false);
  return (
    <div>
      <LinkButton aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {strings("replay.title")}
      </LinkButton>
      {isOpen && <Scrubber {...props} />}
    </div>
  );
}
