import * as React from "react";
import * as ReactDOM from "react-dom";
import { createFetchClient } from "#dataverse/client";
import { DeskView } from "#panels/desk";
import { createStrings } from "#panels/parts";
import { DeskFrame, openSession, systemClock } from "#wiring";
import { readSettings } from "./settings";
import { words } from "./words";

/** The whole desk as an HTML web resource: an app tab, or a side pane of 300 px and more. */
function openPage(root: HTMLElement): void {
  const { conversationId, theme } = readSettings(window.location.search, (query) => window.matchMedia(query).matches);
  const client = createFetchClient({
    baseUrl: "/api/data/v9.2/",
    fetch: (input, init) => fetch(input, init),
    clock: systemClock,
  });
  const session = openSession(() => client, window);
  session.follow(conversationId);
  const locale = navigator.language;
  ReactDOM.render(
    <DeskFrame
      session={session}
      theme={theme}
      strings={createStrings((key) => words[key], locale)}
      locale={locale}
      dir="ltr"
    >
      <DeskView />
    </DeskFrame>,
    root,
  );
  // The desk may belong to an outer window: this frame's share of it ends with the frame.
  window.addEventListener("pagehide", () => {
    ReactDOM.unmountComponentAtNode(root);
    session.close();
  });
}

const root = document.getElementById("desk");
if (root) openPage(root);
