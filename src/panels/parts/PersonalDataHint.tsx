import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { boundaryKinds, findPersonalData, type MaskKind } from "#domain/privacy";
import { useFrame } from "./frame";
import { useTextStyles } from "./textStyles";

/**
 * Says under a field what looks like a card number, an account, an id or a secret in what a person types: it is kept as it is
 * typed, and whoever reads the record can read it. Said politely to a screen reader once for each kind.
 */
export function PersonalDataHint({ text: typed }: { readonly text: string }): React.ReactElement {
  const { strings } = useFrame();
  const text = useTextStyles();
  const kinds = React.useMemo<readonly MaskKind[]>(
    () => [...new Set(findPersonalData(typed, boundaryKinds).map(({ kind }) => kind))],
    [typed],
  );
  return (
    <div aria-live="polite">
      {kinds.map((kind) => (
        <p key={kind} className={mergeClasses(text.caption, text.bad)} style={{ margin: "2px 0 0" }}>
          {strings(`typed.${kind}`)}
        </p>
      ))}
    </div>
  );
}
