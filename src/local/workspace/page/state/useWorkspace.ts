import * as React from "react";
import { useStore } from "zustand";
import type { ControlLoader } from "#local/workspace/pcf";
import type { LocalWebApi } from "#local/workspace/webApi";
import type { Workspace, WorkspaceState } from "#local/workspace/model";

/** What every part of the page may use. */
export type PageTools = {
  readonly workspace: Workspace;
  readonly webApi: LocalWebApi;
  readonly controls: ControlLoader;
};

export const ToolsContext = React.createContext<PageTools | null>(null);

/** The page's tools. Throws outside the page: that is a mistake in the code. */
export function useTools(): PageTools {
  const tools = React.useContext(ToolsContext);
  if (!tools) throw new Error("A part of the page needs a ToolsContext around it.");
  return tools;
}

/** A part of the workspace's state; the component renders again when it changes. */
export function useWorkspace<T>(select: (state: WorkspaceState) => T): T {
  return useStore(useTools().workspace.store, select);
}
