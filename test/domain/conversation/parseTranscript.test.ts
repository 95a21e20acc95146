import fc from "fast-check";
import { parseTranscript } from "#domain/conversation";
import { nine } from "./turns";

const clock = (seconds: number): string => new Date(nine(seconds)).toISOString();

const row = (over: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  id: String(nine()),
  createdDateTime: clock(0),
  contentType: "text",
  content: "Hello",
  from: { user: { displayName: "Customer", id: "1" } },
  ...over,
});
const only = (over: Readonly<Record<string, unknown>>) => parseTranscript([row(over)]).turns[0];

describe("parseTranscript: who spoke, and to whom", () => {
  it.each([
    ["a customer under user", { from: { user: { displayName: "Customer" } } }, "customer", "customer"],
    ["a customer under application", { from: { application: { displayName: "Customer" } } }, "customer", "customer"],
    [
      "a customer by tag",
      { from: { user: { displayName: "Ida" } }, tags: "ChannelId-lcw,FromCustomer" },
      "customer",
      "customer",
    ],
    ["a guest", { from: { guest: { displayName: "Ida" } } }, "customer", "customer"],
    ["the agent", { from: { application: { displayName: "Halden's AI agent" } }, tags: "public" }, "agent", "customer"],
    [
      "a representative",
      { from: { user: { displayName: "Bo" } }, tags: "public,ChannelId-lcw" },
      "representative",
      "customer",
    ],
    ["a private note", { from: { user: { displayName: "Bo" } }, tags: "private" }, "representative", "internal"],
    [
      "an unbridged message that is not public",
      { from: { application: { displayName: "Bo" } }, tags: "ChannelId-lcw", deliveryMode: "unbridged" },
      "agent",
      "internal",
    ],
    [
      "an unbridged public message",
      { from: { user: { displayName: "Bo" } }, tags: "public,RTT-C1", deliveryMode: "unbridged" },
      "representative",
      "customer",
    ],
    [
      "the customer's own message, tagged private",
      { from: { user: { displayName: "Customer" } }, tags: "private,parentID-1" },
      "customer",
      "customer",
    ],
    ["the platform", { tags: "system", from: { application: { displayName: "x" } } }, "system", "customer"],
    ["nobody", { from: null }, "system", "customer"],
  ])("%s", (_, over, speaker, visibility) => expect(only(over)).toMatchObject({ speaker, visibility }));

  it("knows an agent by its name, however the platform lists it", () => {
    const rows = [row({ from: { user: { displayName: "Halden Helper" } }, tags: "public" })];
    expect(parseTranscript(rows, { agentNames: ["halden helper"] }).turns[0]?.speaker).toBe("agent");
  });
});

describe("parseTranscript: what was said", () => {
  it("reads text, clock and id", () => {
    expect(only({ content: "It leaks" })).toMatchObject({
      id: String(nine()),
      at: nine(),
      text: "It leaks",
      place: { feed: "transcriptPoll", index: 0 },
    });
  });

  it("takes the clock from the id when there is no other", () => {
    expect(only({ createdDateTime: undefined })?.at).toBe(nine());
  });

  it("turns HTML into words", () => {
    expect(only({ contentType: "html", content: "<p>Hold <b>Steam</b></p>" })?.text).toBe("Hold Steam");
    expect(only({ content: "<div>Hold Steam</div>" })?.text).toBe("Hold Steam");
    expect(only({ content: "I typed <b>this</b> myself" })?.text).toBe("I typed <b>this</b> myself");
  });

  it("names a file that came without words", () => {
    expect(only({ content: "", attachments: [{ name: "leak.jpg" }] })?.text).toBe("📎 leak.jpg");
  });

  it("notes an edit", () => {
    expect(only({ modifiedDateTime: clock(9) })?.revisedAt).toBe(nine(9));
    expect(only({ modifiedDateTime: clock(0) })?.revisedAt).toBeUndefined();
  });

  it.each([
    { isControlMessage: true },
    { content: "<addmember><eventtime>1</eventtime></addmember>" },
    { tags: "Hidden" },
  ])("leaves out %j without calling it a loss", (over) =>
    expect(parseTranscript([row(over)])).toEqual({ turns: [], losses: [] }),
  );
});

describe("parseTranscript: deletions", () => {
  it("tells that a message was deleted, without its words", () => {
    expect(parseTranscript([row({ deleted: true })])).toMatchObject({
      turns: [{ deleted: true, text: "" }],
      losses: [],
    });
  });
});

describe("parseTranscript: damage", () => {
  const rows = [row({}), row({ id: "2", content: "It leaks" }), row({ id: "3", content: "Badly" })];

  it("keeps the complete messages of a transcript that ends early, and says so", () => {
    const { turns, losses } = parseTranscript(JSON.stringify(rows).slice(0, -40));
    expect(turns.map((turn) => turn.text)).toEqual(["Hello", "It leaks"]);
    expect(losses.map((loss) => loss.kind)).toEqual(["cut"]);
  });

  it("tells two messages of one millisecond apart, and drops a repeat", () => {
    const other = row({ content: "Both at once", from: { user: { displayName: "Bo" } }, tags: "public" });
    const { turns } = parseTranscript([row({}), other, row({})]);
    expect(turns.map((turn) => turn.text)).toEqual(["Hello", "Both at once"]);
    expect(new Set(turns.map((turn) => turn.id)).size).toBe(2);
  });

  it("counts what it could not read", () => {
    const { losses } = parseTranscript([
      null,
      7,
      row({ content: " " }),
      row({ createdDateTime: "soon", id: "x" }),
      row({ content: "4242 4242 4242 4242" }),
    ]);
    expect(losses.map(({ kind, detail }) => `${kind}: ${detail}`)).toEqual([
      "unreadable: 2 rows could not be read as a message",
      "clock: 1 message had no usable time; placed by the messages around",
      "dropped: 1 message without words",
      "masked: 1 number or secret hidden in the messages",
    ]);
  });

  it.each([undefined, null, ""])("has nothing to say about %p", (nothing) => {
    expect(parseTranscript(nothing)).toEqual({ turns: [], losses: [] });
  });

  it("never throws on any JSON, and gives only valid turns", () => {
    const shaped = fc.array(
      fc.dictionary(
        fc.constantFrom("content", "from", "tags", "id", "created", "deleted", "attachments"),
        fc.jsonValue(),
      ),
    );
    fc.assert(
      fc.property(fc.oneof(shaped, fc.jsonValue(), fc.string(), fc.anything()), (json) => {
        for (const turn of parseTranscript(json).turns) {
          expect(turn.text !== "" || turn.deleted).toBe(true);
          expect(turn.id).not.toBe("");
        }
      }),
      { numRuns: 300 },
    );
  });
});
