/** @jest-environment jsdom */
import { fireEvent, screen, within } from "@testing-library/react";
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

async function read(transcripts = source, around: Parameters<typeof showQueue>[6] = {}) {
  const stage = await showQueue([{ live: [] }], null, transcripts, null, undefined, null, around);
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
    const { region } = await read(source, { opened: { figure: "rate:honest", days: 14 } });
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
    expect(region.getAllByRole("status")[0]).toHaveTextContent(/busy|wait/i);
    expect(region.getByText(/4 of 40 rows read/)).toBeVisible();
  });
});

describe("knowledge gaps", () => {
  const nearest = { title: "Refunds", number: "KA-9", updatedAt: null, sure: 0.62, answers: true };
  const helped = [{ number: "CAS-5", resolution: "Sent a new box.", count: 3, reopened: false, isInternal: false }];
  const gapsOf = (region: ReturnType<typeof within>) => within(region.getByRole("region", { name: "Knowledge gaps" }));

  it("name the nearest article, the cost and a quoted draft, once somebody looks", async () => {
    const timed = { ...source, handleTime: () => Promise.resolve({ n: 12, mean: 310 }) };
    const stage = await read(timed, { lookUp: () => Promise.resolve({ nearest, helped }) });
    const gaps = gapsOf(stage.region);
    await stage.user.click(gaps.getByRole("button", { name: "Look for articles and cases" }));
    await stage.pass(0);
    expect(gaps.getByRole("listitem")).toHaveTextContent(
      "times asked: 1 · 5:10 of handle time (5:10 each, the mean of 12)",
    );
    expect(
      gaps.getByText(
        "A desk would suggest KA-9 Refunds (62 % likely to answer), and it was there: the agent did not use it.",
      ),
    ).toBeVisible();
    await stage.user.click(gaps.getByRole("button", { name: "Draft of an article: Where is my parcel?" }));
    expect(gaps.getByRole("group")).toHaveTextContent("“Sent a new box.” (CAS-5, cases that ended so: 3)");
    await stage.user.click(gaps.getByRole("button", { name: "Save the draft" }));
    expect(stage.saved[0]).toBe("Where is my parcel?.txt");
  });

  it("say that no article is near, that no case helps, and what cannot be looked up", async () => {
    const nothing = await read(source);
    await nothing.user.click(nothing.region.getByRole("button", { name: "Look for articles and cases" }));
    await nothing.pass(0);
    expect(gapsOf(nothing.region).getByText("No article is near it.")).toBeVisible();
    expect(gapsOf(nothing.region).getByText("No solved case says what helped.")).toBeVisible();
    expect(gapsOf(nothing.region).getByText(/handle time not recorded/)).toBeVisible();
  });

  it("are looked up one after the other; one that fails stops none behind it", async () => {
    const two = [
      ...rows,
      transcriptRow({ conversation: "c9", at: start, outcome: "HandOff", says: ["Kettle is loud"] }),
    ];
    const asked: string[] = [];
    const stage = await read(
      {
        ...source,
        async *pages() {
          yield await Promise.resolve(two);
        },
      },
      {
        lookUp: (question) => {
          if (typeof question !== "string") throw new Error("Not a question.");
          asked.push(question);
          return asked.length === 1
            ? Promise.reject(Object.assign(new Error(), { kind: "denied" }))
            : Promise.resolve({ nearest, helped: [] });
        },
      },
    );
    await stage.user.click(stage.region.getByRole("button", { name: "Look for articles and cases" }));
    await stage.pass(0);
    expect(asked).toHaveLength(1);
    await stage.pass(2_100);
    expect(asked).toHaveLength(2);
    expect(gapsOf(stage.region).getByText("Your role cannot read knowledge articles.")).toBeVisible();
    expect(gapsOf(stage.region).getByText(/KA-9 Refunds/)).toBeVisible();
  });
});

describe("from escalation to test", () => {
  it("saves the conversation in the form that is chosen", async () => {
    const { user, pass, region, saved } = await read();
    await user.click(region.getByRole("button", { name: /how it is counted, Escalation rate/ }));
    await user.click(region.getByRole("button", { name: /^What was said, / }));
    await pass(0);
    await user.selectOptions(region.getByRole("combobox", { name: "Form of the test" }), "Warmline, as YAML");
    await user.click(region.getByRole("button", { name: "Save as a test of the agent" }));
    expect(saved[0]).toBe("refund-c1.yaml");
    expect(saved[1]).toContain('say: "Where is my parcel?"');
    expect(region.getByText("refund-c1.yaml: messages of the customer 1")).toBeVisible();
  });
});

describe("a conversation, replayed", () => {
  it("moves to any of its messages, and shows what a desk would have shown then", async () => {
    const long = transcriptRow({
      conversation: "c7",
      at: start,
      outcome: "HandOff",
      says: ["Hello", "It leaks", "A person!"],
    });
    const heard: string[][] = [];
    const { user, pass, region } = await read(
      {
        ...source,
        async *pages() {
          yield await Promise.resolve([long]);
        },
        named: () => Promise.resolve([long]),
      },
      {
        lookUp: (turns) =>
          Promise.resolve({
            nearest: { title: "Leaks", number: "KA-4", updatedAt: null, sure: 0.62, answers: turns.length === 2 },
            helped: [],
          }),
        replay: (turns) => {
          heard.push(turns.map(({ text }) => text));
          return Promise.resolve({
            brief: [{ section: "brief.wants", text: turns[turns.length - 1]?.text ?? "" }],
            level: 8,
            terms: [],
          });
        },
      },
    );
    await user.click(region.getByRole("button", { name: /how it is counted, Escalation rate/ }));
    await user.click(region.getByRole("button", { name: /^What was said, / }));
    await pass(0);
    await user.click(region.getByRole("button", { name: "Replay" }));
    await pass(0);
    const replay = region.getByRole("group", { name: "Replay" });
    expect(replay).toHaveTextContent(/3 of 3 messages.*Negative.*A person!/);
    fireEvent.change(within(replay).getByRole("slider"), { target: { value: "2" } });
    await pass(0);
    expect(replay).toHaveTextContent(/2 of 3 messages.*It leaks/);
    await user.click(within(replay).getByRole("button", { name: "What would be suggested" }));
    await pass(0);
    expect(replay).toHaveTextContent("KA-4 Leaks would be suggested today (62 % likely to answer).");
    expect(heard).toEqual([
      ["Hello", "It leaks", "A person!"],
      ["Hello", "It leaks"],
    ]);
  });

  it("says that it cannot be replayed", async () => {
    const { user, pass, region } = await read(source, { replay: () => Promise.reject(new Error("gone")) });
    await user.click(region.getByRole("button", { name: /how it is counted, Escalation rate/ }));
    await user.click(region.getByRole("button", { name: /^What was said, / }));
    await pass(0);
    await user.click(region.getByRole("button", { name: "Replay" }));
    await pass(0);
    expect(region.getByText("It cannot be replayed now.")).toBeVisible();
  });
});
