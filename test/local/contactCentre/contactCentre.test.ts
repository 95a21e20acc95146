import { openContactCentre } from "#local/contactCentre";
import { createChance } from "#local/contactCentre/customers";
import type { CentreEvent } from "#local/workspace/protocol";
import type { ConversationWriter } from "#local/contactCentre/rows";
import type { ConversationScript } from "#local/world/sample";
import { aScript, FakeClock } from "#support";

const ana = aScript("ana", {
  product: "Brio 3",
  tone: ["angry"],
  case: { id: "CAS-9", title: "E42", description: "Red ring" },
  handoff: { lastTopic: "Escalate", topics: ["Greeting", "Brio error codes", "Escalate"] },
  turns: [
    { speaker: "customer", text: "E42", seconds: 2 },
    { speaker: "agent", text: "Restart it.", seconds: 8 },
  ],
  after: [
    { on: "accept", seconds: 10, text: "at last" },
    { on: "reply", seconds: 5, text: "thanks" },
  ],
});

function open(scripts: readonly ConversationScript[] = [ana]) {
  const clock = new FakeClock();
  const rows = {
    receive: jest.fn(),
    accept: jest.fn(),
    saveTranscript: jest.fn(),
    consult: jest.fn(),
    transfer: jest.fn(),
    status: jest.fn(),
    give: jest.fn(),
    wrapUp: jest.fn(),
    close: jest.fn(),
  } satisfies ConversationWriter;
  const centre = openContactCentre({
    ...{ scripts, rows, clock, speed: 1, agentName: "AI agent" },
    chance: createChance(1),
  });
  const events: CentreEvent[] = [];
  centre.subscribe((event) => events.push(event));
  const first = () => centre.snapshot().waiting[0]?.id ?? "";
  return { clock, rows, centre, events, first };
}

describe("a conversation that is assigned", () => {
  it("goes to whom it is given, and waits no longer", () => {
    const { centre, rows, first } = open();
    const id = first();
    expect(centre.assign(id, "somebody")).toEqual({ kind: "done" });
    expect(rows.give).toHaveBeenCalledWith(id, "somebody", expect.any(Number), expect.any(Number));
    expect(centre.snapshot().waiting).toEqual([]);
    expect(centre.assign(id, "somebody")).toMatchObject({ kind: "refused", status: 404 });
  });

  it("is accepted where it is given to the representative, and not given twice", () => {
    const { centre, first } = open();
    const id = first();
    expect(centre.assign(id, centre.snapshot().person.id)).toEqual({ kind: "done" });
    expect(centre.snapshot().sessions.map((session) => session.id)).toEqual([id]);
    expect(centre.assign(id, "somebody")).toMatchObject({ kind: "refused", status: 409 });
  });
});

describe("a waiting customer", () => {
  it("is shown with what they came for and since when", () => {
    const { centre, clock } = open();
    const [waiting] = centre.snapshot().waiting;
    expect(waiting).toMatchObject({ customer: "Customer ana", about: "Brio 3 · error codes", queue: "Coffee" });
    expect(waiting?.since).toBeLessThan(clock.now());
  });

  it("has reached the store with hand-off, case and the platform's sentiment", () => {
    const { rows } = open();
    expect(rows.receive).toHaveBeenCalledWith(
      expect.objectContaining({ queue: "Coffee", sentiment: 8, title: "Brio 3 · error codes" }),
    );
  });

  it("cannot be written to before they are accepted", () => {
    const { centre, first } = open();
    expect(centre.send(first(), "hello")).toMatchObject({ kind: "refused", status: 404 });
    expect(centre.writeAsCustomer(first(), "hello")).toMatchObject({ kind: "refused", status: 404 });
  });
});

