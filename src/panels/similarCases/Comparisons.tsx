import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { Comparison } from "#domain/cases";
import { useFrame, type Strings } from "#panels/frame";
import { useTextStyles } from "#panels/elements";
import { useCaseStyles } from "./styles";

function describeDifference({ words, here }: Comparison, strings: Strings): string {
  return here === undefined || here === "" ? words : strings("cases.here", { words, here });
}

type ComparisonsProps = { readonly same: readonly Comparison[]; readonly different: readonly Comparison[] };

/** What is the same and what is different: a fix for another product is no fix. */
export function Comparisons({ same, different }: ComparisonsProps): React.ReactElement {
  const { strings } = useFrame();
  const styles = useCaseStyles();
  return (
    <dl className={mergeClasses(useTextStyles().caption, styles.comparison)}>
      {same.length > 0 && (
        <>
          <dt>{strings("cases.same")}</dt>
          <dd className={styles.words} dir="auto">
            {same.map(({ words }) => words).join(", ")}
          </dd>
        </>
      )}
      {different.length > 0 && (
        <>
          <dt>{strings("cases.different")}</dt>
          <dd className={styles.different} dir="auto">
            {different.map((one) => describeDifference(one, strings)).join("; ")}
          </dd>
        </>
      )}
    </dl>
  );
}
