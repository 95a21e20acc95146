import { deriveId, rowId, toMoment, write, type Write } from "#local/world/rows";

/** What a column of content holds. Characters. */
const largest = 1_048_576;
const wrapped = JSON.stringify({ activities: [] }).length;

/** The activities of a window in as many parts as are needed; one that is too long by itself is left out of them. */
function split(activities: readonly object[], most: number): readonly string[] {
  const parts: string[][] = [[]];
  let length = wrapped;
  for (const activity of activities) {
    const text = JSON.stringify(activity);
    if (text.length + wrapped > most) continue;
    if (length + text.length + 1 > most) {
      parts.push([]);
      length = wrapped;
    }
    parts.at(-1)?.push(text);
    length += text.length + 1;
  }
  return parts.map((part) => `{"activities":[${part.join(",")}]}`);
}

/**
 * The rows of one window of a conversation as Copilot Studio writes them: of the same name and start, in the order of `BatchId`, more
 * than one only where the activities do not fit. Written again they are the same rows.
 */
export function transcriptRows(
  conversation: string,
  startedAt: number,
  activities: readonly object[],
  most = largest,
): readonly Write[] {
  return split(activities, most).map((content, batch) =>
    write("conversationtranscript", deriveId("agent window", conversation, String(startedAt), String(batch)), {
      name: `${conversation}_${rowId.bot}`,
      content,
      metadata: JSON.stringify({ BotId: rowId.bot, BatchId: batch }),
      conversationstarttime: toMoment(startedAt),
      schematype: "powervirtualagents",
      bot_conversationtranscriptid: { table: "bot", id: rowId.bot },
    }),
  );
}
