import * as React from "react";
import { type PartialTheme, webLightTheme } from "@fluentui/react-components";
import { liveColumns, readLiveOrNull } from "#dataverse/queue";
import type { DayDesk, InsightsDesk, QueueDesk } from "#desk/supervisor";
import type { UserTime } from "#domain/time";
import { readUserTime } from "#host/page";
import { createDatasetView, createStringReader, type DatasetView, readTheme } from "#host/pcf";
import { createStrings, type Strings } from "#panels/frame";
import { QueueReview } from "#panels/queueReview";
import { openClient, systemClock, toLocale } from "#wiring";
import { openInsightsPage } from "./insightsPage";
import { openDayDesk, openInsightsDesk, openQueueDesk } from "./openQueueDesk";

/** What the control takes: the rows of a view. */
type QueueInputs = { readonly conversations: ComponentFramework.PropertyTypes.DataSet };
type Context = ComponentFramework.Context<QueueInputs>;

/** Everything that lives from `init` to `destroy`. */
type Open = {
  readonly desk: QueueDesk;
  readonly insights: InsightsDesk;
  readonly day: DayDesk;
  readonly view: DatasetView;
  readonly strings: Strings;
  readonly time: UserTime;
};

/** The state is what says whether a conversation is live: it comes first. */
const needed = ["statuscode", ...liveColumns.filter((name) => name !== "statuscode" && name !== "activityid")];

function openAll(context: Context): Open {
  const strings = createStrings(createStringReader(context), toLocale(context.userSettings.languageId));
  const client = openClient(window, strings, context.webAPI);
  const view = createDatasetView({ columns: needed, toLive: readLiveOrNull });
  return {
    desk: openQueueDesk({ client, page: window, settings: {}, strings, view }),
    insights: openInsightsDesk(client, window, openInsightsPage(window, false)),
    day: openDayDesk(client),
    view,
    strings,
    time: readUserTime(context.userSettings, systemClock.now()),
  };
}

/** The PCF lifecycle of the supervisor's panel on the rows of a view. */
export class QueueControl implements ComponentFramework.ReactControl<QueueInputs, Record<string, never>> {
  private open: Open | null = null;

  init(context: Context): void {
    this.open = openAll(context);
  }

  updateView(context: Context): React.ReactElement {
    const { open } = this;
    if (!open) return React.createElement(React.Fragment);
    open.view.offer(context.parameters.conversations);
    return React.createElement(QueueReview, {
      desk: open.desk,
      insights: open.insights,
      day: open.day,
      theme: (readTheme(context)?.tokens as PartialTheme | undefined) ?? webLightTheme,
      strings: open.strings,
      locale: toLocale(context.userSettings.languageId),
      dir: context.userSettings.isRTL ? "rtl" : "ltr",
      time: open.time,
    });
  }

  getOutputs(): Record<string, never> {
    return {};
  }

  destroy(): void {
    this.open?.desk.close();
    this.open?.insights.close();
    this.open?.day.close();
    this.open = null;
  }
}
