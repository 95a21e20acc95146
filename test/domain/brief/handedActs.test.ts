import { isSourced, writeBrief } from "#domain/brief";
import { joinActs, readHandedActs } from "#domain/brief/lines";
import { writeLine } from "#domain/evidence";
import { parseHandoff } from "#domain/handoff";

type Step = Readonly<Record<string, string>>;
const registered: Step = {
  step: "Registered a return",
  arguments: "order HH-•••13, too loud",
  result: "RMA-20418",
  at: "2026-06-01T14:02:00Z",
};

/** The hand-off of an agent with a record of its steps, after what it said. */
function read(done: readonly Step[], said: readonly string[] = []) {
  const activities = said.map((text, at) => ({
    ...{ type: "message", id: String(at), text },
    from: { id: at % 2 === 0 ? "user" : "agent", role: at % 2 === 0 ? "user" : "bot" },
  }));
  const handoff = parseHandoff({
    rows: [{ msdyn_name: "HandoffPayload", msdyn_value: JSON.stringify({ v: 1, done }) }],
    transcript: { activities },
  });
  const brief = writeBrief({ turns: handoff.turns, handoff });
  return { handoff, acts: brief.done ?? [] };
}

describe("what the agent's own steps say was done", () => {
  it("is told with what it was done with, its result and its time", () => {
    const { acts } = read([registered]);
    expect(acts.map(({ line, changed }) => [changed, line.text])).toEqual([
      [true, "Registered a return (order HH-•••13, too loud): RMA-20418, 14:02 UTC"],
    ]);
  });

  it("points to the step in the hand-off, and to nothing else", () => {
    const { acts, handoff } = read([registered]);
    const names = acts.flatMap(({ line }) => line.evidence.map((one) => (one.kind === "value" ? one.name : one.kind)));
    expect(names).toEqual(["step", "arguments", "result", "at"].map((field) => `HandoffPayload.done.1.${field}`));
    expect(acts.every(({ line }) => isSourced(line, handoff.turns, handoff))).toBe(true);
  });

  it.each(["failed", "Timeout", "error 503", "not found"])("could not be done where its result is %j", (result) => {
    expect(read([{ step: "Opened a follow-up ticket", result }]).acts[0]?.changed).toBe(false);
  });

  it("leaves out what was only looked up", () => {
    expect(read([{ step: "Looked up the order", result: "delivered" }, registered]).acts).toHaveLength(1);
  });

  it("is read in any agent's list of steps", () => {
    const rows = [{ msdyn_name: "StepsDone", msdyn_value: '[{"action":"Blocked the card","outcome":"done"}]' }];
    const handoff = parseHandoff({ rows });
    expect(writeBrief({ turns: [], handoff }).done?.map(({ line }) => line.text)).toEqual(["Blocked the card: done"]);
  });

  it("is none where the list holds no steps", () => {
    const rows = [{ msdyn_name: "Done", msdyn_value: '[{"constructor":"x"},7,null]' }];
    expect(writeBrief({ turns: [], handoff: parseHandoff({ rows }) }).done).toBeUndefined();
  });
});

describe("steps and what was said of them", () => {
  const steps = (...done: readonly Step[]) => readHandedActs(read(done).handoff);
  const said = (text: string) => ({
    line: writeLine(text, [{ kind: "turn", turn: "t1", from: 0, to: text.length }]),
    changed: true,
  });

  it("are one line with both places where they are of the same", () => {
    const joined = joinActs(steps(registered), [said("I've registered the return for you"), said("I froze the card")]);
    expect(joined?.map(({ line }) => line.text)).toEqual([
      expect.stringContaining("Registered a return"),
      "I froze the card",
    ]);
    expect(joined?.[0]?.line.evidence.map(({ kind }) => kind)).toContain("turn");
  });

  it("are known by the number they brought", () => {
    expect(joinActs(steps(registered), [said("All set, it is RMA-20418")])).toHaveLength(1);
  });

  it("do not contradict each other: what the record says failed was not done, whatever was said", () => {
    const failed = { ...registered, result: "failed" };
    const joined = joinActs(steps(failed), [said("I've registered the return for you")]);
    expect(joined?.map(({ changed }) => changed)).toEqual([false]);
  });

  it("leave what was said as it is where there is no record", () => {
    const list = [said("I froze the card")];
    expect(joinActs(steps(), list)).toBe(list);
  });
});
