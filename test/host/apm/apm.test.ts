import { findApm, readFocusedSession, readFocusedTab, refreshTab, watchSessions } from "#host/apm";
import { createFakeChannels } from "#support";

const topicOf = (event: string) => `topic/${event}`;

function createPage(apm: object) {
  const channels = createFakeChannels();
  return { channels, page: { BroadcastChannel: channels.BroadcastChannel, parent: { Microsoft: { Apm: apm } } } };
}

describe("sessions", () => {
  it("in front are named", () => {
    const { page } = createPage({
      getFocusedSession: () => ({ sessionId: "session-1" }),
      getFocusedTab: () => ({ tabId: "tab-3" }),
    });
    expect([readFocusedSession(page), readFocusedTab(page)]).toEqual(["session-1", "tab-3"]);
  });

  it("are heard when switched and closed, until stopped", () => {
    const { page, channels } = createPage({ getEventPublisherTopic: topicOf });
    const switched = jest.fn();
    const closed = jest.fn();
    const stop = watchSessions(page, { switched, closed });
    channels.post(topicOf("ON_SESSION_SWITCH"), { previousSessionId: "session-1", newSessionId: "session-2" });
    channels.post(topicOf("ON_SESSION_CLOSED"), { sessionId: "session-1" });
    expect(switched).toHaveBeenCalledWith({ previousSessionId: "session-1", newSessionId: "session-2" });
    expect(closed).toHaveBeenCalledWith("session-1");
    stop();
    expect(channels.open()).toBe(0);
  });

  it.each([null, "text", {}, { newSessionId: 7 }, { sessionId: "" }])("are not believed from %j", (data) => {
    const { page, channels } = createPage({ getEventPublisherTopic: topicOf });
    const heard = jest.fn();
    watchSessions(page, { switched: heard, closed: heard });
    channels.post(topicOf("ON_SESSION_SWITCH"), data);
    channels.post(topicOf("ON_SESSION_CLOSED"), data);
    expect(heard).not.toHaveBeenCalled();
  });
});

describe("a tab", () => {
  it("is refreshed, the focused one by default", () => {
    const refresh = jest.fn();
    const { page } = createPage({ getFocusedTab: () => ({ tabId: "tab-3" }), refreshTab: refresh });
    expect([refreshTab(page), refreshTab(page, "tab-9")]).toEqual([true, true]);
    expect(refresh.mock.calls).toEqual([["tab-3"], ["tab-9"]]);
  });
});

describe("without Apm", () => {
  const failing = () => {
    throw new Error("role missing");
  };
  const pages: readonly (readonly [string, object])[] = [
    ["no Microsoft", {}],
    ["no Apm", { Microsoft: {} }],
    ["Apm null", { Microsoft: { Apm: null } }],
    ["an empty Apm", { Microsoft: { Apm: {} } }],
    [
      "an Apm that fails",
      {
        Microsoft: {
          Apm: {
            getFocusedSession: failing,
            getFocusedTab: failing,
            refreshTab: failing,
            getEventPublisherTopic: failing,
          },
        },
      },
    ],
    ["no session in front", { Microsoft: { Apm: { getFocusedSession: () => undefined, getFocusedTab: () => null } } }],
  ];

  it.each(pages)("(%s) nothing is known and nothing throws", (_, page) => {
    expect([readFocusedSession(page), readFocusedTab(page), refreshTab(page), refreshTab(page, "tab-1")]).toEqual([
      null,
      null,
      false,
      false,
    ]);
    watchSessions(page, { switched: failing, closed: failing })();
  });

  it("is seen", () => {
    expect(findApm({})).toBeUndefined();
  });

  it("events are missed silently where the page has no channels", () => {
    watchSessions(
      { Microsoft: { Apm: { getEventPublisherTopic: topicOf } } },
      {
        switched: failing,
        closed: failing,
      },
    )();
  });
});
