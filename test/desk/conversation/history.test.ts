import { createDesk } from "#desk/conversation";
import { aKept, createFakePorts } from "#support";

const history = {
  conversations: { rows: [{ id: "c-0", title: "The kettle leaks", at: 5 }], more: false },
  cases: { rows: [], more: false },
};

function openDesk() {
  const fake = createFakePorts();
  fake.kept.read.mockResolvedValue(aKept({ history }));
  const open = () => createDesk("c-1", fake.ports);
  return { ...fake, open };
}

describe("a desk's history of the customer", () => {
  it("comes with what was kept", async () => {
    const { open, kept, clock } = openDesk();
    const { store } = open().desk;
    expect(store.getState().history).toEqual({ kind: "loading" });
    await clock.advance(0);
    expect(store.getState().history).toEqual({ kind: "live", value: history });
    expect(kept.read).toHaveBeenCalledTimes(1);
  });

  it("is said to be unread where it fails, and comes by itself later", async () => {
    const { open, kept, clock } = openDesk();
    kept.read.mockRejectedValueOnce({ kind: "offline" });
    const { store } = open().desk;
    await clock.advance(0);
    expect(store.getState().history).toMatchObject({ kind: "unavailable", problem: { kind: "offline" } });
    await clock.advance(5_000);
    expect(store.getState().history).toEqual({ kind: "live", value: history });
  });

  it("is dropped with the desk", async () => {
    const { open, clock } = openDesk();
    const { desk, close } = open();
    close();
    await clock.advance(0);
    expect(desk.store.getState().history).toEqual({ kind: "loading" });
  });
});

describe("opening a row in the host", () => {
  const row = { table: "incident", id: "case-9" } as const;

  it("is offered where the host opens rows, and its failure is told", async () => {
    const fake = createFakePorts();
    const openRecord = jest.fn().mockRejectedValue({ kind: "denied" });
    const { desk } = createDesk("c-1", { ...fake.ports, openRecord });
    desk.openRecord?.(row);
    await fake.clock.advance(0);
    expect(openRecord).toHaveBeenCalledWith(row);
    expect(desk.store.getState().acts["open:case-9"]).toMatchObject({ kind: "failed" });
  });

  it("is not offered elsewhere", () => {
    expect(createDesk("c-1", createFakePorts().ports).desk.openRecord).toBeNull();
  });
});
