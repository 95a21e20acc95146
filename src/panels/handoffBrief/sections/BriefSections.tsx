import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { type Brief, isKept } from "#domain/brief";
import { Sourced } from "#panels/evidence";
import { useFrame } from "#panels/frame";
import { useTextStyles } from "#panels/elements";
import { Before } from "./Before";
import { BriefLine } from "#panels/handoffBrief/line";
import { MarksContext } from "#panels/handoffBrief/line";
import { Facts } from "./Facts";
import { Missing } from "./Missing";
import { isOverdue } from "./timedPromises";
import { Done, Tried } from "./Outcomes";
import { Promises } from "./Promises";
import { Since } from "./Since";
import { useBriefStyles } from "#panels/handoffBrief/line";
import { usePromises } from "./usePromises";

type SectionProps = {
  readonly label: string;
  /** Whether there is anything in it; else it is left out. */
  readonly filled: boolean;
  readonly lead?: boolean;
  readonly children: React.ReactNode;
};

function Section({ label, filled, lead = false, children }: SectionProps): React.ReactElement | null {
  const styles = useBriefStyles();
  const text = useTextStyles();
  if (!filled) return null;
  return (
    <>
      <dt className={mergeClasses(text.caption, styles.label)}>{label}</dt>
      <dd className={mergeClasses(styles.value, lead && text.lead)}>{children}</dd>
    </>
  );
}

/** The brief's sections in their fixed order; one with nothing in it is left out. */
export function BriefSections({ brief }: { readonly brief: Brief }): React.ReactElement {
  const { strings } = useFrame();
  const { wants, also = [], why, note, done = [], tried, facts, missing, promised, before, since } = brief;
  const { promises, now } = usePromises(promised);
  const marks = React.useContext(MarksContext);
  const overdue = promises.filter((promise) => !isKept(promise.line, marks) && isOverdue(promise, now)).length;
  return (
    <>
      {since && <Since since={since} overdue={overdue} />}
      <dl className={useBriefStyles().list}>
        {wants && (
          <Section label={strings("brief.wants")} filled lead>
            <BriefLine section="wants" line={wants} />
          </Section>
        )}
        <Section label={strings("brief.also")} filled={also.length > 0}>
          {also.map((line, index) => (
            <div key={index}>
              <BriefLine section="also" line={line} />
            </div>
          ))}
        </Section>
        {why && (
          <Section label={strings("brief.why")} filled>
            <BriefLine section="why" line={why} />
          </Section>
        )}
        {note && (
          <Section label={strings("brief.note")} filled>
            <Sourced line={note} />
          </Section>
        )}
        {before && (
          <Section label={strings("brief.before")} filled={before.length > 0}>
            <Before parts={before} />
          </Section>
        )}
        <Section label={strings("brief.done")} filled={done.length > 0}>
          <Done acts={done} />
        </Section>
        <Section label={strings("brief.tried")} filled={tried.length > 0}>
          <Tried steps={tried} />
        </Section>
        <Section label={strings("brief.facts")} filled={facts.length > 0}>
          <Facts facts={facts} />
        </Section>
        <Section label={strings("brief.missing")} filled={missing.length > 0}>
          {missing.map((fact, index) => (
            <Missing key={index} fact={fact} />
          ))}
        </Section>
        <Section label={strings("brief.promised")} filled={promised.length > 0}>
          <Promises promises={promises} now={now} />
        </Section>
      </dl>
    </>
  );
}
