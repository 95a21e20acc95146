import { type Desk, openDesk, type Registry } from "#desk/conversation";

function aDesk(conversationId: string) {
  const close = jest.fn();
  const create = jest.fn(() => ({ desk: { conversationId } as Desk, close }));
  return { create, close };
}

describe("openDesk", () => {
  it("opens one desk for any number of users of a page", () => {
    const page: Registry = new Map();
    const { create } = aDesk("c-1");
    const first = openDesk("c-1", create, [page]);
    const second = openDesk("c-1", create, [page]);
    expect(create).toHaveBeenCalledTimes(1);
    expect(second.desk).toBe(first.desk);
  });

  it("disposes the desk when its last user closes, and only then", () => {
    const page: Registry = new Map();
    const { create, close } = aDesk("c-1");
    const first = openDesk("c-1", create, [page]);
    const second = openDesk("c-1", create, [page]);
    first.close();
    first.close();
    expect(close).not.toHaveBeenCalled();
    second.close();
    expect(close).toHaveBeenCalledTimes(1);
    openDesk("c-1", create, [page]);
    expect(create).toHaveBeenCalledTimes(2);
  });

  it("keeps conversations apart", () => {
    const page: Registry = new Map();
    expect(openDesk("c-1", aDesk("c-1").create, [page]).desk).not.toBe(
      openDesk("c-2", aDesk("c-2").create, [page]).desk,
    );
  });

  it("lets a frame join the desk of the window around it, which outlives the frame", () => {
    const [outer, frame]: [Registry, Registry] = [new Map(), new Map()];
    const { create, close } = aDesk("c-1");
    const control = openDesk("c-1", create, [outer]);
    const pane = openDesk("c-1", create, [frame, outer]);
    expect(pane.desk).toBe(control.desk);
    pane.close();
    expect(close).not.toHaveBeenCalled();
    control.close();
    expect(close).toHaveBeenCalledTimes(1);
  });

  it("gives a frame its own desk when the window around it has none", () => {
    const [outer, frame]: [Registry, Registry] = [new Map(), new Map()];
    const { create } = aDesk("c-1");
    openDesk("c-1", create, [frame, outer]);
    openDesk("c-1", create, [outer]);
    expect(create).toHaveBeenCalledTimes(2);
  });
});
