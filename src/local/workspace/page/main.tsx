import * as React from "react";
import * as ReactDOM from "react-dom";
import { createControlLoader } from "#local/workspace/pcf";
import { installShims, readSwitches } from "#local/workspace/shims";
import { createWebApi } from "#local/workspace/webApi";
import { createServerLink, openWorkspace } from "#local/workspace/model";
import { readTheme, ToolsContext } from "#local/workspace/page/state";
import { WorkspacePage } from "./WorkspacePage";

/** Stands in every bundle that contains code of src/local: what ships must not have it (see solution/build/verify.ts). */
document.documentElement.dataset.origin = "warmline-local-only";

const { search } = window.location;
const webApi = createWebApi(window.fetch.bind(window));
const workspace = openWorkspace({
  link: createServerLink(),
  theme: readTheme(search, (query) => window.matchMedia(query).matches),
  now: () => Date.now(),
});
installShims(workspace, webApi, readSwitches(search), window);
const controls = createControlLoader(window);

ReactDOM.render(
  <ToolsContext.Provider value={{ workspace, webApi, controls }}>
    <WorkspacePage />
  </ToolsContext.Provider>,
  document.getElementById("workspace"),
);
