export { addPane, changePane, closePane, navigatePane, selectPane } from "./panes";
export { receive } from "./receive";
export { createServerLink } from "./serverLink";
export type { Answer, ServerLink } from "./serverLink";
export { createState, findConversation, findFocused, homeSession } from "./state";
export type { NarrowView, PageInput, Pane, Session, Tab, ThemeName, WorkspaceState } from "./state";
export { addTab, closeTab, focusSession, focusTab, refreshTab, requestFocus, updateContext } from "./tabs";
export { openWorkspace } from "./workspace";
export type { Workspace } from "./workspace";
