import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { Evidence } from "#domain/evidence";
import { isSameEvidence } from "./evidence";
import { useEvidenceStyles } from "./evidenceStyles";
import { useFrame, type Frame } from "./frame";
import { Icon } from "./icons";
import { useDesk } from "./useDesk";

function nameMark(evidence: Evidence, number: number | undefined, { strings }: Frame): string {
  if (evidence.kind === "value") return strings("evidence.value", { name: evidence.name });
  return number === undefined ? strings("evidence.unnumbered") : strings("evidence.turn", { number: String(number) });
}

/** One source of a line: the number of its message (or a tag for a value the agent passed on). Opens it in the transcript. */
export function EvidenceMark({ evidence }: { readonly evidence: Evidence }): React.ReactElement {
  const frame = useFrame();
  const styles = useEvidenceStyles();
  const number = useDesk(({ transcript }) =>
    evidence.kind === "turn" ? transcript.numbers.get(evidence.turn) : undefined,
  );
  const open = useDesk(({ focus }) => focus !== null && isSameEvidence(focus.evidence, evidence));
  return (
    <button
      type="button"
      className={mergeClasses(styles.mark, open && styles.open)}
      aria-label={nameMark(evidence, number, frame)}
      aria-current={open ? "true" : undefined}
      onClick={() => frame.desk.showEvidence(evidence)}
    >
      {number ?? <Icon name={evidence.kind === "value" ? "value" : "note"} className={styles.icon} />}
    </button>
  );
}
