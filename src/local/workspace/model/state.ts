import type { Presence, SessionInfo, WaitingConversation } from "#local/workspace/protocol";

/** The themes a representative can choose in the host. */
export type ThemeName = "light" | "dark" | "contrast";

/** What an app tab or a side pane shows. `data` is what the platform hands a web resource as its one parameter. */
export type PageInput =
  | { readonly kind: "home" }
  | { readonly kind: "case" }
  | { readonly kind: "customer" }
  | { readonly kind: "desk" }
  | { readonly kind: "webResource"; readonly name: string; readonly data: string }
  | { readonly kind: "record"; readonly table: string; readonly id: string };

/** An app tab. `version` grows with every refresh; a tab is built when it is first shown and stays until it closes. */
export type Tab = {
  readonly id: string;
  readonly title: string;
  readonly canClose: boolean;
  readonly page: PageInput;
  readonly visited: boolean;
  readonly version: number;
};

/** A session: one accepted conversation with its tabs. `attention` asks for a look (requestFocus, unread messages). */
export type Session = {
  readonly id: string;
  readonly info: SessionInfo;
  readonly tabs: readonly Tab[];
  readonly focusedTab: string;
  readonly nextTab: number;
  readonly attention: boolean;
  readonly unread: number;
  readonly context: Readonly<Record<string, unknown>>;
};

/** What stands in the send box. `inserted` names what put it there; null when the representative wrote it. */
export type Draft = { readonly text: string; readonly inserted: string | null };

/** A side pane of the app (Xrm.App.sidePanes). */
export type Pane = {
  readonly id: string;
  readonly title: string;
  readonly width: number;
  readonly canClose: boolean;
  readonly hideHeader: boolean;
  readonly hidden: boolean;
  readonly alwaysRender: boolean;
  readonly badge: boolean | number;
  readonly page: PageInput | null;
  readonly version: number;
};

/** Which part fills the page where there is room for one only. */
export type NarrowView = "sessions" | "chat" | "work" | "pane";

/** The whole workspace as the page shows it. `focused` is a session's id, null for Home. */
export type WorkspaceState = {
  readonly link: "connecting" | "live" | "lost";
  /** Server's clock minus the page's, in milliseconds. */
  readonly ahead: number;
  readonly person: { readonly id: string; readonly name: string };
  readonly presence: Presence;
  readonly waiting: readonly WaitingConversation[];
  readonly sessions: readonly Session[];
  readonly focused: string | null;
  readonly nextSession: number;
  /** The conversation that was accepted on this page and whose work has not had the focus yet. */
  readonly accepted: string | null;
  readonly drafts: Readonly<Record<string, Draft>>;
  /** What the translation provider made of a message, by conversation and message id; only where it differs. */
  readonly translations: Readonly<Record<string, string>>;
  readonly panes: readonly Pane[];
  readonly selectedPane: string | null;
  readonly theme: ThemeName;
  readonly view: NarrowView;
  /** Words for the person about the last thing that did not work. */
  readonly notice: string | null;
  /** What extensions say above the app (Xrm.App.addGlobalNotification), until they take it back or it is dismissed. */
  readonly bars: readonly string[];
};

/** An empty workspace, before the server has spoken. */
export function createState(theme: ThemeName): WorkspaceState {
  return {
    link: "connecting",
    ahead: 0,
    person: { id: "", name: "" },
    presence: "Available",
    waiting: [],
    sessions: [],
    focused: null,
    nextSession: 1,
    accepted: null,
    drafts: {},
    translations: {},
    panes: [],
    selectedPane: null,
    theme,
    view: "sessions",
    notice: null,
    bars: [],
  };
}

/** Id of the Home session. */
export const homeSession = "session-id-0";

/** The focused session; undefined on Home. */
export function findFocused(state: WorkspaceState): Session | undefined {
  return state.sessions.find(({ id }) => id === state.focused);
}

/** The session of a conversation. */
export function findConversation(state: WorkspaceState, conversationId: string): Session | undefined {
  return state.sessions.find(({ info }) => info.id === conversationId);
}
