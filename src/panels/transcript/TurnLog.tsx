import * as React from "react";
import { useFrame } from "#panels/frame";
import { LogRow } from "./LogRow";
import { MoreTurns } from "./MoreTurns";
import { useTranscriptStyles } from "./styles";
import type { TranscriptView } from "./useTranscript";

/**
 * The messages. A log to assistive technology, but silent itself: rows come and go as it is scrolled, and reading those
 * out would announce history. New messages are announced by `useArrivals`.
 */
export function TurnLog({ view }: { readonly view: TranscriptView }): React.ReactElement {
  const { strings } = useFrame();
  const styles = useTranscriptStyles();
  const { log, virtualizer, rows, unread } = view;
  return (
    <div className={styles.viewport}>
      <div
        ref={log}
        role="log"
        aria-live="off"
        aria-label={strings("transcript.title")}
        tabIndex={0}
        className={styles.log}
        onScroll={view.onScroll}
        onFocus={view.onFocus}
        onBlur={view.onBlur}
      >
        <div className={styles.canvas} style={{ height: virtualizer.getTotalSize() }}>
          {view.earlier && <MoreTurns kind="earlier" onMore={view.onMore} />}
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            return (
              row && (
                <div
                  key={String(key)}
                  ref={virtualizer.measureElement}
                  data-index={index}
                  className={styles.row}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <LogRow row={row} markings={view.markingsOf(row)} />
                </div>
              )
            );
          })}
          {view.later && <MoreTurns kind="later" onMore={view.onMore} />}
        </div>
      </div>
      {unread > 0 && (
        <button type="button" className={styles.pill} onClick={view.onEnd}>
          {strings("transcript.new", { n: unread })}
        </button>
      )}
    </div>
  );
}
