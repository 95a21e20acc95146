import { playCustomer } from "#local/contactCentre/customers";
import type { ScriptLine } from "#local/world/sample";
import { FakeClock } from "#support";

const lines: readonly ScriptLine[] = [
  { on: "accept", seconds: 10, text: "at last" },
  { on: "reply", seconds: 5, text: "thanks" },
  { on: "time", seconds: 30, text: "it works" },
  { on: "reply", seconds: 1, text: "bye" },
];

function play(script = lines, speed = 1) {
  const clock = new FakeClock();
  const said: string[] = [];
  return { clock, said, customer: playCustomer(script, { clock, speed, say: (text) => said.push(text) }) };
}

describe("a simulated customer", () => {
  it("writes so long after the accept, after a reply, and after the line before", async () => {
    const { clock, said, customer } = play();
    await clock.advance(9_999);
    expect(said).toEqual([]);
    await clock.advance(1);
    expect(said).toEqual(["at last"]);
    await clock.advance(600_000);
    expect(said).toEqual(["at last"]);
    customer.replied();
    await clock.advance(5_000);
    expect(said).toEqual(["at last", "thanks"]);
    await clock.advance(30_000);
    expect(said).toEqual(["at last", "thanks", "it works"]);
    customer.replied();
    await clock.advance(1_000);
    expect(said).toEqual(["at last", "thanks", "it works", "bye"]);
  });

  it("does not take an answer given too early for the one it waits for", async () => {
    const { clock, said, customer } = play();
    customer.replied();
    await clock.advance(60_000);
    expect(said).toEqual(["at last"]);
  });

  it("answers once to several replies", async () => {
    const { clock, said, customer } = play([{ on: "reply", seconds: 2, text: "yes" }]);
    customer.replied();
    await clock.advance(1_000);
    customer.replied();
    await clock.advance(5_000);
    expect(said).toEqual(["yes"]);
  });

  it("writes faster by the time factor", async () => {
    const { clock, said } = play(lines, 10);
    await clock.advance(1_000);
    expect(said).toEqual(["at last"]);
  });

  it("says nothing once stopped, and nothing without lines", async () => {
    const { clock, said, customer } = play();
    customer.stop();
    customer.replied();
    await clock.advance(600_000);
    expect(said).toEqual([]);
    expect(clock.waiting).toBe(0);
    expect(play([]).clock.waiting).toBe(0);
  });
});
