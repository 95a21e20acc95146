import * as React from "react";
import type { Fact } from "#domain/brief";
import { mergeClasses } from "@fluentui/react-components";
import { LinkButton, Mask, useTextStyles } from "#panels/elements";
import { MarkedEnd, nameFact, Sourced } from "#panels/evidence";
import { useFrame } from "#panels/frame";
import { BriefLine } from "#panels/handoffBrief/line";
import { useBriefStyles } from "#panels/handoffBrief/line";

/** Every value that was given for one fact, and the word that it must be confirmed. */
function Conflict({ fact }: { readonly fact: Fact }): React.ReactElement {
  const { strings } = useFrame();
  const values = fact.values.map((line, index) => (
    <React.Fragment key={index}>
      {index > 0 && ` ${strings("brief.or")} `}
      <BriefLine section="facts" line={line} inside>
        <bdi>{line.text}</bdi>
      </BriefLine>
    </React.Fragment>
  ));
  const [before, after = ""] = strings("brief.conflict").split("{values}");
  return (
    <span className={useTextStyles().warning}>
      {before}
      {values}
      <MarkedEnd text={after} evidence={fact.values.flatMap((line) => line.evidence)} />
    </span>
  );
}

function FactValue({ fact }: { readonly fact: Fact }): React.ReactElement {
  const [value] = fact.values;
  if (fact.values.length > 1) return <Conflict fact={fact} />;
  return (
    <BriefLine section="facts" line={value}>
      <Sourced line={value}>{value.text.includes("••") ? <Mask>{value.text}</Mask> : undefined}</Sourced>
    </BriefLine>
  );
}

/** Rows that stand there from the start, when some of the facts only came with the hand-off. */
const firstFacts = 6;

/** What nobody said in words: a value the agent passed on, and no conflict that a person has to settle. */
const isOnlyPassedOn = ({ values }: Fact): boolean =>
  values.length === 1 && values[0].evidence.every(({ kind }) => kind === "value");

/** What was said first; then what was only passed on, as far as there is room. The order within each stays. */
function fold(facts: readonly Fact[]): { readonly first: readonly Fact[]; readonly folded: readonly Fact[] } {
  const said = facts.filter((fact) => !isOnlyPassedOn(fact));
  const passedOn = facts.filter(isOnlyPassedOn);
  const room = Math.max(0, firstFacts - said.length);
  // One row more is no longer than the words that would stand for it.
  const shown = passedOn.length <= room + 1 ? passedOn.length : room;
  return { first: [...said, ...passedOn.slice(0, shown)], folded: passedOn.slice(shown) };
}

/** The facts that are known, one a row; a conflict between two values is shown, not decided. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }): React.ReactElement {
  const { strings } = useFrame();
  const styles = useBriefStyles();
  const text = useTextStyles();
  const [all, setAll] = React.useState(false);
  const { first, folded } = fold(facts);
  return (
    <>
      <FactRows facts={all ? [...first, ...folded] : first} />
      {folded.length > 0 && (
        <p className={mergeClasses(text.caption, styles.more)}>
          <LinkButton aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? strings("text.less") : strings("brief.moreFacts", { n: folded.length })}
          </LinkButton>
        </p>
      )}
    </>
  );
}

function FactRows({ facts }: { readonly facts: readonly Fact[] }): React.ReactElement {
  const { strings } = useFrame();
  const styles = useBriefStyles();
  return (
    <dl className={styles.facts}>
      {facts.map((fact, index) => (
        <React.Fragment key={index}>
          <dt className={styles.factName}>
            <bdi>{nameFact(fact, strings)}</bdi>
          </dt>
          <dd className={styles.factValue}>
            <FactValue fact={fact} />
          </dd>
        </React.Fragment>
      ))}
    </dl>
  );
}
