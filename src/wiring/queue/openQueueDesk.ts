import type { DataverseClient } from "#dataverse/client";
import { createQueueSource, createTranscriptSource } from "#dataverse/queue";
import {
  createInsightsDesk,
  createQueueDesk,
  type InsightsDesk,
  type QueueDesk,
  type QueueSettings,
  type ViewSource,
} from "#desk/supervisor";
import { createVisibility, type PageLike } from "#host/page";
import { findOpenRecord } from "#host/xrm";
import { systemClock } from "#wiring";

/** What stands around a queue's desk: Dataverse for its figures, the page, and the view it stands on, where it stands on one. */
export type QueuePlace = {
  readonly client: DataverseClient;
  readonly page: PageLike;
  readonly settings: Partial<QueueSettings>;
  readonly view: ViewSource | null;
};

/** A queue's desk; the app around the page opens conversations. */
export function openQueueDesk({ client, page, settings, view }: QueuePlace): QueueDesk {
  const visibility = createVisibility(page);
  const openRecord = findOpenRecord(page, (milliseconds, run) => void systemClock.after(milliseconds, run));
  return createQueueDesk(
    {
      queue: createQueueSource(client),
      clock: systemClock,
      visible: () => visibility.visible(),
      watchVisible: (changed) => visibility.watch(changed),
      open: openRecord && ((conversation) => openRecord("msdyn_ocliveworkitem", conversation)),
      view,
    },
    settings,
  );
}

/** How conversations with the agent ended: read from its transcripts when somebody asks. */
export function openInsightsDesk(client: DataverseClient): InsightsDesk {
  return createInsightsDesk(createTranscriptSource(client), systemClock);
}
