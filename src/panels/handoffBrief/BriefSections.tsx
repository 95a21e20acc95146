import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { Brief } from "#domain/brief";
import type { SourcedLine } from "#domain/evidence";
import { Sourced, useFrame, useTextStyles } from "#panels/parts";
import { Before } from "./Before";
import { BriefLine } from "./BriefLine";
import { MarksContext } from "./corrected";
import { Facts } from "./Facts";
import { Missing } from "./Missing";
import { isOverdue } from "./timedPromises";
import { Promises } from "./Promises";
import { Since } from "./Since";
import { useBriefStyles } from "./styles";
import { Tried } from "./Tried";
import { usePromises } from "./usePromises";

type SectionProps = { readonly label: string; readonly lead?: boolean; readonly children: React.ReactNode };

function Section({ label, lead = false, children }: SectionProps): React.ReactElement {
  const styles = useBriefStyles();
  const text = useTextStyles();
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
  const { wants, why, note, tried, facts, missing, promised, before, since } = brief;
  const { promises, now } = usePromises(promised);
  const marks = React.useContext(MarksContext);
  const isOpen = ({ line }: { readonly line: SourcedLine }): boolean => marks.get(line)?.correction.kept !== true;
  const overdue = promises.filter((promise) => isOpen(promise) && isOverdue(promise, now)).length;
  return (
    <>
      {since && <Since since={since} overdue={overdue} />}
      <dl className={useBriefStyles().list}>
        {wants && (
          <Section label={strings("brief.wants")} lead>
            <BriefLine section="wants" line={wants} />
          </Section>
        )}
        {why && (
          <Section label={strings("brief.why")}>
            <BriefLine section="why" line={why} />
          </Section>
        )}
        {note && (
          <Section label={strings("brief.note")}>
            <Sourced line={note} />
          </Section>
        )}
        {before && before.length > 0 && (
          <Section label={strings("brief.before")}>
            <Before parts={before} />
          </Section>
        )}
        {tried.length > 0 && (
          <Section label={strings("brief.tried")}>
            <Tried steps={tried} />
          </Section>
        )}
        {facts.length > 0 && (
          <Section label={strings("brief.facts")}>
            <Facts facts={facts} />
          </Section>
        )}
        {missing.length > 0 && (
          <Section label={strings("brief.missing")}>
            {missing.map((fact, index) => (
              <Missing key={index} fact={fact} />
            ))}
          </Section>
        )}
        {promised.length > 0 && (
          <Section label={strings("brief.promised")}>
            <Promises promises={promises} now={now} />
          </Section>
        )}
      </dl>
    </>
  );
}
