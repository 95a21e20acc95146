/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import { createDatasetView } from "#host/pcf";
import { aDataset } from "#support";
import { noTranscripts, showQueue as show } from "./showQueue";

describe("the panel on a view", () => {
  function openView(rows: readonly string[]) {
    const stage = aDataset(
      rows.map((subject) => [subject, { subject, statuscode: 4 }] as const),
      {
        columns: ["subject", "statuscode"],
      },
    );
    const view = createDatasetView({ columns: ["statuscode"], toLive: () => null });
    const offer = (): void => view.offer(stage.read());
    offer();
    return { stage, view, offer };
  }
  const findRows = (): readonly (string | null)[] =>
    within(screen.getByRole("table", { name: "Ongoing" }))
      .getAllByRole("row")
      .slice(1)
      .map((row) => row.textContent);

  it("shows the rows of the view, and opens, chooses and sorts through it", async () => {
    const { stage, view } = openView(["Kiln", "Glaze"]);
    const { user } = await show([{ live: [] }], null, noTranscripts, view);
    expect(findRows()).toEqual(["Kiln4", "Glaze4"]);
    await user.click(screen.getByRole("button", { name: "Open Glaze" }));
    expect(stage.asked.opened).toEqual(["Glaze"]);
    await user.click(screen.getByRole("checkbox", { name: "Select Kiln" }));
    expect(screen.getByText(/^Selected: 1\./)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Clear the selection" }));
    expect(screen.queryByText(/^Selected: 1\./)).toBeNull();
    await user.click(screen.getByRole("button", { name: "subject" }));
    expect(stage.read().sorting).toEqual([{ name: "subject", sortDirection: 0 }]);
  });

  it("keeps its rows in their places while somebody points at them; what comes stands behind", async () => {
    const { stage, view, offer } = openView(["Kiln", "Glaze"]);
    const { user } = await show([{ live: [] }], null, noTranscripts, view);
    await user.hover(screen.getByRole("table", { name: "Ongoing" }));
    const rows = [...stage.rows];
    stage.rows.clear();
    for (const [id, row] of [["Clay", { subject: "Clay", statuscode: 4 }] as const, ...rows.reverse()])
      stage.rows.set(id, row);
    act(() => {
      view.refresh();
      offer();
    });
    expect(findRows()).toEqual(["Kiln4", "Glaze4", "Clay4"]);
    await user.unhover(screen.getByRole("table", { name: "Ongoing" }));
    expect(findRows()).toEqual(["Clay4", "Glaze4", "Kiln4"]);
  });

  it("says that a view is read, empty, or could not be read", async () => {
    const { stage, view, offer } = openView([]);
    await show([{ live: [] }], null, noTranscripts, view);
    expect(screen.getByText("The view has no conversations.")).toBeVisible();
    stage.change({ error: true });
    act(offer);
    expect(screen.getByText("The view could not be read.")).toBeVisible();
  });

  it("shows a thousand rows a part at a time", async () => {
    const { view } = openView(Array.from({ length: 200 }, (_, at) => `Tile ${at}`));
    const { user } = await show([{ live: [] }], null, noTranscripts, view);
    expect(findRows()).toHaveLength(25);
    await user.click(screen.getByRole("button", { name: "Show more" }));
    expect(findRows()).toHaveLength(125);
  });
});