describe("an accepted conversation", () => {
  function accepted() {
    const all = open();
    const id = all.first();
    expect(all.centre.accept(id)).toEqual({ kind: "done" });
    return { ...all, id, session: () => all.centre.snapshot().sessions[0] };
  }

  it("becomes a session with the agent's part, and leaves the queue", () => {
    const { session, centre, id, rows } = accepted();
    expect(centre.snapshot().waiting.map((waiting) => waiting.id)).not.toContain(id);
    expect(session()?.messages.map(({ speaker, text }) => [speaker, text])).toEqual([
      ["customer", "E42"],
      ["agent", "Restart it."],
      ["system", "Leila Moradi has joined the conversation."],
    ]);
    expect(session()).toMatchObject({ state: "active", case: { number: "CAS-9" }, waitedSeconds: 192 });
    expect(rows.accept).toHaveBeenCalledWith(id, expect.any(Number), 192);
  });

  it("hears the customer write by themselves and after replies", async () => {
    const { clock, session, centre, id, events } = accepted();
    await clock.advance(10_000);
    expect(session()?.messages.slice(-1)[0]).toMatchObject({ speaker: "customer", text: "at last" });
    centre.send(id, "Hello Ana");
    await clock.advance(5_000);
    expect(session()?.messages.slice(-1)[0]?.text).toBe("thanks");
    const told = events.flatMap((event) => (event.kind === "message" ? [event.message.text] : []));
    expect(told).toEqual(["at last", "Hello Ana", "thanks"]);
  });

  it("numbers every message differently, also within one millisecond", () => {
    const { session, centre, id } = accepted();
    ["a", "b", "c"].forEach((text) => centre.writeAsCustomer(id, text));
    const ids = session()?.messages.map((message) => message.id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort());
  });

  it("saves the transcript when it is accepted and every few seconds while it grows", async () => {
    const { clock, rows, centre, id } = accepted();
    expect(rows.saveTranscript).toHaveBeenCalledTimes(1);
    await clock.advance(8_000);
    expect(rows.saveTranscript).toHaveBeenCalledTimes(1);
    centre.writeAsCustomer(id, "hello?");
    expect(rows.saveTranscript).toHaveBeenCalledTimes(1);
    await clock.advance(4_000);
    expect(rows.saveTranscript).toHaveBeenCalledTimes(2);
  });

  it("refuses messages that cannot be sent", () => {
    const { centre, id } = accepted();
    expect(centre.send(id, "  ")).toMatchObject({ status: 400 });
    expect(centre.send(id, "x".repeat(6001))).toMatchObject({ status: 400 });
    expect(centre.accept(id)).toMatchObject({ status: 409 });
  });

  it("is quiet after its end, and gone after its session is closed", async () => {
    const { clock, centre, id, rows, session } = accepted();
    centre.end(id);
    expect(session()?.state).toBe("wrapUp");
    expect(rows.wrapUp).toHaveBeenCalledTimes(1);
    expect(centre.send(id, "one more thing")).toMatchObject({ status: 409 });
    await clock.advance(30_000);
    expect(session()?.messages.map(({ text }) => text)).not.toContain("at last");
    centre.close(id);
    expect(session()).toBeUndefined();
    expect(rows.close).toHaveBeenCalledWith(id, expect.any(Number), 30, "representative");
    expect(centre.close(id)).toMatchObject({ status: 404 });
  });
});

it("holds nine sessions and not a tenth", () => {
  const scripts = Array.from({ length: 10 }, (_, index) => aScript(String(index)));
  const { centre } = open(scripts);
  const ids = scripts.map(({ id }) => {
    const outcome = centre.start(id);
    return outcome.kind === "done" ? (outcome.id ?? "") : "";
  });
  expect(ids.slice(0, 9).map((id) => centre.accept(id).kind)).toEqual(Array(9).fill("done"));
  expect(centre.accept(ids[9] ?? "")).toEqual({
    kind: "refused",
    status: 409,
    reason: "Maximum sessions reached. Close one first.",
  });
});

