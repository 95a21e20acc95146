import type { CentreEvent, SessionInfo } from "#local/workspace/protocol";
import {
  addPane,
  addTab,
  type Answer,
  closePane,
  closeTab,
  createState,
  findFocused,
  focusSession,
  focusTab,
  openWorkspace,
  receive,
  refreshTab,
  requestFocus,
  selectPane,
  type ServerLink,
  type WorkspaceState,
} from "#local/workspace/model";

const info = (id: string, given: Partial<SessionInfo> = {}): SessionInfo => ({
  id,
  script: id,
  about: "Brio 3",
  queue: "Coffee",
  product: "Brio 3",
  language: "en-US",
  customer: { row: `row-${id}`, name: `Customer ${id}`, email: "" },
  case: { row: "case", number: "CAS-1", title: "E42", description: "" },
  sentiment: 10,
  colleague: { id: "tomas", name: "Tomas Reil", part: "none" },
  state: "active",
  startedAt: 0,
  acceptedAt: 1000,
  waitedSeconds: 1,
  messages: [],
  ...given,
});
const message = (id: string, speaker: "customer" | "representative" = "customer") => ({
  ...{ id, speaker },
  at: Number(id),
  name: "",
  text: `text ${id}`,
});
const opened = (id: string): CentreEvent => ({ kind: "opened", session: info(id) });
const said = (conversationId: string, id: string): CentreEvent => ({
  kind: "message",
  conversationId,
  message: message(id),
});
const snapshot = (...sessions: readonly SessionInfo[]): CentreEvent => ({
  kind: "snapshot",
  snapshot: { now: 5000, person: { id: "u", name: "Leila" }, presence: "Busy", waiting: [], sessions },
});
const after = (...events: readonly CentreEvent[]): WorkspaceState =>
  events.reduce((state, event) => receive(state, event, 4000), createState("light"));

describe("hearing from the contact centre", () => {
  it("opens a session with its tabs, in front, at the desk", () => {
    const session = findFocused(after(opened("a")));
    expect(session?.tabs.map(({ title }) => title)).toEqual(["Home", "Desk", "Case CAS-1", "Customer a"]);
    expect(session?.tabs.filter(({ visited }) => visited).map(({ title }) => title)).toEqual(["Desk"]);
  });

  it("opens the same conversation once", () => {
    expect(after(opened("a"), opened("a")).sessions).toHaveLength(1);
  });

  it("counts what customers wrote to sessions behind, until they are looked at", () => {
    const state = after(opened("a"), opened("b"), said("a", "1"), said("a", "1"), said("b", "2"));
    expect(state.sessions.map(({ unread }) => unread)).toEqual([1, 0]);
    expect(focusSession(state, "session-id-1").sessions[0]?.unread).toBe(0);
  });

  it("brings a neighbour to the front when the session in front closes", () => {
    const state = after(opened("a"), opened("b"), opened("c"));
    const left = receive(focusSession(state, "session-id-2"), { kind: "closed", conversationId: "b" }, 0);
    expect(findFocused(left)?.info.id).toBe("c");
    const none = ["a", "c"].reduce((rest, id) => receive(rest, { kind: "closed", conversationId: id }, 0), left);
    expect(none).toMatchObject({ focused: null, sessions: [], view: "sessions" });
  });

  it("forgets what belonged to a closed conversation", () => {
    const state = {
      ...after(opened("a"), opened("b")),
      drafts: { a: { text: "x", inserted: null }, b: { text: "y", inserted: null } },
      translations: { "a/1": "x", "b/1": "y" },
    };
    const left = receive(state, { kind: "closed", conversationId: "a" }, 0);
    expect(left.drafts).toEqual({ b: { text: "y", inserted: null } });
    expect(left.translations).toEqual({ "b/1": "y" });
  });

  it("knows the server's clock, person and presence from the first word", () => {
    expect(after(snapshot(info("a")))).toMatchObject({
      link: "live",
      ahead: 1000,
      presence: "Busy",
      focused: "session-id-1",
    });
  });

  it("keeps tabs through a lost connection, and drops what is gone", () => {
    const before = focusTab(after(snapshot(info("a"), info("b"))), "session-id-1", "tab-id-2");
    const back = receive({ ...before, link: "lost" }, snapshot(info("a", { messages: [message("9")] })), 4000);
    expect(back.sessions.map(({ id, focusedTab }) => [id, focusedTab])).toEqual([["session-id-1", "tab-id-2"]]);
    expect(back.sessions[0]?.info.messages).toHaveLength(1);
  });
});

