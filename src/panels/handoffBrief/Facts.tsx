import * as React from "react";
import type { Fact } from "#domain/brief";
import { MarkedEnd, Mask, Sourced, useFrame, useTextStyles, type Strings } from "#panels/parts";
import { useBriefStyles } from "./styles";

/** Every value that was given for one fact, and the word that it must be confirmed. */
function Conflict({ fact }: { readonly fact: Fact }): React.ReactElement {
  const { strings } = useFrame();
  const values = fact.values.map((line, index) => (
    <React.Fragment key={index}>
      {index > 0 && ` ${strings("brief.or")} `}
      <bdi>{line.text}</bdi>
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
  return <Sourced line={value}>{value.text.includes("••") ? <Mask>{value.text}</Mask> : undefined}</Sourced>;
}

/**
 * The fact's own name ("Order number"), or the panel's word where it is only named by its kind, or where the value says
 * the name itself: "Version: firmware 3.1", not "Firmware: firmware 3.1".
 */
function nameFact({ kind, label, values }: Fact, strings: Strings): string {
  const name = label.toLowerCase();
  const echoed = values.every(({ text }) => text.toLowerCase().startsWith(`${name} `));
  return name === "" || name === kind || (echoed && kind !== "other") ? strings(`fact.${kind}`) : label;
}

/** The facts that are known, one a row; a conflict between two values is shown, not decided. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }): React.ReactElement {
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
