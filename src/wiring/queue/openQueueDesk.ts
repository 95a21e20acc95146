import type { DataverseClient } from "#dataverse/client";
import { createNobodySource, createQueueSource, createTranscriptSource, readPastDay } from "#dataverse/queue";
import { createOrganisationMemory, createSettingsSource } from "#dataverse/sources";
import {
  createDayDesk,
  createInsightsDesk,
  createQueueDesk,
  type DayDesk,
  type InsightsDesk,
  type InsightsPage,
  type QueueDesk,
  type QueueSettings,
  type ViewSource,
} from "#desk/supervisor";
import { createVisibility, type PageLike } from "#host/page";
import { findOpenRecord } from "#host/xrm";
import { toThresholds } from "#domain/queue";
import type { Strings } from "#panels/frame";
import { reportSettings, systemClock } from "#wiring";
import { createTranscriptReader } from "./transcriptReader";

/** What stands around a queue's desk: Dataverse for its figures, the page, and the view it stands on, where it stands on one. */
export type QueuePlace = {
  readonly client: DataverseClient;
  readonly page: PageLike;
  /** What the place was opened with. */
  readonly settings: Partial<QueueSettings>;
  readonly strings: Strings;
  readonly view: ViewSource | null;
};

/** What the organisation set for its queues; who can mend a setting that is not understood is told. */
async function readOrganisation({ client, page, strings }: QueuePlace): Promise<Partial<QueueSettings>> {
  const read = await createSettingsSource(client, createOrganisationMemory()).read();
  reportSettings(read, page, strings);
  const { serviceLevel, sentimentAlert, queueLimits, supervisorActs: acts } = read.settings;
  const thresholds = toThresholds(queueLimits);
  return {
    thresholds,
    acts,
    ...(serviceLevel === null ? {} : { serviceLevel }),
    ...(sentimentAlert === null ? {} : { sentimentAlert }),
  };
}

/** A queue's desk; the app around the page opens conversations. */
export function openQueueDesk(place: QueuePlace): QueueDesk {
  const { client, page, settings, view } = place;
  const visibility = createVisibility(page);
  const openRecord = findOpenRecord(page, (milliseconds, run) => void systemClock.after(milliseconds, run));
  return createQueueDesk(
    {
      queue: createQueueSource(client),
      nobody: createNobodySource(client, () => systemClock.now()),
      clock: systemClock,
      organisation: () => readOrganisation(place).catch(() => ({})),
      visible: () => visibility.visible(),
      watchVisible: (changed) => visibility.watch(changed),
      open: openRecord && ((conversation) => openRecord("msdyn_ocliveworkitem", conversation)),
      view,
      call: (api, parameters, cancel) => client.execute(api, parameters, false, cancel),
    },
    settings,
  );
}

/** How conversations with the agent ended: read from its transcripts when somebody asks. */
export function openInsightsDesk(client: DataverseClient, page: Window, around: InsightsPage): InsightsDesk {
  const source = createTranscriptSource(client);
  return createInsightsDesk({ source, page: around, reader: createTranscriptReader(page, client) }, systemClock);
}

/** The last 24 hours, to be played again with other people, skills or hours. */
export function openDayDesk(client: DataverseClient): DayDesk {
  return createDayDesk((since, cancel) => readPastDay(client, since, cancel), systemClock);
}
