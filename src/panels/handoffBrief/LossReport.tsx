import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { Handoff, HandoffValue } from "#domain/handoff";
import { LinkButton, Mask } from "#panels/elements";
import { useFrame } from "#panels/frame";
import { useBriefStyles } from "#panels/handoffBrief/line";

/** More values than this are shown on demand: a hand-off may carry 500. */
const firstValues = 20;

type ValueRowProps = { readonly value: HandoffValue; readonly masked: boolean; readonly pointed: boolean };

function ValueRow({ value, masked, pointed }: ValueRowProps): React.ReactElement {
  const styles = useBriefStyles();
  const row = React.useRef<HTMLElement>(null);
  React.useEffect(() => {
    if (pointed) row.current?.scrollIntoView?.({ block: "nearest" });
  }, [pointed]);
  return (
    <>
      <dt ref={row} className={styles.factName}>
        <bdi>{value.name}</bdi>
      </dt>
      <dd className={mergeClasses(styles.factValue, pointed && styles.shownValue)} dir="auto">
        {masked ? <Mask>{value.value}</Mask> : value.value}
      </dd>
    </>
  );
}

type LossReportProps = { readonly handoff: Handoff; readonly pointed: string | null };

/** The hand-off loss report: the agent's note, every value that came, and what came damaged or not at all. */
export function LossReport({ handoff, pointed }: LossReportProps): React.ReactElement {
  const { strings } = useFrame();
  const styles = useBriefStyles();
  const [all, setAll] = React.useState(false);
  const { losses, message } = handoff;
  const named = new Set(handoff.values.map(({ name }) => name));
  const gaps = handoff.gaps.filter(({ name }) => !named.has(name));
  const empty = gaps.map(({ name }) => ({ name, value: strings("report.empty"), origin: "topic" as const }));
  const values = [...handoff.values, ...empty];
  const masked = new Set(losses.filter((loss) => loss.kind === "masked").map((loss) => loss.name));
  const showAll = all || pointed !== null;
  const shown = showAll ? values : values.slice(0, firstValues);
  return (
    <>
      {message !== "" && (
        <>
          <p className={styles.reportTitle}>{strings("report.message")}</p>
          <p className={styles.message} dir="auto">
            {message}
          </p>
        </>
      )}
      {values.length > 0 && <p className={styles.reportTitle}>{strings("report.values")}</p>}
      <dl className={styles.values}>
        {shown.map((value, index) => (
          <ValueRow key={index} value={value} masked={masked.has(value.name)} pointed={value.name === pointed} />
        ))}
      </dl>
      {shown.length < values.length && (
        <LinkButton className={styles.more} onClick={() => setAll(true)}>
          {strings("report.allValues", { n: values.length })}
        </LinkButton>
      )}
      {losses.length > 0 && <p className={styles.reportTitle}>{strings("report.losses")}</p>}
      <ul className={styles.losses}>
        {losses.map((loss, index) => (
          <li key={index}>
            <bdi>{loss.name}</bdi>
            {`: ${loss.detail}`}
          </li>
        ))}
      </ul>
    </>
  );
}
