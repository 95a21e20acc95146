/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { TranscriptReader, TranscriptSource } from "#desk/supervisor";
import { sumUpJudged } from "#domain/insights";
import { FakeClock, transcriptRow } from "#support";
import { noTranscripts, showQueue } from "./showQueue";

const rows = [transcriptRow({ conversation: "c1", at: new FakeClock().now() - 3 * 86_400_000, outcome: "HandOff" })];
const source: TranscriptSource = {
  ...noTranscripts,
  count: () => Promise.resolve(rows.length),
  async *pages() {
    yield await Promise.resolve(rows);
  },
};

async function read(judged: TranscriptReader["judged"]) {
  const stage = await showQueue([{ live: [] }], null, source, null, undefined, null, { judged });
  await stage.user.click(screen.getByRole("button", { name: "Read transcripts" }));
  await stage.pass(0);
  return { ...stage, region: within(screen.getByRole("region", { name: "Conversations with the agent" })) };
}

describe("what people found useful", () => {
  const at = new FakeClock().now() - 86_400_000;
  const article = { target: "article", id: "a1", name: "KA-9 Refunds", changedAt: at, language: "fr-fr" } as const;
  const judged = [
    { ...article, conversation: "c1", useful: false, reason: "Out of date", at: at - 1_000 },
    { ...article, conversation: "c2", useful: true, reason: "", at: at + 1_000 },
    { ...article, target: "brief", id: "brief", name: "", conversation: "c2", useful: true, reason: "", at },
  ] as const;
  const usefulOf = (region: ReturnType<typeof within>) =>
    within(region.getByRole("region", { name: "What people found useful" }));

  it("stands by article, kind and language, with reasons, and before and after a change", async () => {
    const stage = await read(() => Promise.resolve(sumUpJudged(judged)));
    const useful = usefulOf(stage.region);
    await stage.user.click(useful.getByRole("button", { name: "Read judgements" }));
    await stage.pass(0);
    const [first, second, languages] = useful.getAllByRole("row");
    expect(first).toHaveTextContent("KA-9 Refunds50 % useful (9 to 91), judgements: 2");
    expect(first).toHaveTextContent("Not useful: Out of date (1)");
    expect(first).toHaveTextContent(/Changed on .*: 0 % useful before, 100 % since \(judgements: 1, 1\)/);
    expect(second).toHaveTextContent("Handoff brief100 % useful");
    expect(languages).toHaveTextContent(/French.*67 % useful/);
    expect(useful.getByText(/a question to ask, not a finding/)).toBeVisible();
  });

  it("says that nobody judged, and what cannot be read can be read again", async () => {
    let asked = 0;
    const failing = () => (asked++ === 0 ? Promise.reject(new Error("offline")) : Promise.resolve(sumUpJudged([])));
    const stage = await read(failing);
    const useful = usefulOf(stage.region);
    await stage.user.click(useful.getByRole("button", { name: "Read judgements" }));
    await stage.pass(0);
    expect(useful.getByRole("status")).toHaveTextContent("The judgements could not be read.");
    await stage.user.click(useful.getByRole("button", { name: "Read again" }));
    await stage.pass(0);
    expect(useful.getByText("Nobody judged a card in this time.")).toBeVisible();
  });
});
