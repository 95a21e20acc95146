import * as React from "react";
import { mergeClasses, useId } from "@fluentui/react-components";
import type { DeskState } from "#desk/conversation";
import type { Sentiment } from "#domain/sentiment";
import { useDesk } from "#panels/deskContext";
import { dot, Hidden, Icon, LinkButton, useTextStyles } from "#panels/elements";
import { ScoreParts } from "#panels/evidence";
import { useFrame } from "#panels/frame";
import { CourseChart } from "./CourseChart";
import { moodColours, readMood, trendIcons } from "./mood";
import { Moved } from "./Moved";
import { useSentimentStyles } from "./styles";
import { useAnnouncedWord } from "./useAnnouncedWord";

const selectAlert = ({ settings }: DeskState): number | null => settings?.sentimentAlert ?? null;

type JudgedSentiment = Extract<Sentiment, { kind: "judged" }>;

/** The sentiment now: a word and its direction, its course, what moved it, and why the word is what it is. */
export function Judged({ sentiment }: { readonly sentiment: JudgedSentiment }): React.ReactElement {
  const { strings } = useFrame();
  const styles = useSentimentStyles();
  const text = useTextStyles();
  const [open, setOpen] = React.useState(false);
  const parts = useId("warmline-why-");
  const { level, of, trend, course, moved, score } = sentiment;
  const alert = useDesk(selectAlert);
  const isAlert = alert !== null && level <= alert;
  const word = strings(`level.${level}`);
  useAnnouncedWord(isAlert ? `${word}, ${strings("sentiment.alert")}` : word);
  const fell = moved !== null && moved.score.points < 0;
  return (
    <>
      <div className={styles.now}>
        <Icon name={trendIcons[trend]} className={text[moodColours[readMood(level)]]} />
        <span className={text.lead}>
          {word}
          <Hidden>, {strings(`trend.${trend}`)}</Hidden>
        </span>
        {isAlert && <span className={mergeClasses(text.bad, text.strong)}>{strings("sentiment.alert")}</span>}
        <span className={mergeClasses(text.caption, styles.last)}>{strings("sentiment.last", { n: of })}</span>
      </div>
      <CourseChart course={course} moved={moved} turningWords={strings(fell ? "sentiment.fell" : "sentiment.rose")} />
      <p className={text.caption}>
        {moved && (
          <>
            <Moved moved={moved} fell={fell} />
            {dot}
          </>
        )}
        <LinkButton aria-expanded={open} aria-controls={open ? parts : undefined} onClick={() => setOpen(!open)}>
          {strings("score.why")}
        </LinkButton>
      </p>
      {open && (
        <div id={parts}>
          <ScoreParts score={score} caption={strings("sentiment.parts")} />
        </div>
      )}
    </>
  );
}
