import type { PageInput, Pane, WorkspaceState } from "./state";

export type PaneOptions = Partial<Omit<Pane, "page" | "version">> & { readonly isSelected?: boolean };

const narrowest = 300;
const usual: Omit<Pane, "id" | "title"> = {
  width: 340,
  canClose: true,
  hideHeader: false,
  hidden: false,
  alwaysRender: false,
  badge: false,
  page: null,
  version: 0,
};

/** Adds a side pane, or gives the one with that id back; selected unless `isSelected` is false. Never under 300 px wide. */
export function addPane(state: WorkspaceState, { isSelected = true, ...options }: PaneOptions): WorkspaceState {
  const id = options.id ?? `pane-${state.panes.length + 1}`;
  if (state.panes.some((pane) => pane.id === id)) return isSelected ? selectPane(state, id) : state;
  const width = Math.max(narrowest, options.width ?? usual.width);
  const pane = { ...usual, ...options, id, width, title: options.title ?? "" };
  const panes = [...state.panes, pane];
  return isSelected ? selectPane({ ...state, panes }, id) : { ...state, panes };
}

/** Opens the panes at one of them; null folds them away. */
export function selectPane(state: WorkspaceState, id: string | null): WorkspaceState {
  if (id === null) return { ...state, selectedPane: null, view: state.view === "pane" ? "work" : state.view };
  return state.panes.some((pane) => pane.id === id) ? { ...state, selectedPane: id, view: "pane" } : state;
}

/** Changes a pane's title, width, badge and so on. */
export function changePane(state: WorkspaceState, id: string, change: Partial<Omit<Pane, "id">>): WorkspaceState {
  return { ...state, panes: state.panes.map((pane) => (pane.id === id ? { ...pane, ...change } : pane)) };
}

/** Shows another page in a pane. */
export function navigatePane(state: WorkspaceState, id: string, page: PageInput): WorkspaceState {
  const version = (state.panes.find((pane) => pane.id === id)?.version ?? 0) + 1;
  return changePane(state, id, { page, version });
}

/** Removes a pane; the panes fold away when it was the one that showed. */
export function closePane(state: WorkspaceState, id: string): WorkspaceState {
  const panes = state.panes.filter((pane) => pane.id !== id);
  const left = { ...state, panes };
  return state.selectedPane === id ? selectPane(left, panes[panes.length - 1]?.id ?? null) : left;
}
