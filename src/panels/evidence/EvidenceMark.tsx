import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { findTurn } from "#domain/conversation";
import type { Evidence } from "#domain/evidence";
import { dayOf } from "#domain/time";
import { isSameEvidence } from "./evidence";
import { chipClass, useEvidenceStyles } from "./evidenceStyles";
import { useFrame, type Frame } from "#panels/frame";
import { Icon } from "#panels/elements";
import { useDesk, useOpenDesk } from "#panels/deskContext";

type Marked = { readonly number: number | undefined; readonly at: number | null };

/** What a mark is called. The day is part of it where the message is not of today. */
function nameMark(evidence: Evidence, { number, at }: Marked, { strings, format, now }: Frame): string {
  if (evidence.kind === "value") return strings("evidence.value", { name: evidence.name });
  const name =
    number === undefined ? strings("evidence.unnumbered") : strings("evidence.turn", { number: String(number) });
  const isPast = at !== null && dayOf(at, format.zone) !== dayOf(now(), format.zone);
  return isPast ? strings("evidence.of", { mark: name, date: format.date(at, now()) }) : name;
}

/** One source of a line: the number of its message (or a tag for a value the agent passed on). Opens it in the transcript. */
export function EvidenceMark({ evidence }: { readonly evidence: Evidence }): React.ReactElement {
  const frame = useFrame();
  const desk = useOpenDesk();
  const styles = useEvidenceStyles();
  const number = useDesk(({ transcript }) =>
    evidence.kind === "turn" ? transcript.numbers.get(evidence.turn) : undefined,
  );
  const at = useDesk(({ transcript }) =>
    evidence.kind === "turn" ? (findTurn(transcript, evidence.turn)?.at ?? null) : null,
  );
  const name = nameMark(evidence, { number, at }, frame);
  const open = useDesk(({ focus }) => focus !== null && isSameEvidence(focus.evidence, evidence));
  return (
    <button
      type="button"
      className={styles.mark}
      aria-label={name}
      title={name}
      aria-current={open ? "true" : undefined}
      onClick={() => desk.showEvidence(evidence)}
    >
      <span className={mergeClasses(chipClass, styles.chip, open && styles.open)}>
        {number ?? <Icon name={evidence.kind === "value" ? "value" : "note"} className={styles.icon} />}
      </span>
    </button>
  );
}
