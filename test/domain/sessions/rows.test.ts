import { readRow, readWindow, type Session } from "#domain/sessions";
import { monday, rowOf, sessionActivities, transcriptRow } from "#support";

function sessionsOf(...rows: readonly unknown[]): readonly Session[] {
  const parts = rows.map((row) => readRow(row)).flatMap((read) => (read.kind === "read" ? [read.part] : []));
  return readWindow(parts);
}

const faultOf = (row: unknown): string => {
  const read = readRow(row);
  return read.kind === "unreadable" ? read.fault : "read";
};

describe("reading a row", () => {
  const row = transcriptRow({
    conversation: "c1",
    outcome: "HandOff",
    reason: "AgentTransferRequestedByUser",
    topics: ["Lost parcel", "crx_helper.topic.Refund", "crx_helper.topic.Escalate"],
    says: ["hello", "My parcel never came and card 4111 1111 1111 1111 was charged"],
    values: { Product: "Courier Plus", Global_Queue: "Parcels" },
    who: "ana",
  });

  it("keeps what is counted and nothing a customer wrote but the masked question", () => {
    const [session] = sessionsOf(row);
    expect(session).toMatchObject({
      conversation: "c1",
      agent: "Harbour Helper",
      engagement: "engaged",
      outcome: "escalated",
      reason: "AgentTransferRequestedByUser",
      topics: ["Lost parcel", "Refund"],
      turns: 2,
      language: "en-gb",
      channel: "directline",
      product: "Courier Plus",
      queue: "Parcels",
      handoffs: 1,
      handover: "live",
      escalatedAfter: 120_000,
    });
    expect(session?.question).toContain("parcel never came");
    expect(JSON.stringify(session)).not.toMatch(/4111 1111|ana"/);
  });

  it("reads the content as an object, a bare list, and text of text alike", () => {
    const { activities } = JSON.parse(row.content) as { activities: readonly object[] };
    const [as] = sessionsOf(row);
    for (const content of [{ activities }, activities, JSON.stringify(activities), JSON.stringify(row.content)])
      expect(sessionsOf({ ...row, content })).toEqual([as]);
  });

  it("says that somebody confirmed only where the record says so", () => {
    const outcomes = [false, true].map(
      (impliedSuccess) => sessionsOf(transcriptRow({ conversation: "c", impliedSuccess }))[0]?.outcome,
    );
    expect(outcomes).toEqual(["resolvedConfirmed", "resolvedImplied"]);
    const silent = rowOf([{ valueType: "SessionInfo", value: { type: "Engaged", outcome: "Resolved" } }], {
      conversation: "c",
    });
    expect(sessionsOf(silent)[0]).toMatchObject({ outcome: "resolvedImplied", isConfirmationRecorded: false });
  });

  it("does not guess an outcome it does not know", () => {
    for (const outcome of ["Paused", "", "None"])
      expect(sessionsOf(transcriptRow({ conversation: "c", outcome }))[0]?.outcome).toBe("notRecorded");
  });

  it("takes the last session from ConversationInfo where no session is recorded", () => {
    const info = {
      valueType: "ConversationInfo",
      value: { isDesignMode: false, lastSessionOutcome: "Abandoned", lastSessionOutcomeReason: "UserExit" },
    };
    const says = { type: "message", from: { role: "user" }, text: "Is anybody there?" };
    const read = sessionsOf({ name: "c9", content: [info, says] });
    expect(read).toMatchObject([{ outcome: "abandoned", reason: "UserExit", engagement: "engaged" }]);
  });

  it("never puts a message without a clock first", () => {
    const [record] = sessionActivities({ conversation: "c", says: [] });
    const message = (text: string, timestamp?: number): object => ({
      type: "message",
      from: { role: 1 },
      text,
      timestamp,
    });
    const later = monday / 1000 + 5;
    const read = sessionsOf(
      rowOf([message("something nobody dated here"), message("the first one with a time", later), record], {
        conversation: "c",
      }),
    );
    expect(read[0]?.question).toBe("the first one with a time");
  });

  it("reads a turn of a million characters for what its beginning says", () => {
    const [session] = sessionsOf(transcriptRow({ conversation: "c", says: [`Broken box ${"very ".repeat(200_000)}`] }));
    expect(session?.question?.length).toBeLessThanOrEqual(200);
  });

  it("puts what happened into the session it happened in", () => {
    const first = sessionActivities({ conversation: "c", outcome: "Resolved", topics: ["Opening hours"] });
    const second = sessionActivities({
      conversation: "c",
      at: monday + 3_600_000,
      outcome: "HandOff",
      topics: ["Refund"],
      csat: 2,
    });
    const read = sessionsOf(rowOf([...first, ...second], { conversation: "c" }));
    expect(read.map(({ outcome, topics, csat }) => [outcome, topics, csat])).toEqual([
      ["resolvedConfirmed", ["Opening hours"], null],
      ["escalated", ["Refund"], 2],
    ]);
  });
});

describe("a row that cannot be read", () => {
  const long = transcriptRow({
    conversation: "c",
    outcome: "Abandoned",
    says: Array<string>(120).fill("Ça ne va pas du tout"),
  });

  it("is known by a column that was cut at 8 KB, in bytes as in characters", () => {
    expect(long.content.length).toBeGreaterThan(9_000);
    expect(faultOf({ ...long, content: long.content.slice(0, 8_000) })).toBe("columnLimit");
    const bytes = Buffer.from(long.content).subarray(0, 8_191).toString();
    expect(faultOf({ ...long, content: bytes })).toBe("columnLimit");
  });

  it.each([
    ["cut", long.content.slice(0, 9_500)],
    ["damaged", "<html>Sign in</html>"],
    ["empty", ""],
    ["empty", null],
    ["noActivities", "{}"],
    ["noActivities", '{"activities":"none"}'],
  ])("is %s", (fault, content) => {
    expect(faultOf({ ...long, content })).toBe(fault);
  });

  it.each([null, 7, "text", []])("is no row: %p", (row) => {
    expect(faultOf(row)).toBe("noRow");
  });
});

describe("a window cut into rows at 1 MB", () => {
  const options = {
    conversation: "c",
    outcome: "HandOff",
    reason: "AgentTransferConfiguredByAuthor",
    topics: ["Refund"],
  };
  const all = sessionActivities(options);
  const [front, middle, end] = [all.slice(0, 1), all.slice(1, 2), all.slice(2)].map((some, batch) =>
    rowOf(some, { ...options, batch }),
  );

  it("is one session, with what each row says of it, in any order of its rows", () => {
    const [whole] = sessionsOf(rowOf(all, options));
    for (const rows of [
      [front, middle, end],
      [end, front, middle],
      [middle, end, front],
    ])
      expect(sessionsOf(...rows)).toEqual([whole]);
  });

  it("does not take the loss of a row for a customer who left", () => {
    expect(sessionsOf(front, middle)).toEqual([]);
  });
});
