/** @jest-environment jsdom */
import { webcrypto } from "node:crypto";
import { readRoleNames } from "#host/xrm";
import { installShims, readSwitches, type SwitchName, writeSwitches } from "#local/workspace/shims";
import type { LocalWebApi } from "#local/workspace/webApi";
import { createFakeChannels } from "#support";
import { aSession, createFakeWorkspace } from "./fakeWorkspace";

type Channel = { onmessage: ((event: { readonly data: unknown }) => unknown) | null };
type Workplace = ReturnType<typeof createFakeWorkspace>;
type Globals = MicrosoftWorkspace.Globals & { readonly Apm: MicrosoftWorkspace.Apm };

const page = window as unknown as {
  Xrm?: {
    App: { sidePanes: Record<string, never> };
    Navigation: { openForm(form: object): Promise<void> };
    Utility: Record<string, () => unknown>;
  };
  Microsoft?: Globals;
  BroadcastChannel?: unknown;
};
const updates: unknown[][] = [];
const webApi = {
  updateRecord: (...words: unknown[]) => {
    updates.push(words);
    return Promise.resolve({ id: "", entityType: "" });
  },
  retrieveMultipleRecords: (table: string, options: string) =>
    Promise.resolve({ entities: [{ table, options }], nextLink: "" }),
} as unknown as LocalWebApi;

function install(...off: readonly SwitchName[]): Workplace {
  delete page.Xrm;
  delete page.Microsoft;
  updates.length = 0;
  const made = createFakeWorkspace();
  installShims(made.workspace, webApi, new Set(off), window);
  return made;
}
const microsoft = (): Globals => page.Microsoft as Globals;
const omnichannel = () => microsoft().Omnichannel as MicrosoftWorkspace.Omnichannel;

beforeAll(() => {
  page.BroadcastChannel = createFakeChannels().BroadcastChannel;
  globalThis.structuredClone ??= (value: unknown) => JSON.parse(JSON.stringify(value)) as never;
  Object.defineProperty(window, "crypto", { value: webcrypto, configurable: true });
});

describe("the surface", () => {
  it("is what Microsoft documents and nothing more", () => {
    install();
    expect(Object.keys(omnichannel()).sort()).toEqual([
      "TranslationFramework",
      "getConversationId",
      "getConversations",
      "linkToConversation",
      "openConversation",
      "sendMessageToConversation",
      "unlinkFromConversation",
    ]);
    expect(Object.keys(microsoft().Apm).sort()).toEqual([
      "canCreateSession",
      "canCreateTab",
      "closeTab",
      "createSession",
      "createTab",
      "focusTab",
      "getAllSessions",
      "getAllTabs",
      "getEventPublisherTopic",
      "getFocusedSession",
      "getFocusedTab",
      "getSession",
      "getTab",
      "refreshTab",
    ]);
    expect(Object.keys(microsoft().ProductivityMacros ?? {})).toEqual(["runMacro"]);
    expect(Object.keys(page.Xrm ?? {}).sort()).toEqual(["App", "Navigation", "Utility", "WebApi"]);
  });

  it("lacks what is switched off", () => {
    install("xrm", "apm", "tap");
    expect(page.Xrm).toBeUndefined();
    expect(page.Microsoft?.Apm).toBeUndefined();
    expect(omnichannel().TranslationFramework).toBeUndefined();
    install("reveal");
    expect(readRoleNames(page)).toEqual([]);
    install("omnichannel");
    expect(readRoleNames(page)).toEqual(["Warmline Masked Data Reader"]);
    expect(page.Microsoft?.Omnichannel).toBeUndefined();
    expect(page.Microsoft?.Apm).toBeDefined();
  });

  it("reads switches from the address and writes them back", () => {
    expect([...readSwitches("?without=xrm,%20tap,nonsense,constructor")]).toEqual(["xrm", "tap"]);
    expect(writeSwitches("?csp=strict", new Set(["xrm", "tap"]))).toBe("csp=strict&without=xrm,tap");
    expect(writeSwitches("?without=xrm", new Set())).toBe("");
  });
});

