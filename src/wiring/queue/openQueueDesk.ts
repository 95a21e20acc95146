import type { DataverseClient } from "#dataverse/client";
import { createQueueSource, createTranscriptSource } from "#dataverse/queue";
import {
  createInsightsDesk,
  createQueueDesk,
  type InsightsDesk,
  type QueueDesk,
  type QueueSettings,
} from "#desk/supervisor";
import { createVisibility, type PageLike } from "#host/page";
import { findOpenRecord } from "#host/xrm";
import { systemClock } from "#wiring";

/** A queue's desk on a page: Dataverse for its figures, the app around the page for opening conversations. */
export function openQueueDesk(client: DataverseClient, page: PageLike, settings: Partial<QueueSettings>): QueueDesk {
  const visibility = createVisibility(page);
  const openRecord = findOpenRecord(page, (milliseconds, run) => void systemClock.after(milliseconds, run));
  return createQueueDesk(
    {
      queue: createQueueSource(client),
      clock: systemClock,
      visible: () => visibility.visible(),
      watchVisible: (changed) => visibility.watch(changed),
      open: openRecord && ((conversation) => openRecord("msdyn_ocliveworkitem", conversation)),
    },
    settings,
  );
}

/** How conversations with the agent ended: read from its transcripts when somebody asks. */
export function openInsightsDesk(client: DataverseClient): InsightsDesk {
  return createInsightsDesk(createTranscriptSource(client), systemClock);
}
