import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { Comparison } from "#domain/cases";
import { useFrame, type Strings } from "#panels/frame";
import { useTextStyles } from "#panels/elements";
import { useCaseStyles } from "./styles";

/** What the old case has of it, in words; a remedy and what became of a step are named in the language of the screen. */
function describe({ name, words }: Comparison, strings: Strings): string {
  if (name === "words") return strings("cases.words", { words });
  if (name === "remedy") return strings("cases.given", { remedy: strings(`remedy.${words}`) });
  if (name === "refused") return strings("cases.refused", { remedy: strings(`remedy.${words}`) });
  return name.startsWith("step.") ? strings(name, { step: words }) : words;
}

/** What this conversation has of it. */
function describeHere({ name, here = "" }: Comparison, strings: Strings): string {
  if (name === "remedy" || name === "refused") return strings("cases.asked", { remedy: strings(`remedy.${here}`) });
  return name.startsWith("step.") ? strings(`outcome.${here}`) : here;
}

function describeDifference(one: Comparison, strings: Strings): string {
  if (one.words === "") return strings("cases.notWords", { words: one.here ?? "" });
  const words = describe(one, strings);
  return one.here === undefined || one.here === ""
    ? words
    : strings("cases.here", { words, here: describeHere(one, strings) });
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
            {same.map((one) => describe(one, strings)).join(", ")}
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
