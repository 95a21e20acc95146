/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { TranscriptSource } from "#desk/supervisor";
import { FakeClock, type RowOptions, transcriptRow } from "#support";
import { noTranscripts, showQueue } from "./showQueue";

const start = new FakeClock().now() - 3 * 86_400_000;
const table: readonly RowOptions[] = [
  { conversation: "c1", at: start, outcome: "HandOff", reason: "AgentTransferRequestedByUser", topics: ["Refund"] },
  { conversation: "c2", at: start, outcome: "Abandoned", reason: "UserExit", topics: ["Opening hours"] },
  { conversation: "c3", at: start, outcome: "Resolved", csat: 4 },
  { conversation: "c4", at: start, type: "Unengaged", outcome: "None" },
];
const rows = table.map(transcriptRow);
const source: TranscriptSource = {
  ...noTranscripts,
  count: () => Promise.resolve(rows.length),
  async *pages() {
    yield await Promise.resolve(rows);
  },
  named: (name) => Promise.resolve(rows.filter((row) => row.name === name)),
};

async function read(transcripts = source, opened?: Parameters<typeof showQueue>[6]) {
  const stage = await showQueue([{ live: [] }], null, transcripts, null, undefined, null, opened);
  const button = screen.queryByRole("button", { name: "Read transcripts" });
  if (button) await stage.user.click(button);
  await stage.pass(0);
  const region = within(screen.getByRole("region", { name: "Conversations with the agent" }));
  return { ...stage, region };
}

describe("figures of the agent's conversations", () => {
  it("say what Dataverse counts before anything is read", async () => {
    const first = () => Promise.resolve({ transcripts: 1204, conversations: null, toPerson: 7 });
    await showQueue([{ live: [] }], null, { ...source, first });
    expect(screen.getByRole("list", { name: "Counted by Dataverse" })).toHaveTextContent(
      "1,204 transcripts of the agent7 of them for a person",
    );
  });

  it("open each with its formula, Microsoft's beside it, window, base, what is left out and its rows", async () => {
    const { user, region } = await read();
    await user.click(region.getByRole("button", { name: /how it is counted, Deflected \(bot dashboard\)/ }));
    const box = region.getByRole("region", { name: "How it is counted: Deflected (bot dashboard)" });
    for (const term of ["Formula", "Microsoft’s own pages", "Window", "Counted of", "Left out"])
      expect(within(box).getByText(term)).toBeVisible();
    expect(box).toHaveTextContent("2 of 4 sessions");
    expect(box).toHaveTextContent("50 % (15 to 85)");
    expect(within(box).getAllByRole("listitem")).toHaveLength(2);
    await user.click(within(box).getByRole("button", { name: "Close" }));
    expect(box).not.toBeInTheDocument();
  });

  it("go from the reason to the topic, the questions alike, and what was said", async () => {
    const { user, pass, region } = await read();
    const tree = within(region.getByRole("region", { name: "From the reason to the conversation" }));
    await user.click(tree.getByRole("button", { name: "the customer asked for a person" }));
    await user.click(tree.getByRole("button", { name: "Refund" }));
    await user.click(tree.getByRole("button", { name: /how it is counted.*→ Refund → Where is my parcel\?$/ }));
    await user.click(tree.getByRole("button", { name: /^What was said, / }));
    await pass(0);
    expect(tree.getByRole("list", { name: "Its rows" })).toHaveTextContent(/Customer, .*Where is my parcel\?/);
  });

  it("say that a row is gone, and why one cannot be read", async () => {
    const { user, pass, region } = await read({ ...source, named: () => Promise.resolve([]) });
    await user.click(region.getByRole("button", { name: /how it is counted, Escalation rate/ }));
    await user.click(region.getByRole("button", { name: /^What was said, / }));
    await pass(0);
    expect(region.getByText(/The row is gone/)).toBeVisible();
  });

  it("stand by queue, product and language; what is not recorded is a row of its own", async () => {
    const { user, region } = await read();
    const by = within(region.getByRole("region", { name: "Escalations by" }));
    expect(by.getByRole("row")).toHaveTextContent("Not recorded33 % (6 to 79), 3 sessions");
    await user.selectOptions(by.getByRole("combobox", { name: "Escalations by" }), "language");
    expect(by.getByRole("row")).toHaveTextContent(/English/);
  });

  it("draw the course, and say the same as a table", async () => {
    const { user, region } = await read();
    const course = within(region.getByRole("region", { name: "How the escalation rate went" }));
    await user.click(course.getByRole("button", { name: "As a table" }));
    expect(course.getByRole("table")).toHaveTextContent("33 % (6 to 79), 3 sessions");
  });

  it("say what is not recorded, never a zero", async () => {
    const { region } = await read();
    const measures = region.getByRole("region", { name: "What else the transcripts tell" });
    expect(measures).toHaveTextContent("Satisfaction4 of 5; answers: 1");
    expect(measures).toHaveTextContent("Sentiment at the transferNot recorded");
    expect(measures).toHaveTextContent("Escalated to a person1");
  });

  it("are saved as CSV, all sessions or those of a figure, printed and linked to", async () => {
    const { user, region, saved } = await read();
    await user.click(region.getByRole("button", { name: "All sessions as CSV" }));
    expect(saved[0]).toBe("Conversations with the agent.csv");
    expect(saved[1]?.split("\r\n")).toHaveLength(6);
    await user.click(region.getByRole("button", { name: "Print" }));
    await user.click(region.getByRole("button", { name: /how it is counted, Escalated with the topic “Refund”/ }));
    await user.click(region.getByRole("button", { name: "These rows as CSV" }));
    await user.click(region.getByRole("button", { name: "Copy a link to this figure" }));
    expect(saved[2]).toBe("printed");
    expect(saved[4]?.split("\r\n")).toHaveLength(3);
    expect(saved[5]).toBe("https://page/?figure=topic:Refund&days=7");
  });

  it("open by a link, which reads transcripts by itself", async () => {
    const { region } = await read(source, { figure: "rate:honest", days: 14 });
    expect(region.getByRole("region", { name: "How it is counted: Confirmed and not back" })).toBeVisible();
    expect(region.getByRole("slider")).toHaveValue("14");
  });

  it("show what was read when the rest is refused, and say so", async () => {
    const throttled = Object.assign(new Error(), { kind: "throttled", retryAfter: 30_000 });
    const { region } = await read({
      ...source,
      count: () => Promise.resolve(40),
      async *pages() {
        yield await Promise.resolve(rows);
        throw throttled;
      },
    });
    expect(region.getByRole("status")).toHaveTextContent(/busy|wait/i);
    expect(region.getByText(/4 of 40 rows read/)).toBeVisible();
  });
});
