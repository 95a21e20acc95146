import * as React from "react";
import type { Evidence, SourcedLine } from "#domain/evidence";
import { EvidenceMark } from "./EvidenceMark";
import { useEvidenceStyles } from "./evidenceStyles";
import { useOrderedMarks } from "./useOrderedMarks";

/** Longer "words" (links, scripts without spaces) may break: keeping them whole would push the panel wide. */
const longestWord = 24;

/** Letters of scripts that put no blanks between words; a line may break between any two of them. */
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;
/** So many of those keep the mark company: one, and what closes the sentence. */
const lastUnspaced = 3;

/** Splits off the last word, which its first mark sticks to; "" when it is too long to be kept whole. */
export function splitLastWord(text: string): readonly [string, string] {
  const start = text.lastIndexOf(" ") + 1;
  const word = text.slice(start);
  if (unspaced.test(word) && word.length > lastUnspaced) {
    const isHalf = /[\udc00-\udfff]/.test(text.charAt(text.length - lastUnspaced));
    const at = text.length - lastUnspaced - (isHalf ? 1 : 0);
    return [text.slice(0, at), text.slice(at)];
  }
  return word.length > longestWord ? [text, ""] : [text.slice(0, start), word];
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
  /** What stands behind the marks and is never parted from the last: the end of the sentence, a quiet button. */
  readonly after?: React.ReactNode;
};

/** The end of a sentence with its marks; the last word and the first mark are never parted. */
export function MarkedEnd({ text, evidence, after }: MarkedEndProps): React.ReactElement {
  const styles = useEvidenceStyles();
  const [start, end] = splitLastWord(text);
  const marks = useOrderedMarks(evidence);
  const [first, last] = [marks.slice(0, 1), marks.slice(1).slice(-1)];
  return (
    <>
      {start}
      <span className={styles.together}>
        {end}
        <EvidenceMarks marks={first} />
        {last.length === 0 && after}
      </span>
      <EvidenceMarks marks={marks.slice(1, -1)} />
      {last.length > 0 && (
        <span className={styles.together}>
          <EvidenceMarks marks={last} />
          {after}
        </span>
      )}
    </>
  );
}

type SourcedProps = {
  readonly line: SourcedLine;
  /** Stands for the line's text, e.g. a mask; the marks follow it. */
  readonly children?: React.ReactNode;
  /** Stands behind the marks, on the last one's line. */
  readonly after?: React.ReactNode;
};

/** A line with its sources: the text is the customer's or agent's and may be in any script, so it is isolated. */
export function Sourced({ line, children, after }: SourcedProps): React.ReactElement {
  return (
    <bdi>
      {children}
      <MarkedEnd text={children ? "" : line.text} evidence={line.evidence} after={after} />
    </bdi>
  );
}