it("starts a script on demand, and says when there is none", () => {
  const { centre } = open();
  expect(centre.start("ana")).toMatchObject({ kind: "done", id: expect.any(String) });
  expect(centre.start("nobody")).toMatchObject({ kind: "refused", status: 404 });
});

it("closes everything when it stops, and leaves no timer", () => {
  const { centre, first, rows, clock } = open([ana, aScript("b")]);
  centre.accept(first());
  centre.stop();
  expect(rows.close).toHaveBeenCalledTimes(2);
  expect(clock.waiting).toBe(0);
});

it("shows messages without a clock in their order", () => {
  const activities = ["one", "two"].map((text) => ({ type: "message", text, from: { id: "u", role: "user" } }));
  const recorded = {
    type: "event",
    name: "handoff.initiate",
    attachments: [{ name: "Transcript", content: { activities } }],
  };
  const { centre, first } = open([aScript("real", { recorded })]);
  centre.accept(first());
  const [session] = centre.snapshot().sessions;
  expect(session?.messages.slice(0, 2).map(({ text }) => text)).toEqual(["one", "two"]);
  expect(session?.about).toBe("Coffee");
});

it("shows and saves what people before said, under their names", () => {
  const transferred = aScript("card", {
    turns: [
      { speaker: "customer", text: "my key card is dead", seconds: 0 },
      { speaker: "representative", name: "Ines Duarte", text: "I pass you on.", seconds: 40 },
      { speaker: "system", text: "Ines Duarte transferred the conversation to Doors.", seconds: 41 },
    ],
  });
  const { centre, first, rows } = open([transferred]);
  centre.accept(first());
  const messages = centre.snapshot().sessions[0]?.messages.map(({ speaker, name }) => [speaker, name]);
  expect(messages?.slice(0, 3)).toEqual([
    ["customer", "Customer card"],
    ["representative", "Ines Duarte"],
    ["system", ""],
  ]);
  expect(rows.saveTranscript).toHaveBeenCalledTimes(1);
});

describe("a colleague", () => {
  const part = (centre: ReturnType<typeof open>["centre"]) => centre.snapshot().sessions[0]?.colleague.part;
  const lines = (centre: ReturnType<typeof open>["centre"]) =>
    centre.snapshot().sessions[0]?.messages.map(({ speaker, name, text }) => `${speaker} ${name}: ${text}`) ?? [];

  it("is asked and asked no longer, and the conversation stays where it is", () => {
    const { centre, first, rows } = open();
    const id = first();
    centre.accept(id);
    centre.consult(id);
    expect(part(centre)).toBe("asked");
    centre.consult(id);
    expect(part(centre)).toBe("none");
    expect(rows.consult.mock.calls.map(([, , begins]) => begins as boolean)).toEqual([true, false]);
    expect(lines(centre).pop()).toBe("system : Tomas Reil has left the consultation.");
  });

  it("has the conversation after a transfer and says so; it is not given away twice", () => {
    const { centre, first, rows } = open();
    const id = first();
    centre.accept(id);
    expect(centre.transfer(id)).toEqual({ kind: "done" });
    expect(part(centre)).toBe("has");
    expect(lines(centre).pop()).toMatch(/^representative Tomas Reil: Hello/);
    expect(centre.transfer(id)).toMatchObject({ kind: "refused", status: 409 });
    expect(centre.consult(id)).toMatchObject({ kind: "refused", status: 409 });
    expect(rows.transfer).toHaveBeenCalledTimes(1);
  });

  it("changes nothing of the platform's sentiment, which the customer's words move by a step", () => {
    const { centre, first } = open();
    const id = first();
    centre.accept(id);
    const before = centre.snapshot().sessions[0]?.sentiment ?? 0;
    centre.writeAsCustomer(id, "Thank you, that is great");
    expect(centre.snapshot().sessions[0]?.sentiment).toBe(before + 1);
    centre.transfer(id);
    expect(centre.snapshot().sessions[0]?.sentiment).toBe(before + 1);
  });
});