describe("Microsoft.Omnichannel", () => {
  it("knows the focused conversation, and none on Home", async () => {
    const { hear } = install();
    await expect(omnichannel().getConversationId()).rejects.toThrow("No conversation is focused.");
    hear({ kind: "opened", session: aSession("a") });
    await expect(omnichannel().getConversationId()).resolves.toBe("a");
  });

  it("puts text into the send box by default, and sends only when told to", async () => {
    const { hear, workspace, calls } = install();
    hear({ kind: "opened", session: aSession("a") });
    await omnichannel().sendMessageToConversation("hello");
    await omnichannel().sendMessageToConversation("there", true, "A");
    expect(workspace.store.getState().drafts.a?.text).toBe("hello\nthere");
    expect(calls).toEqual([]);
    await omnichannel().sendMessageToConversation("now", false, "a");
    expect(calls).toEqual([["send", "a", "now"]]);
  });

  it("refuses conversations of others and rich messages", async () => {
    install();
    await expect(omnichannel().sendMessageToConversation("hello", true, "b")).rejects.toThrow("not assigned to you");
    await expect(omnichannel().sendMessageToConversation({} as MicrosoftWorkspace.RichMessage)).rejects.toThrow();
  });

  it("links a case or a customer by the conversation's own lookups", async () => {
    const { hear } = install();
    hear({ kind: "opened", session: aSession("a") });
    await omnichannel().linkToConversation("incident", "{CASE}", "a");
    await omnichannel().unlinkFromConversation("contact", "row");
    expect(updates).toEqual([
      ["msdyn_ocliveworkitem", "a", { "msdyn_IssueId_msdyn_ocliveworkitem@odata.bind": "/incidents(case)" }],
      ["msdyn_ocliveworkitem", "a", { "msdyn_customer_msdyn_ocliveworkitem_contact@odata.bind": null }],
    ]);
    await expect(omnichannel().linkToConversation("queue", "x", "a")).rejects.toThrow();
  });

  it("opens a conversation that waits by accepting it", async () => {
    const { calls } = install();
    await omnichannel().openConversation("WAITING");
    expect(calls).toEqual([["accept", "waiting"]]);
  });

  it("finds conversations of a representative", async () => {
    install();
    const found = await omnichannel().getConversations({
      agentId: "{ABC}",
      status: [2, 3],
      attributes: ["msdyn_title"],
      orderBy: [{ attributeName: "createdon", descending: true }],
    });
    const [{ options }] = found as [{ options: string }];
    expect(options).toContain("$filter=_msdyn_activeagentid_value eq abc and (statuscode eq 2 or statuscode eq 3)");
    expect(options).toContain("msdyn_title");
    expect(options).toContain("$orderby=createdon desc");
  });
});

describe("Microsoft.Apm", () => {
  it("gives sessions and tabs, Home first", async () => {
    const { hear } = install();
    const apm = microsoft().Apm;
    expect(apm.getFocusedSession()).toMatchObject({ sessionId: "session-id-0", isDefault: true });
    hear({ kind: "opened", session: aSession("a") });
    expect(apm.getAllSessions()).toEqual(["session-id-0", "session-id-1"]);
    const session = apm.getFocusedSession();
    expect(session).toMatchObject({ sessionId: "session-id-1", title: "Ada", isDefault: false });
    expect(session.getFocusedTab()).toMatchObject({ tabId: "tab-id-1", title: "Desk" });
    session.updateContext({ mood: "good" });
    const context = await session.getContext();
    expect([context.get("mood"), context.get("customerName"), context.get("none")]).toEqual(["good", "Ada", undefined]);
    expect(() => apm.getSession("session-id-9")).toThrow();
  });

  it("opens tabs with web resources and records, and no others", async () => {
    const { hear } = install();
    hear({ kind: "opened", session: aSession("a") });
    const apm = microsoft().Apm;
    const appContext = new Map([["webresourceName", "wml_/desk.html"]]);
    expect(await apm.createTab({ templateName: "wml_desk", appContext })).toBe("tab-id-4");
    expect(apm.getFocusedTab()).toMatchObject({ tabId: "tab-id-4", canClose: true });
    await expect(apm.createTab({ templateName: "unknown" })).rejects.toThrow();
    apm.closeTab("tab-id-4");
    expect(apm.getAllTabs()).not.toContain("tab-id-4");
  });

  it("opens the form of a row in a tab of the session in front, as the Client API does", async () => {
    const { hear } = install();
    const navigation = page.Xrm?.Navigation;
    const form = { entityName: "incident", entityId: "case-9" };
    await expect(navigation?.openForm(form)).rejects.toThrow();
    hear({ kind: "opened", session: aSession("a") });
    await navigation?.openForm(form);
    expect(microsoft().Apm.getFocusedTab()).toMatchObject({ title: "Case", canClose: true });
    await expect(navigation?.openForm({ ...form, entityName: "no_table" })).rejects.toThrow();
  });

  it("publishes session and tab events on channels of their own", () => {
    const { hear, workspace } = install();
    const heard: unknown[] = [];
    for (const name of ["ON_SESSION_SWITCH", "ON_TAB_SWITCH", "ON_SESSION_CLOSED"] as const) {
      const channel = new BroadcastChannel(microsoft().Apm.getEventPublisherTopic(name)) as Channel;
      channel.onmessage = ({ data }) => heard.push([name, data]);
    }
    hear({ kind: "opened", session: aSession("a") });
    microsoft().Apm.focusTab("tab-id-2");
    hear({ kind: "closed", conversationId: "a" });
    expect(workspace.store.getState().sessions).toEqual([]);
    expect(heard).toEqual([
      ["ON_SESSION_SWITCH", { previousSessionId: "session-id-0", newSessionId: "session-id-1" }],
      [
        "ON_TAB_SWITCH",
        {
          previousSessionId: "session-id-1",
          previousTabId: "tab-id-1",
          sessionId: "session-id-1",
          tabId: "tab-id-2",
        },
      ],
      ["ON_SESSION_SWITCH", { previousSessionId: "session-id-1", newSessionId: "session-id-0" }],
      ["ON_SESSION_CLOSED", { sessionId: "session-id-1" }],
    ]);
  });
});

