import * as React from "react";
import {
  correctBrief,
  type Brief,
  type Correction,
  type CorrectedBrief,
  type LineMark,
  type SectionName,
} from "#domain/brief";
import type { SourcedLine } from "#domain/evidence";
import type { DeskState } from "#desk/conversation/shape";
import { useDesk, useOpenDesk } from "#panels/deskContext";

const noMarks: CorrectedBrief["marks"] = new Map();

/** What is known of the brief's corrected lines, for the lines below. */
export const MarksContext = React.createContext(noMarks);

const selectCorrections = ({ corrections }: DeskState): readonly Correction[] => corrections;

/** The brief as people left it; null while there is none. */
export function useCorrected(brief: Brief | null): CorrectedBrief | null {
  const corrections = useDesk(selectCorrections);
  return React.useMemo(() => brief && correctBrief(brief, corrections), [brief, corrections]);
}

type Change = Partial<Pick<Correction, "text" | "hidden" | "kept">>;

/** A line of the brief with what a person made of it, and how to make something else of it. */
export type LineChange = {
  readonly mark: LineMark | null;
  readonly change: (change: Change) => void;
};

/** `mark` is the line's own where it is not shown among the others (hidden lines). */
export function useLineChange(section: SectionName, line: SourcedLine, own?: LineMark): LineChange {
  const desk = useOpenDesk();
  const marks = React.useContext(MarksContext);
  const mark = own ?? marks.get(line) ?? null;
  return {
    mark,
    change(change) {
      const before = mark?.correction ?? null;
      const { text = null, hidden = false, kept = false } = before ?? {};
      const read = mark ? (mark.read ?? mark.correction.line) : line;
      desk.correct({ section, line: read, text, hidden, kept, ...change }, before);
    },
  };
}
