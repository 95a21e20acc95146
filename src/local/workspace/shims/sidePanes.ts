import {
  addPane,
  changePane,
  closePane,
  navigatePane,
  type Pane,
  selectPane,
  type Workspace,
} from "#local/workspace/model";
import { type NamedPage, toPageInput } from "./pageInput";

/** What `createPane` takes, as documented. */
export type PaneRequest = {
  readonly title?: string;
  readonly paneId?: string;
  readonly canClose?: boolean;
  readonly imageSrc?: string;
  readonly hideHeader?: boolean;
  readonly isSelected?: boolean;
  readonly width?: number;
  readonly hidden?: boolean;
  readonly alwaysRender?: boolean;
  readonly keepBadgeOnSelect?: boolean;
};

/** A pane; its title, width, badge and hidden can be set at any time. */
export interface PaneObject {
  readonly paneId: string;
  title: string;
  width: number;
  hidden: boolean;
  badge: boolean | number;
  close(): void;
  select(): void;
  navigate(page: NamedPage): Promise<void>;
}

function readPane(workspace: Workspace, id: string): Pane | undefined {
  return workspace.store.getState().panes.find((pane) => pane.id === id);
}

function createPaneObject(workspace: Workspace, id: string): PaneObject {
  const change = (values: Partial<Omit<Pane, "id">>) => workspace.change((state) => changePane(state, id, values));
  return {
    paneId: id,
    get title() {
      return readPane(workspace, id)?.title ?? "";
    },
    set title(title) {
      change({ title });
    },
    get width() {
      return readPane(workspace, id)?.width ?? 0;
    },
    set width(width) {
      change({ width });
    },
    get hidden() {
      return readPane(workspace, id)?.hidden ?? false;
    },
    set hidden(hidden) {
      change({ hidden });
    },
    get badge() {
      return readPane(workspace, id)?.badge ?? false;
    },
    set badge(badge) {
      change({ badge });
    },
    close: () => workspace.change((state) => closePane(state, id)),
    select: () => workspace.change((state) => selectPane(state, id)),
    navigate(named) {
      const page = toPageInput(named);
      if (!page) return Promise.reject(new Error("The local workspace shows web resources and records in panes."));
      workspace.change((state) => navigatePane(state, id, page));
      return Promise.resolve();
    },
  };
}

/** `Xrm.App.sidePanes`: 0 is folded away, 1 is open. */
export function createSidePanes(workspace: Workspace) {
  const read = () => workspace.store.getState();
  return {
    get state(): 0 | 1 {
      return read().selectedPane === null ? 0 : 1;
    },
    set state(state: 0 | 1) {
      workspace.change((old) => selectPane(old, state === 0 ? null : (old.selectedPane ?? old.panes[0]?.id ?? null)));
    },
    createPane({
      paneId,
      imageSrc: _image,
      keepBadgeOnSelect: _keep,
      ...options
    }: PaneRequest = {}): Promise<PaneObject> {
      const id = paneId ?? `pane-${read().panes.length + 1}`;
      workspace.change((state) => addPane(state, { ...options, id }));
      return Promise.resolve(createPaneObject(workspace, id));
    },
    getAllPanes: (): readonly PaneObject[] => read().panes.map(({ id }) => createPaneObject(workspace, id)),
    getPane: (id: string): PaneObject | undefined =>
      readPane(workspace, id) ? createPaneObject(workspace, id) : undefined,
    getSelectedPane(): PaneObject | undefined {
      const { selectedPane } = read();
      return selectedPane === null ? undefined : createPaneObject(workspace, selectedPane);
    },
  };
}
