/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { LiveRow, NobodyRead, TranscriptSource } from "#desk/supervisor";
import { transcriptRow } from "#support";
import { aMember, aRow, now, sad, waits } from "./queueRows";
import { noTranscripts, showQueue as show } from "./showQueue";

describe("the supervisor's page", () => {
  it("says each figure with its state in words", async () => {
    await show([{ live: [waits, sad] }]);
    const figures = screen.getByRole("region", { name: "The queue now" });
    const tiles = within(figures)
      .getAllByRole("listitem")
      .map((tile) => tile.textContent);
    expect(tiles).toEqual([
      "WaitingNormal4How it is counted",
      "Longest waitCritical6:25How it is counted",
      "Service level, 20 sAt risk68 %How it is counted",
      "AbandonedNormal6 of 136How it is counted",
      "Falling sentimentNormal0 of 2How it is counted",
    ]);
  });

  it("opens how a figure is counted: formula, window, of how many, what is left out, limits and rows", async () => {
    const { user } = await show([{ live: [waits, sad] }]);
    await user.click(screen.getByRole("button", { name: "How it is counted: Longest wait" }));
    const how = screen.getByRole("region", { name: "How it is counted: Longest wait" });
    for (const term of ["Formula", "Window", "Counted of", "Left out", "Limits", "Its rows"])
      expect(within(how).getByText(term)).toBeVisible();
    expect(how).toHaveTextContent("At risk from 1:00, critical from 3:00");
    expect(how).toHaveTextContent("Otto Brandt: Chimney smokes");
    expect(how).not.toHaveTextContent("Rosa Vidal");
  });

  it("ranks who needs somebody, with the reasons, which add up", async () => {
    const { user } = await show([{ live: [sad, waits] }]);
    const rows = within(screen.getByRole("table", { name: "Needs you" }))
      .getAllByRole("row")
      .slice(1);
    expect(rows.map((row) => within(row).getByRole("rowheader").textContent)).toEqual([
      "Otto BrandtChimney smokes",
      "Rosa VidalChimney smokes",
    ]);
    const [first] = rows;
    if (!first) throw new Error("No row.");
    expect(first).toHaveTextContent("Waits 6:25 against 0:20");
    await user.click(within(first).getByRole("button", { name: "why" }));
    const points = within(within(first).getByRole("table"))
      .getAllByRole("cell")
      .map((cell) => Number(cell.textContent));
    expect(points.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(points[points.length - 1]);
  });

  it("opens the native view, says that it does no more, and keeps a history", async () => {
    const { user } = await show([{ live: [sad] }], () => Promise.reject(new Error("no")));
    expect(screen.getByText(/Microsoft publishes no way/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Monitor: Rosa Vidal" }));
    expect(await screen.findByText(/Monitor, Rosa Vidal: could not be opened/)).toBeVisible();
  });

  it("offers nobody who waits to be monitored or joined", async () => {
    await show([{ live: [waits] }]);
    expect(screen.getByRole("button", { name: "Assign: Otto Brandt" })).toBeEnabled();
    expect(screen.queryByRole("button", { name: "Monitor: Otto Brandt" })).toBeNull();
  });

  it("says why nothing can be opened outside the app", async () => {
    await show([{ live: [sad] }], null);
    expect(screen.getByRole("button", { name: "Join: Rosa Vidal" })).toBeDisabled();
    expect(screen.getByText(/stands outside the app/)).toBeVisible();
  });

  it("keeps rows still under the pointer, and shows the new order on request", async () => {
    const help = aRow({ id: "h", customer: "Ida Holm", askedForHelp: 1 });
    const { user, pass } = await show([{ live: [sad] }, { live: [sad, help] }]);
    const table = screen.getByRole("table", { name: "Needs you" });
    await user.hover(table);
    await pass(10_000);
    expect(within(table).getAllByRole("row")).toHaveLength(2);
    await user.click(screen.getByRole("button", { name: "Updated (2)" }));
    expect(within(table).getAllByRole("row")[1]).toHaveTextContent("Ida Holm");
  });

  it("says that nobody needs anybody", async () => {
    await show([{ live: [] }]);
    expect(screen.getByText("Nobody needs you now.")).toBeVisible();
  });

  it("says so while it loads, when it may not read, and when it must wait, never an empty box", async () => {
    const denied = Object.assign(new Error(), { kind: "denied" });
    const { pass } = await show([{ live: [sad] }, denied]);
    await pass(10_000);
    expect(screen.getByText("Your role cannot read conversations.")).toBeVisible();
    expect(screen.getByRole("table", { name: "Needs you" })).toBeVisible();
  });

  it("shows a customer's name and words as text", async () => {
    await show([{ live: [aRow({ sentiment: 7, customer: "<img src=x>", about: "<b>bold</b>" })] }]);
    expect(screen.getByText("<img src=x>")).toBeVisible();
    expect(screen.getByText("<b>bold</b>")).toBeVisible();
  });
});

describe("conversations with the agent", () => {
  const rows = [
    transcriptRow({ conversation: "c1", outcome: "HandOff", topics: ["Refund"] }),
    transcriptRow({ conversation: "c2", outcome: "Abandoned", topics: ["Opening hours"] }),
    transcriptRow({ conversation: "c3", outcome: "Resolved" }),
    { ...transcriptRow({ conversation: "c4" }), content: "{" },
  ];
  const inPages: TranscriptSource = {
    ...noTranscripts,
    count: () => Promise.resolve(rows.length),
    async *pages() {
      yield await Promise.resolve(rows.slice(0, 2));
      yield await Promise.resolve(rows.slice(2));
    },
  };

  it("are read when somebody asks, and say what was read and what could not be", async () => {
    const { user, pass } = await show([{ live: [] }], null, inPages);
    await user.click(screen.getByRole("button", { name: "Read transcripts" }));
    await pass(0);
    const region = screen.getByRole("region", { name: "Conversations with the agent" });
    expect(region).toHaveTextContent("3 of 4 rows read, 1 unreadable");
    expect(within(region).getByRole("table", { name: "Why escalations happen" })).toHaveTextContent("too few sessions");
    expect(within(region).getByRole("table", { name: "Four ways to count" })).toHaveTextContent(
      "67 %resolved or abandoned",
    );
    await user.click(within(region).getAllByRole("button", { name: "Its rows" })[0] ?? region);
    expect(region).toHaveTextContent(/Abandoned \(Abandoned\) · Opening hours/);
  });

  it("can be stopped, and then show what was read", async () => {
    let release = (): void => undefined;
    const slow: TranscriptSource = {
      ...noTranscripts,
      count: () => Promise.resolve(4),
      async *pages() {
        yield rows.slice(0, 2);
        await new Promise<void>((resolve) => (release = resolve));
        yield rows.slice(2);
      },
    };
    const { user, pass } = await show([{ live: [] }], null, slow);
    await user.click(screen.getByRole("button", { name: "Read transcripts" }));
    await pass(0);
    expect(screen.getByText(/2 of 4 transcripts read/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Stop" }));
    release();
    await pass(0);
    expect(screen.getByText(/of 4 rows read/)).toBeVisible();
  });

  it("say why they cannot be read", async () => {
    const denied: TranscriptSource = {
      ...noTranscripts,
      count: () => Promise.reject(Object.assign(new Error(), { kind: "denied" })),
    };
    const { user, pass } = await show([{ live: [] }], null, denied);
    await user.click(screen.getByRole("button", { name: "Read transcripts" }));
    await pass(0);
    expect(screen.getByText("Your role cannot read transcripts.")).toBeVisible();
  });
});

describe("nobody is taking this one", () => {
  const read: NobodyRead = {
    kind: "waits",
    at: now,
    isPicked: false,
    skillNames: [],
    exceptName: "Otis",
    waiting: {
      queue: "stoves",
      skills: [],
      units: 30,
      presences: ["192360000"],
      isOpen: null,
      kind: "transfer",
      only: null,
      except: "Otis",
    },
    members: [aMember("Mia", 192360003, 100), aMember("Sam", 192360000, 10), aMember("Ida", 192360004, 100)],
  };
  const openWhy = async (nobody: () => Promise<NobodyRead>, live: readonly LiveRow[] = [waits]) => {
    const stage = await show([{ live }], undefined, noTranscripts, null, { read: nobody });
    await stage.user.click(screen.getByRole("button", { name: "why" }));
    await stage.pass(0);
    return stage;
  };
  const findIt = () => screen.getByRole("region", { name: "Nobody is taking this one" });

  it("says what keeps whom away, since when, and what alone would change it", async () => {
    await openWhy(() => Promise.resolve(read));
    expect(findIt()).toHaveTextContent(/Not available: Mia \(Away, since .*\), Ida \(Offline, since/);
    expect(findIt()).toHaveTextContent("If Mia were available, it could go there (the same holds for 1 more).");
    expect(findIt()).toHaveTextContent(/No capacity for 30 units: Sam \(10 units free, since/);
    expect(findIt()).toHaveTextContent("If Sam had room for one more, it could go there.");
    expect(findIt()).toHaveTextContent("Otis transferred it and is left out.");
    expect(findIt()).toHaveTextContent("Not known: operating hours, of 3 of 3.");
  });

  it("is read again when somebody asks, and says why it cannot be read", async () => {
    const answers = [() => Promise.reject(Object.assign(new Error(), { kind: "denied" })), () => Promise.resolve(read)];
    const { user, pass } = await openWhy(() => (answers.shift() ?? answers[0])?.() ?? Promise.resolve(read));
    expect(within(findIt()).getByRole("status")).toHaveTextContent("Your role cannot read conversations.");
    await user.click(within(findIt()).getByRole("button", { name: "Read again" }));
    await pass(0);
    expect(findIt()).toHaveTextContent("Mia");
  });

  it("asks for a consult only where somebody wants to know", async () => {
    let asked = 0;
    const { user, pass } = await openWhy(() => {
      asked += 1;
      return Promise.resolve({ kind: "taken" });
    }, [sad]);
    expect(asked).toBe(0);
    await user.click(screen.getByRole("button", { name: "Is a consult waiting?" }));
    await pass(0);
    expect(findIt()).toHaveTextContent("Somebody has it, and nobody else is being asked.");
  });
});
