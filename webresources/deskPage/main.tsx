import * as React from "react";
import * as ReactDOM from "react-dom";
import { readWords } from "#host/xrm";
import { DeskView } from "#panels/desk";
import { createStrings } from "#panels/frame";
import { DeskFrame, openClient, openSession, readPageLanguage, readPageUser } from "#wiring";
import { readSettings } from "./settings";
import { words } from "./words";

/** The whole desk as an HTML web resource: an app tab, or a side pane of 300 px and more. */
async function openPage(root: HTMLElement): Promise<void> {
  const { conversationId, theme, serviceLevel } = readSettings(
    window.location.search,
    (query) => window.matchMedia(query).matches,
  );
  const { locale, dir } = readPageLanguage(window);
  document.documentElement.lang = locale;
  document.documentElement.dir = dir;
  const own = await readWords(window, "wml_/strings/Desk");
  const strings = createStrings((key) => own[key] ?? words[key], locale);
  const session = openSession(
    () => openClient(window, strings),
    window,
    () => strings,
  );
  session.follow(conversationId);
  ReactDOM.render(
    <DeskFrame
      session={session}
      theme={theme}
      serviceLevel={serviceLevel}
      strings={strings}
      locale={locale}
      dir={dir}
      {...readPageUser(window)}
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
if (root) void openPage(root);
