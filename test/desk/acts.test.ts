import { createDesk } from "#desk";
import { aTurn, createFakePorts } from "#support";

function openDeskWith() {
  const fake = createFakePorts();
  const { desk, close } = createDesk("c-1", fake.ports);
  return { ...fake, desk, close, state: () => desk.store.getState() };
}

describe("an act that the platform keeps", () => {
  it("says that an act is not saved while Dataverse has not answered, and tries again what failed", async () => {
    const { acts, clock, desk, state } = openDeskWith();
    const ticket = { title: "Refund", description: "" };
    const lost = Object.assign(new Error("lost"), { kind: "offline" });
    acts.openTicket.mockImplementationOnce(() => new Promise((_, reject) => clock.after(3_000, () => reject(lost))));
    desk.openTicket(ticket);
    expect(state().acts["ticket:c-1"]).toEqual({ kind: "doing" });
    await clock.advance(1_000);
    expect(state().acts["ticket:c-1"]).toEqual({ kind: "late" });
    desk.openTicket(ticket);
    await clock.advance(2_000);
    const failed = state().acts["ticket:c-1"];
    expect(failed).toMatchObject({ kind: "failed", problem: { kind: "offline", retryAt: clock.now() + 5_000 } });
    expect(acts.openTicket).toHaveBeenCalledTimes(1);
    await clock.advance(5_000);
    expect(state().acts["ticket:c-1"]).toMatchObject({ kind: "done" });
    expect(acts.openTicket.mock.calls).toEqual([
      ["c-1", ticket],
      ["c-1", ticket],
    ]);
  });

  it("tries again at once what a person clicks again, and nothing once it is closed", async () => {
    const { acts, clock, close, desk, say } = openDeskWith();
    say(aTurn("t1", "customer", "The pump rattles"));
    acts.logGap.mockRejectedValue(Object.assign(new Error("lost"), { kind: "offline" }));
    desk.logGap();
    await clock.advance(0);
    desk.logGap();
    await clock.advance(0);
    expect(acts.logGap).toHaveBeenCalledTimes(2);
    close();
    await clock.advance(60_000);
    expect(acts.logGap).toHaveBeenCalledTimes(2);
  });

  it("is no gap where nothing was searched for", async () => {
    const { acts, clock, desk, state } = openDeskWith();
    desk.logGap();
    await clock.advance(0);
    expect([acts.logGap.mock.calls, state().acts]).toEqual([[], {}]);
  });
});
