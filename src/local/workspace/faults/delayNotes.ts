import type { Clock } from "#desk/kit";
import type { RowWriter, Write } from "#local/world/rows";

/**
 * A writer that lets the notes of transcripts appear late, as the platform may: how soon it writes them during a live chat is
 * documented nowhere. Everything else is written at once; `close` drops what is still to come.
 */
export function delayNotes(
  rows: RowWriter,
  seconds: number,
  clock: Clock,
): { readonly rows: RowWriter; close(): void } {
  const pending = new Set<() => void>();
  return {
    rows: {
      apply(writes) {
        const late = writes.filter(isTranscriptNote);
        rows.apply(writes.filter((write) => !isTranscriptNote(write)));
        if (late.length === 0) return;
        const cancel = clock.after(seconds * 1000, () => {
          pending.delete(cancel);
          rows.apply(late);
        });
        pending.add(cancel);
      },
    },
    close() {
      pending.forEach((cancel) => cancel());
      pending.clear();
    },
  };
}

function isTranscriptNote(write: Write): boolean {
  return write.table === "annotation" && write.row.objectid?.table === "msdyn_transcript";
}
