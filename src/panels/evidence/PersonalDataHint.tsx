import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { boundaryKinds, findPersonalData, type MaskKind } from "#domain/privacy";
import { useFrame } from "#panels/frame";
import { useTextStyles } from "#panels/elements";

type PersonalDataHintProps = {
  readonly text: string;
  /** It is masked when it is saved; else it is kept as it is typed. */
  readonly masked?: boolean;
};

/**
 * Stands under every field whose text is kept, and says what looks like a card number, an account, an id or a secret in what
 * a person types there. Said politely to a screen reader once for each kind.
 */
export function PersonalDataHint({ text: typed, masked = false }: PersonalDataHintProps): React.ReactElement {
  const { strings } = useFrame();
  const text = useTextStyles();
  const kinds = React.useMemo<readonly MaskKind[]>(
    () => [...new Set(findPersonalData(typed, boundaryKinds).map(({ kind }) => kind))],
    [typed],
  );
  const lines = masked ? kinds.slice(0, 1).map(() => "typed.masked") : kinds.map((kind) => `typed.${kind}`);
  return (
    <span aria-live="polite">
      {lines.map((line) => (
        <span
          key={line}
          className={mergeClasses(text.caption, text.bad)}
          style={{ display: "block", marginTop: "2px" }}
        >
          {strings(line)}
        </span>
      ))}
    </span>
  );
}
