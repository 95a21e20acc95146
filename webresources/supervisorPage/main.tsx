import * as React from "react";
import * as ReactDOM from "react-dom";
import { readWords } from "#host/xrm";
import { createStrings } from "#panels/frame";
import { QueueReview } from "#panels/queueReview";
import { openClient, readPageLanguage, readPageUser } from "#wiring";
import { openDayDesk, openInsightsDesk, openInsightsPage, openQueueDesk } from "#wiring/queue";
import { readSettings } from "./settings";
import { words } from "./words";

/** The supervisor's page as an HTML web resource: an app tab, or a page of the site map. */
async function openPage(root: HTMLElement): Promise<void> {
  const { theme, queue } = readSettings(window.location.search, (query) => window.matchMedia(query).matches);
  const { locale, dir } = readPageLanguage(window);
  document.documentElement.lang = locale;
  document.documentElement.dir = dir;
  const own = await readWords(window, "wml_/strings/Supervisor");
  const strings = createStrings((key) => own[key] ?? words[key], locale);
  const client = openClient(window, strings);
  const desk = openQueueDesk({ client, page: window, settings: queue, strings, view: null });
  const insights = openInsightsDesk(client, window, openInsightsPage(window, true));
  const day = openDayDesk(client);
  const { time } = readPageUser(window);
  ReactDOM.render(
    <QueueReview
      desk={desk}
      insights={insights}
      day={day}
      theme={theme}
      strings={strings}
      locale={locale}
      dir={dir}
      time={time}
    />,
    root,
  );
  window.addEventListener("pagehide", () => {
    ReactDOM.unmountComponentAtNode(root);
    desk.close();
    insights.close();
    day.close();
  });
}

const root = document.getElementById("supervisor");
if (root) void openPage(root);
