import { createAttempt } from "#desk/kit";

const lost = Object.assign(new Error("lost"), { kind: "offline" });

/** An attempt whose tries a test ends one by one, on a clock that stands still. */
function openAttempt() {
  const tries: { readonly done: () => void; readonly fail: () => void }[] = [];
  const told: string[] = [];
  const clock = { now: () => 0, after: () => () => undefined };
  const attempt = createAttempt({
    source: "cases",
    clock: clock,
    run: () => new Promise<void>((done, fail) => tries.push({ done, fail: () => fail(lost) })),
    done: () => told.push("done"),
    failed: ({ retryAt }) => told.push(`again at ${retryAt}`),
  });
  const end = async (how: "done" | "fail"): Promise<void> => {
    tries[tries.length - 1]?.[how]();
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return { attempt, tries, told, end };
}

describe("something that is tried until it is done", () => {
  it("is tried at once when the service came back while a try was under way that then failed", async () => {
    const { attempt, tries, told, end } = openAttempt();
    attempt.run();
    attempt.wake();
    await end("fail");
    expect([tries.length, told]).toEqual([2, []]);
    await end("done");
    expect([tries.length, told, attempt.state]).toEqual([2, ["done"], "idle"]);
  });

  it("waits after a second failure, as after any", async () => {
    const { attempt, tries, told, end } = openAttempt();
    attempt.run();
    attempt.wake();
    await end("fail");
    await end("fail");
    expect([tries.length, told, attempt.state]).toEqual([2, ["again at 5000"], "waiting"]);
  });

  it("is not asked again while the service is back and a try is under way", () => {
    const { attempt, tries } = openAttempt();
    attempt.run();
    attempt.wake();
    attempt.wake();
    expect(tries).toHaveLength(1);
  });
});
