import * as React from "react";
import type { Evidence, SourcedLine } from "#domain/evidence";
import { EvidenceMark } from "./EvidenceMark";
import { useEvidenceStyles } from "./evidenceStyles";
import { useOrderedMarks } from "./useOrderedMarks";

/** Longer "words" (links, scripts without spaces) may break: keeping them whole would push the panel wide. */
const longestWord = 24;

/** Splits off the last word, which its first mark sticks to; "" when it is too long to be kept whole. */
export function splitLastWord(text: string): readonly [string, string] {
  const start = text.lastIndexOf(" ") + 1;
  return text.length - start > longestWord ? [text, ""] : [text.slice(0, start), text.slice(start)];
}

/** Marks, each beginning with a word joiner so that no copy of the text separates them. */
function EvidenceMarks({ marks }: { readonly marks: readonly Evidence[] }): React.ReactElement {
  return (
    <>
      {marks.map((one) => (
        <React.Fragment key={one.kind === "turn" ? one.turn : `value ${one.name}`}>
          {"\u2060"}
          <EvidenceMark evidence={one} />
        </React.Fragment>
      ))}
    </>
  );
}

type MarkedEndProps = {
  readonly text: string;
  readonly evidence: readonly Evidence[];
  /** What closes the sentence behind its marks. */
  readonly after?: string;
};

/** The end of a sentence with its marks; the last word and the first mark are never parted. */
export function MarkedEnd({ text, evidence, after = "" }: MarkedEndProps): React.ReactElement {
  const styles = useEvidenceStyles();
  const [start, end] = splitLastWord(text);
  const [first, ...rest] = useOrderedMarks(evidence);
  return (
    <>
      {start}
      <span className={styles.together}>
        {end}
        <EvidenceMarks marks={first ? [first] : []} />
        {rest.length === 0 && after}
      </span>
      <EvidenceMarks marks={rest} />
      {rest.length > 0 && after}
    </>
  );
}

type SourcedProps = {
  readonly line: SourcedLine;
  /** Stands for the line's text, e.g. a mask; the marks follow it. */
  readonly children?: React.ReactNode;
};

/** A line with its sources: the text is the customer's or agent's and may be in any script, so it is isolated. */
export function Sourced({ line, children }: SourcedProps): React.ReactElement {
  return (
    <bdi>
      {children}
      <MarkedEnd text={children ? "" : line.text} evidence={line.evidence} />
    </bdi>
  );
}
