import type { LiveRow, View, ViewSource } from "#desk/supervisor";
import { toThresholds } from "#domain/queue";
import { settle } from "#support";
import { angry, aRow, asks, openDesk } from "./openDesk";

describe("a queue's desk", () => {
  it("shows its first answer at once and refreshes every ten seconds", async () => {
    const { clock, asked, ids } = openDesk([[angry], [angry, asks]]);
    await settle();
    expect(ids()).toEqual(["angry"]);
    await clock.advance(9_900);
    expect(asked()).toBe(1);
    await clock.advance(200);
    expect(ids()).toEqual(["asks", "angry"]);
  });

  it("asks nothing while nobody looks, and at once when somebody does again", async () => {
    const { clock, asked, see } = openDesk([[angry]]);
    await settle();
    see(false);
    await clock.advance(120_000);
    expect(asked()).toBe(1);
    see(true);
    expect(asked()).toBe(2);
  });

  it("keeps rows still while somebody points at them, and tells how many would move", async () => {
    const { desk, clock, ids } = openDesk([[angry], [angry, asks]]);
    await settle();
    desk.hold(true);
    await clock.advance(10_000);
    expect(ids()).toEqual(["angry"]);
    expect(desk.store.getState().waiting).toBe(2);
    desk.showWaiting();
    expect(ids()).toEqual(["asks", "angry"]);
    desk.hold(false);
    expect(desk.store.getState().waiting).toBe(0);
  });

  it("sees a mood fall from what it was when the page first saw it", async () => {
    const { desk, clock } = openDesk([[aRow("mia", { sentiment: 12 })], [aRow("mia", { sentiment: 10 })]]);
    await settle();
    expect(desk.store.getState().needs).toEqual([]);
    await clock.advance(10_000);
    expect(desk.store.getState().needs[0]?.score.parts.map(({ name }) => name)).toEqual(["need.fell"]);
    expect(desk.store.getState().tiles?.find(({ name }) => name === "falling")).toMatchObject({ value: 1, of: 1 });
  });

  it("keeps what it showed when the service asks to wait, and waits as long", async () => {
    const throttled = Object.assign(new Error(), { kind: "throttled", retryAfter: 30_000 });
    const { desk, clock, asked, ids } = openDesk([[angry], throttled, [angry, asks]]);
    await settle();
    await clock.advance(10_000);
    expect(desk.store.getState().problem?.kind).toBe("throttled");
    expect(ids()).toEqual(["angry"]);
    await clock.advance(29_000);
    expect(asked()).toBe(2);
    await clock.advance(1_100);
    expect(desk.store.getState().problem).toBeNull();
    expect(ids()).toEqual(["asks", "angry"]);
  });

  it("opens the native view and notes what was opened, also when it was refused", async () => {
    const opened: string[] = [];
    const { desk } = openDesk([[angry, asks]], (id) => {
      opened.push(id);
      return id === "angry" ? Promise.reject(new Error("no")) : Promise.resolve();
    });
    await settle();
    for (const need of desk.store.getState().needs) desk.open("monitor", need);
    await settle();
    expect(opened).toEqual(["asks", "angry"]);
    expect(desk.store.getState().opened.map(({ customer, failed }) => [customer, failed])).toEqual([
      ["angry", true],
      ["asks", false],
    ]);
  });

  it("judges its figures by what the organisation set, which it waits for", async () => {
    const thresholds = toThresholds({ waiting: [1, 2] });
    let tell = (set: object): void => void set;
    const told = new Promise<object>((resolve) => (tell = resolve));
    const { desk, asked } = openDesk([[]], null, null, () => told);
    await settle();
    expect(asked()).toBe(0);
    tell({ thresholds, serviceLevel: 45 });
    await settle();
    expect(desk.settings()).toMatchObject({ serviceLevel: 45, every: 10 });
    expect(desk.store.getState().tiles?.find(({ name }) => name === "waiting")).toMatchObject({ state: "critical" });
  });

  it("asks nothing where it was closed before the organisation was heard", async () => {
    const { desk, asked } = openDesk([[]], null, null, () => Promise.resolve({}));
    desk.close();
    await settle();
    expect(asked()).toBe(0);
  });

  it("does nothing more once it is closed", async () => {
    const { desk, clock, asked } = openDesk([[angry]]);
    await settle();
    desk.close();
    await clock.advance(60_000);
    expect(asked()).toBe(1);
    expect(clock.waiting).toBe(0);
  });
});

describe("a queue's desk on a view", () => {
  const shown = (rows: readonly LiveRow[], change: Partial<View> = {}): View => ({
    kind: "there",
    title: "Ongoing",
    columns: [],
    rows: rows.map((live) => ({ id: live.id, name: live.customer, cells: [], live })),
    sort: null,
    selected: [],
    total: null,
    hasMore: false,
    canRank: true,
    ...change,
  });

  function aView(first: View) {
    const asked = { refreshes: 0, opened: [] as string[] };
    let view = first;
    let changed = (): void => undefined;
    const source: ViewSource = {
      read: () => view,
      watch: (run) => {
        changed = run;
        return () => (changed = () => undefined);
      },
      refresh: () => void (asked.refreshes += 1),
      sort: () => undefined,
      more: () => undefined,
      select: () => undefined,
      open: (id) => {
        asked.opened.push(id);
        return view.rows.some((row) => row.id === id);
      },
    };
    const become = (next: View): void => {
      view = next;
      changed();
    };
    return { source, asked, become };
  }

  it("ranks the rows of the view, asks the service for counts alone, and ranks again as the view changes", async () => {
    const { source, become } = aView(shown([asks]));
    const { ids, lastAsked } = openDesk([[angry]], null, source);
    await settle();
    expect(ids()).toEqual(["asks"]);
    expect(lastAsked()).toMatchObject({ rows: false });
    become(shown([asks, angry]));
    expect(ids()).toEqual(["asks", "angry"]);
  });

  it("asks the service for rows where the view does not tell what is live", async () => {
    const { source } = aView(shown([asks], { canRank: false }));
    const { ids, lastAsked } = openDesk([[angry]], null, source);
    await settle();
    expect(lastAsked()).toMatchObject({ rows: true });
    expect(ids()).toEqual(["angry"]);
  });

  it("has the view refreshed each round, and never beside it", async () => {
    const { source, asked } = aView(shown([asks]));
    const { clock, desk } = openDesk([[]], null, source);
    await settle();
    expect(asked.refreshes).toBe(0);
    await clock.advance(10_000);
    expect(asked.refreshes).toBe(1);
    desk.close();
    await clock.advance(60_000);
    expect(asked.refreshes).toBe(1);
  });

  it("opens a row as the view opens rows, and as the app does where the view has no such row", async () => {
    const opened: string[] = [];
    const { source, asked } = aView(shown([], { canRank: false }));
    const open = (id: string) => Promise.resolve(void opened.push(id));
    const { desk } = openDesk([[angry]], open, source);
    await settle();
    for (const need of desk.store.getState().needs) desk.open("join", need);
    await settle();
    expect([asked.opened, opened]).toEqual([["angry"], ["angry"]]);
  });
});
