import * as React from "react";
import type { TurnSentiment } from "#domain/sentiment";
import { useFrame, type Frame } from "#panels/frame";
import { useWidth } from "#panels/elements";
import { pickCourse, placeCourse, type CoursePoint } from "./course";
import { useSentimentStyles } from "./styles";

type CourseChartProps = {
  readonly course: readonly TurnSentiment[];
  readonly moved: TurnSentiment | null;
  /** "fell here" or "rose here". */
  readonly turningWords: string;
};

/** Drawn this wide while there is no width to measure, in px. */
const narrowest = 258;

function describeCourse(course: readonly TurnSentiment[], moved: TurnSentiment | null, { strings }: Frame): string {
  const words = course.map(({ turn, level }) => {
    const word = strings(`level.${level}`);
    return turn === moved?.turn ? `${word} (${strings("sentiment.turningPoint")})` : word;
  });
  return strings("sentiment.chart", { n: course.length, levels: words.join(", ") });
}

type TurningLabelProps = { readonly point: CoursePoint; readonly words: string; readonly width: number };

/** About half as wide as the words are, in px. */
const halfLabel = 26;

function chooseAnchor(x: number, width: number): "start" | "middle" | "end" {
  if (x < halfLabel) return "start";
  return x > width - halfLabel ? "end" : "middle";
}

/** The words at the turning point, in the half of the chart where the line is not, with a leader to the point. */
function TurningLabel({ point, words, width }: TurningLabelProps): React.ReactElement {
  const styles = useSentimentStyles();
  const low = point.y >= 28;
  return (
    <>
      <line
        className={styles.leader}
        x1={point.x}
        x2={point.x}
        y1={low ? 18 : 40}
        y2={low ? point.y - 7 : point.y + 7}
      />
      <text
        x={point.x}
        y={low ? 14 : 50}
        textAnchor={chooseAnchor(point.x, width)}
        direction="ltr"
        className={styles.turning}
      >
        {words}
      </text>
    </>
  );
}

/** How the customer felt, message by message, oldest left. Its text alternative says all that it shows. */
export function CourseChart({ course, moved, turningWords }: CourseChartProps): React.ReactElement {
  const frame = useFrame();
  const styles = useSentimentStyles();
  const chart = React.useRef<SVGSVGElement>(null);
  const width = useWidth(chart) || narrowest;
  const latest = pickCourse(course);
  const points = placeCourse(latest, width, moved);
  const turning = points.find((point) => point.turning);
  return (
    <svg ref={chart} className={styles.chart} role="img" aria-label={describeCourse(latest, moved, frame)}>
      <line className={styles.edge} x1="0" x2="100%" y1="4" y2="4" />
      <line className={styles.middle} x1="0" x2="100%" y1="28" y2="28" />
      <line className={styles.edge} x1="0" x2="100%" y1="52" y2="52" />
      <polyline className={styles.line} points={points.map(({ x, y }) => `${x},${y}`).join(" ")} />
      {points.map(({ x, y, mood, turning: big }, index) => (
        <circle key={index} className={styles[mood]} cx={x} cy={y} r={big ? 4.5 : 3} />
      ))}
      {turning && <TurningLabel point={turning} words={turningWords} width={width} />}
    </svg>
  );
}
