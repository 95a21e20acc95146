import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { valueOf } from "#desk/kit";
import type { DeskState } from "#desk/conversation";
import { correctBrief, type DoneAct, findDoneAgain } from "#domain/brief";
import { findTurn } from "#domain/conversation";
import { Sentence, useTextStyles } from "#panels/elements";
import { useDesk } from "#panels/deskContext";
import { useFrame } from "#panels/frame";
import { Sourced } from "./Sourced";

const selectBrief = ({ brief }: DeskState) => valueOf(brief);
const selectCorrections = ({ corrections }: DeskState): DeskState["corrections"] => corrections;

/** When an act was first told; null where it is a value, whose words have its time, or where no message has a clock. */
const whenTold =
  (act: DoneAct | null) =>
  ({ transcript }: DeskState): number | null =>
    act?.line.evidence.reduce<number | null>(
      (first, one) => first ?? (one.kind === "turn" ? (findTurn(transcript, one.turn)?.at ?? null) : null),
      null,
    ) ?? null;

/**
 * Stands beside a text that is about to be sent or written, and says where it would do again what has been done: since when, and
 * with a door to the words that show it. Said to a screen reader where it comes while somebody writes.
 */
export function DoneAgain({ text: draft }: { readonly text: string }): React.ReactElement {
  const { strings, format, now } = useFrame();
  const text = useTextStyles();
  const brief = useDesk(selectBrief);
  const corrections = useDesk(selectCorrections);
  const act = React.useMemo(
    () => brief && findDoneAgain(draft, correctBrief(brief, corrections).brief),
    [brief, corrections, draft],
  );
  const at = useDesk(React.useMemo(() => whenTold(act), [act]));
  const words = at === null ? strings("done.again") : strings("done.againAt", { time: format.moment(at, now()) });
  return (
    <div aria-live="polite">
      {act && (
        <p className={mergeClasses(text.caption, text.warning)}>
          <Sentence words={words} places={{ line: <Sourced line={act.line} /> }} />
        </p>
      )}
    </div>
  );
}
