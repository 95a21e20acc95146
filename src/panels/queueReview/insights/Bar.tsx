import * as React from "react";
import type { Rate } from "#domain/insights";
import { usePageStyles } from "#panels/queueReview/frame";

const percentOf = (share: number | null): number => Math.round(100 * (share ?? 0));

/** A rate as a bar with its interval; the words beside it say the same. */
export function Bar({ rate: { share, low, high } }: { readonly rate: Rate }): React.ReactElement {
  const styles = usePageStyles();
  return (
    <span className={styles.track} aria-hidden="true">
      <span className={styles.bar} style={{ width: `${percentOf(share)}%` }} />
      <span
        className={styles.interval}
        style={{ insetInlineStart: `${percentOf(low)}%`, width: `${percentOf(high) - percentOf(low)}%` }}
      />
    </span>
  );
}
