import { liveColumns, readLiveOrNull } from "#dataverse/queue";
import { createDatasetView, type DatasetView } from "#host/pcf";
import { aDataset, type DatasetStage } from "#support";

const columns = ["statuscode", ...liveColumns.filter((name) => name !== "statuscode" && name !== "activityid")];

/** Offers the dataset as long as another page or a refresh is on its way, as a host does. */
function openView(stage: DatasetStage): DatasetView {
  const view = createDatasetView({ columns, toLive: readLiveOrNull });
  offerAll(view, stage);
  return view;
}

function offerAll(view: DatasetView, { read, asked }: DatasetStage): void {
  let before = "";
  while (before !== `${asked.refreshes} ${asked.pages}`) {
    before = `${asked.refreshes} ${asked.pages}`;
    view.offer(read());
  }
}

const waiting = {
  subject: "Kiln cracks",
  statuscode: "1",
  msdyn_firstwaitstartedon: new Date("2026-05-05T10:00:00Z"),
  msdyn_customer: { id: { guid: "c" }, name: "Ana Lind", etn: "contact" },
  msdyn_customersentimentlabel: 8,
};
const closed = { subject: "Glaze runs", statuscode: 4 };
const many = (count: number) => Array.from({ length: count }, (_, at) => [`row ${at}`, waiting] as const);

describe("a control's dataset as a view", () => {
  it("reads choices as digits, dates and references as a row of the Web API, and leaves out what is over", () => {
    const view = openView(
      aDataset([
        ["a", waiting],
        ["b", closed],
      ]),
    );
    expect(view.read().rows.map(({ name }) => name)).toEqual(["Kiln cracks", "Glaze runs"]);
    expect(view.read().rows.map(({ live }) => live)).toMatchObject([
      { id: "a", customer: "Ana Lind", state: "waiting", waitingSince: Date.UTC(2026, 4, 5, 10), sentiment: 8 },
      null,
    ]);
  });

  it("adds the columns a ranking needs and the view lacks, once", () => {
    const stage = aDataset([["a", waiting]]);
    const view = openView(stage);
    offerAll(view, stage);
    expect(stage.asked.added).toContain("msdyn_customersentimentlabel");
    expect(stage.asked.added).not.toContain("statuscode");
    expect(stage.asked.refreshes).toBe(1);
  });

  it("ranks nothing where the view does not tell what is live and no column can be added", () => {
    const view = openView(aDataset([["a", { subject: "Kiln" }]], { columns: ["subject"], canAdd: false }));
    expect(view.read()).toMatchObject({ kind: "there", canRank: false, rows: [{ live: null }] });
  });

  it("reads on to a thousand rows by itself, further only when asked", () => {
    const stage = aDataset(many(1_300));
    const view = openView(stage);
    expect(view.read()).toMatchObject({ total: 1_300, hasMore: true });
    expect(view.read().rows).toHaveLength(1_000);
    view.more();
    offerAll(view, stage);
    expect(view.read().rows).toHaveLength(1_300);
  });

  it("shows a refreshed view when all its pages are there: rows do not jump for the first one", () => {
    const stage = aDataset(many(600));
    const view = openView(stage);
    view.refresh();
    view.offer(stage.read());
    expect(view.read().rows).toHaveLength(600);
    stage.rows.delete("row 0");
    view.refresh();
    offerAll(view, stage);
    expect(view.read().rows).toHaveLength(599);
  });

  it("does not refresh while a refresh is under way", () => {
    const stage = aDataset([["a", waiting]]);
    const view = openView(stage);
    stage.change({ loading: true });
    view.offer(stage.read());
    const before = stage.asked.refreshes;
    view.refresh();
    expect(stage.asked.refreshes).toBe(before);
    expect(view.read().rows).toHaveLength(1);
  });

  it("keeps its rows when reading fails, and says so", () => {
    const stage = aDataset([["a", waiting]]);
    const view = openView(stage);
    stage.change({ error: true });
    view.offer(stage.read());
    expect(view.read()).toMatchObject({ kind: "failed", rows: [{ id: "a" }] });
  });

  it("sorts, selects and opens through the dataset", () => {
    const stage = aDataset([["a", waiting]]);
    const view = openView(stage);
    view.sort("subject");
    expect(stage.read().sorting).toEqual([{ name: "subject", sortDirection: 0 }]);
    view.offer(stage.read());
    view.sort("subject");
    view.offer(stage.read());
    expect(view.read().sort).toEqual({ column: "subject", descending: true });
    view.select(["a"]);
    expect([view.read().selected, stage.read().getSelectedRecordIds()]).toEqual([["a"], ["a"]]);
    expect([view.open("a"), view.open("z")]).toEqual([true, false]);
    expect(stage.asked.opened).toEqual(["Kiln cracks"]);
  });
});
