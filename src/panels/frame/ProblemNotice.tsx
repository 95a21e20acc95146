import * as React from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import type { Problem } from "#desk/kit";
import { LinkButton, useSlice } from "#panels/elements";
import { usePanelStyles } from "#panels/elements";
import { describeProblem, needsAdministrator } from "./problemWords";
import { Said } from "#panels/elements";
import { Sentence } from "#panels/elements";
import { useTextStyles } from "#panels/elements";
import { useFrame } from "./frame";

type ProblemNoticeProps = {
  readonly problem: Problem;
  /** When the answer that is still shown was given; null when nothing is shown. */
  readonly savedAt: number | null;
};

/** The one thing to do about a problem: try now, or hand its details to the administrator. */
function useRemedy(problem: Problem): { readonly words: string; readonly run: () => void } {
  const { remedies, strings } = useFrame();
  const copied = useSlice(remedies, ({ isCopied }) => isCopied(problem));
  if (!needsAdministrator(problem))
    return { words: strings("problem.tryNow"), run: () => remedies.retry(problem.source) };
  return {
    words: strings(copied ? "act.copy.done" : "problem.copyDetails"),
    run: () => remedies.copyDetails(problem),
  };
}

/** When a problem was first shown: "wait 40 s" must not count down with every rendering. */
function useFirstTime(problem: Problem, now: () => number): number {
  const first = React.useRef<{ readonly problem: Problem; readonly at: number } | null>(null);
  const seen = first.current?.problem === problem ? first.current : { problem, at: now() };
  React.useLayoutEffect(() => {
    first.current = seen;
  });
  return seen.at;
}

/** A failure as a person needs it: what happened, what it means, and one act. Quieter while an older answer is shown. */
export function ProblemNotice({ problem, savedAt }: ProblemNoticeProps): React.ReactElement {
  const frame = useFrame();
  const styles = usePanelStyles();
  const text = useTextStyles();
  const remedy = useRemedy(problem);
  const since = useFirstTime(problem, frame.now);
  const goesOn = useSlice(frame.remedies, ({ othersGoOn }) => othersGoOn(problem));
  const words = describeProblem(problem, savedAt, { ...frame, now: () => since }, goesOn);
  const next = (
    <Sentence
      words={words.next}
      places={{ role: <span className={text.strong}>{frame.strings("problem.role")}</span> }}
    />
  );
  if (savedAt !== null)
    return (
      <p className={mergeClasses(text.caption, styles.notice)}>
        {words.what} {next} <LinkButton onClick={remedy.run}>{remedy.words}</LinkButton>
      </p>
    );
  return (
    <Said what={words.what} more={next}>
      <Button size="small" onClick={remedy.run}>
        {remedy.words}
      </Button>
    </Said>
  );
}
