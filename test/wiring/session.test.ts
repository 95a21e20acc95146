import type { Desk } from "#desk/conversation";
import { settle } from "#support";
import { createSession } from "#wiring";

function createFakeSession(focused: string | null = null) {
  const closed: string[] = [];
  const open = jest.fn((conversationId: string) => ({
    desk: { conversationId } as Desk,
    close: () => void closed.push(conversationId),
  }));
  const session = createSession({ open, readFocused: () => Promise.resolve(focused) });
  return { closed, open, session };
}

describe("a session", () => {
  it("opens the desk of the conversation it is told, once", () => {
    const { open, session } = createFakeSession();
    session.follow("c-1");
    session.follow("c-1");
    expect(open).toHaveBeenCalledTimes(1);
    expect(session.desk()?.conversationId).toBe("c-1");
  });

  it("closes one desk before it shows the next, and tells", () => {
    const { closed, session } = createFakeSession();
    const changed = jest.fn();
    session.follow("c-1");
    session.subscribe(changed);
    session.follow("c-2");
    expect(closed).toEqual(["c-1"]);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it("asks the workspace when its place names no conversation", async () => {
    const { session } = createFakeSession("c-9");
    session.follow(null);
    await settle();
    expect(session.desk()?.conversationId).toBe("c-9");
  });

  it("ignores the workspace's late answer when its place has named one meanwhile", async () => {
    const { open, session } = createFakeSession("c-9");
    session.follow(null);
    session.follow("c-1");
    await settle();
    expect(open.mock.calls).toEqual([["c-1"]]);
  });

  it("opens nothing once closed", async () => {
    const { closed, open, session } = createFakeSession("c-9");
    session.follow("c-1");
    session.follow(null);
    session.close();
    await settle();
    expect(closed).toEqual(["c-1"]);
    expect(open).toHaveBeenCalledTimes(1);
    expect(session.desk()).toBeNull();
  });
});