describe("Xrm", () => {
  it("makes, changes and closes side panes", async () => {
    const { workspace } = install();
    const panes = page.Xrm?.App.sidePanes as unknown as {
      state: number;
      createPane(
        options: object,
      ): Promise<{ title: string; width: number; navigate(page: object): Promise<void>; close(): void }>;
      getAllPanes(): readonly object[];
    };
    const pane = await panes.createPane({ paneId: "desk", title: "Desk", width: 340 });
    await pane.navigate({ pageType: "webresource", webresourceName: "wml_/desk.html", data: "x" });
    pane.title = "Desk 2";
    expect(panes.state).toBe(1);
    expect(workspace.store.getState().panes[0]).toMatchObject({
      title: "Desk 2",
      width: 340,
      page: { kind: "webResource", name: "wml_/desk.html", data: "x" },
    });
    await expect(pane.navigate({ pageType: "dashboard" })).rejects.toThrow();
    pane.close();
    expect(panes.getAllPanes()).toEqual([]);
    expect(panes.state).toBe(0);
  });

  it("knows the record of the tab in front", () => {
    const { hear } = install();
    hear({ kind: "opened", session: aSession("a") });
    const read = () => page.Xrm?.Utility.getPageContext?.();
    expect(read()).toEqual({ input: { pageType: "entityrecord", entityName: "msdyn_ocliveworkitem", entityId: "a" } });
    microsoft().Apm.focusTab("tab-id-2");
    expect(read()).toEqual({ input: { pageType: "entityrecord", entityName: "incident", entityId: "case-row" } });
  });
});

describe("the person's options", () => {
  type Settings = { readonly getTimeZoneOffsetMinutes: () => number; readonly dateFormattingInfo: object };
  const readSettings = (): Settings => {
    install();
    const xrm = Reflect.get(page, "Xrm") as unknown as {
      readonly Utility: { getGlobalContext(): { readonly userSettings: Settings } };
    };
    return xrm.Utility.getGlobalContext().userSettings;
  };
  afterEach(() => window.history.replaceState(null, "", "/"));

  it("tell the zone that the address names, and the browser's without one", () => {
    window.history.replaceState(null, "", "/?zone=Asia/Tokyo");
    expect(readSettings().getTimeZoneOffsetMinutes()).toBe(540);
    window.history.replaceState(null, "", "/?zone=Nowhere/At-all");
    expect(readSettings().getTimeZoneOffsetMinutes()).toBe(-new Date().getTimezoneOffset());
  });

  it("tell how times are written, in the Client API's spelling", () => {
    expect(readSettings().dateFormattingInfo).toMatchObject({ ShortTimePattern: "HH:mm", MonthDayPattern: "d MMMM" });
  });
});