describe("app tabs", () => {
  const page = { kind: "webResource", name: "wml_/x.html", data: "" } as const;

  it("adds up to ten, and not an eleventh", () => {
    let state = after(opened("a"));
    const ids = Array.from({ length: 7 }, (_, index) => {
      const [next, id] = addTab(state, "session-id-1", `Tab ${index}`, page, false);
      state = next;
      return id;
    });
    expect(ids.slice(0, 6)).not.toContain(null);
    expect(ids[6]).toBeNull();
    expect(state.sessions[0]?.tabs).toHaveLength(10);
  });

  it("shows the tab before when the one in front closes; Home stays", () => {
    const state = focusTab(after(opened("a")), "session-id-1", "tab-id-3");
    const closed = closeTab(state, "session-id-1", "tab-id-3");
    expect(findFocused(closed)?.focusedTab).toBe("tab-id-2");
    expect(closeTab(closed, "session-id-1", "tab-id-0")).toBe(closed);
  });

  it("builds a refreshed tab anew", () => {
    const state = refreshTab(after(opened("a")), "tab-id-1");
    expect(findFocused(state)?.tabs.map(({ version }) => version)).toEqual([0, 1, 0, 0]);
  });

  it("marks a session behind that asks for attention, never the one in front", () => {
    const state = after(opened("a"), opened("b"));
    expect(requestFocus(state, "session-id-1").sessions[0]?.attention).toBe(true);
    expect(requestFocus(state, "session-id-2")).toBe(state);
  });
});

describe("side panes", () => {
  it("opens at the newest, never under 300 px, each id once", () => {
    const one = addPane(createState("light"), { id: "desk", title: "Desk", width: 200 });
    const two = addPane(one, { id: "notes", title: "Notes", isSelected: false });
    expect(two.panes.map(({ width }) => width)).toEqual([300, 340]);
    expect(two.selectedPane).toBe("desk");
    expect(addPane(two, { id: "notes" })).toMatchObject({ selectedPane: "notes", panes: { length: 2 } });
  });

  it("folds away when the last one closes", () => {
    const state = addPane(createState("light"), { id: "desk" });
    expect(closePane(state, "desk")).toMatchObject({ selectedPane: null, panes: [], view: "work" });
    expect(selectPane(state, "missing")).toBe(state);
  });
});

describe("what the representative does", () => {
  function open(answer: Answer = { kind: "done" }) {
    const calls: unknown[][] = [];
    const call =
      (name: string) =>
      (...words: unknown[]) => {
        calls.push([name, ...words]);
        return Promise.resolve(answer);
      };
    let hear: (event: CentreEvent) => void = () => undefined;
    const link: ServerLink = {
      open: (listener) => {
        hear = listener;
        return () => undefined;
      },
      accept: call("accept"),
      send: call("send"),
      type: call("type"),
      consult: call("consult"),
      transfer: call("transfer"),
      end: call("end"),
      close: call("close"),
      setPresence: call("setPresence"),
    };
    const workspace = openWorkspace({ link, theme: "light", now: () => 0 });
    hear(opened("a"));
    return { workspace, calls, read: () => workspace.store.getState() };
  }

  it("inserts into the send box, says from where, and sends nothing", () => {
    const { workspace, calls, read } = open();
    workspace.insert("a", "Hold both buttons (KA-01042).");
    expect(read().drafts.a).toEqual({ text: "Hold both buttons (KA-01042).", inserted: "KA-01042" });
    workspace.insert("a", "And wait.");
    expect(read().drafts.a).toEqual({ text: "Hold both buttons (KA-01042).\nAnd wait.", inserted: "the desk" });
    expect(calls).toEqual([]);
  });

  it("empties the box once the message is on its way, but not what was written since", async () => {
    const { workspace, read } = open();
    workspace.insert("a", "one");
    await workspace.send("a", "one");
    expect(read().drafts.a).toBeUndefined();
    workspace.insert("a", "two");
    await workspace.send("a", "one");
    expect(read().drafts.a?.text).toBe("two");
  });

  it("knows which conversation was accepted here, so that the focus goes to its work", () => {
    const { workspace, calls, read } = open();
    expect(read().accepted).toBeNull();
    void workspace.accept("b");
    expect(read().accepted).toBe("b");
    expect(calls).toEqual([["accept", "b"]]);
  });

  it("keeps the text and says why when sending is refused", async () => {
    const { workspace, read } = open({ kind: "refused", reason: "This conversation has ended." });
    workspace.insert("a", "one");
    await workspace.send("a", "one");
    expect(read()).toMatchObject({ notice: "This conversation has ended.", drafts: { a: { text: "one" } } });
  });
});
