import * as React from "react";
import { valueOf } from "#desk/kit";
import { correctBrief, type CorrectedBrief } from "#domain/brief";
import type { DeskState } from "#desk/conversation";
import { useDesk } from "#panels/deskContext";

const selectBrief = ({ brief }: DeskState) => valueOf(brief);
const selectCorrections = ({ corrections }: DeskState): DeskState["corrections"] => corrections;

/** The brief as people left it; null while there is none. */
export function useCorrected(): CorrectedBrief | null {
  const brief = useDesk(selectBrief);
  const corrections = useDesk(selectCorrections);
  return React.useMemo(() => brief && correctBrief(brief, corrections), [brief, corrections]);
}
