import fc from "fast-check";
import { explainNobody, type Member, type Waiting } from "#domain/queue";

const at = Date.UTC(2026, 4, 5, 10);
const waiting: Waiting = {
  queue: "heating",
  skills: ["spanish"],
  units: 30,
  presences: ["Available"],
  isOpen: { value: true, at },
  kind: "first",
  only: null,
  except: null,
};

const member = (id: string, change: Partial<Member> = {}): Member => ({
  id,
  name: id,
  queues: { value: ["heating"], at },
  skills: { value: ["spanish"], at },
  presence: { value: "Available", at },
  capacity: { value: 100, at },
  ...change,
});

const busy = { presence: { value: "Do not disturb", at: at - 240_000 } };
const full = { capacity: { value: 10, at: at - 60_000 } };

describe("nobody is taking this one", () => {
  it("says what keeps whom away, how old that is, and what alone would change it", () => {
    const why = explainNobody(waiting, [
      member("ada", busy),
      member("ben", full),
      member("cleo", { ...busy, ...full }),
      member("dan", { queues: { value: ["billing"], at } }),
    ]);
    expect(why.could).toEqual([]);
    expect(why.blocked).toEqual([
      { cause: "presence", who: ["ada", "cleo"], at: at - 240_000, wouldFree: ["ada"], alsoNeeds: [] },
      { cause: "capacity", who: ["ben", "cleo"], at: at - 60_000, wouldFree: ["ben"], alsoNeeds: [] },
      { cause: "queue", who: ["dan"], at, wouldFree: ["dan"], alsoNeeds: [] },
    ]);
  });

  it("says what else is in the way where one change would not do", () => {
    const why = explainNobody({ ...waiting, isOpen: { value: false, at } }, [member("ada", full)]);
    expect(why.blocked.map(({ cause, wouldFree, alsoNeeds }) => [cause, wouldFree, alsoNeeds])).toEqual([
      ["hours", [], ["capacity"]],
      ["capacity", [], ["hours"]],
    ]);
  });

  it("takes what nobody recorded neither for nor against", () => {
    const why = explainNobody(waiting, [member("ada", { skills: null, capacity: null })]);
    expect(why.could).toEqual(["ada"]);
    expect(why.notRecorded).toEqual([
      { cause: "skills", count: 1 },
      { cause: "capacity", count: 1 },
    ]);
  });

  it("looks at the one who was consulted, and leaves out who transferred it", () => {
    const all = [member("ada", busy), member("ben")];
    expect(explainNobody({ ...waiting, kind: "consult", only: "ada" }, all)).toMatchObject({ asked: 1, could: [] });
    expect(explainNobody({ ...waiting, kind: "transfer", except: "ben" }, all)).toMatchObject({ asked: 1, could: [] });
  });

  it("asks of one who was named only whether they are there and free", () => {
    const stranger = member("ada", { ...full, queues: { value: [], at }, skills: { value: [], at } });
    const why = explainNobody({ ...waiting, isOpen: { value: false, at }, kind: "consult", only: "ada" }, [stranger]);
    expect(why.blocked.map(({ cause }) => cause)).toEqual(["capacity"]);
  });

  it("judges nobody by what the conversation is not known to need", () => {
    const why = explainNobody({ ...waiting, skills: null, units: null, presences: null }, [
      member("ada", { ...busy, ...full }),
    ]);
    expect(why.could).toEqual(["ada"]);
    expect(why.notRecorded.map(({ cause }) => cause)).toEqual(["skills", "presence", "capacity"]);
  });

  it("frees exactly those it names: with the cause gone they could take it", () => {
    const some = fc.array(
      fc.record({
        inQueue: fc.boolean(),
        speaks: fc.boolean(),
        here: fc.boolean(),
        free: fc.integer({ min: 0, max: 60 }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, (facts) => {
        const members = facts.map(({ inQueue, speaks, here, free }, index) =>
          member(`m${index}`, {
            queues: { value: inQueue ? ["heating"] : [], at },
            skills: { value: speaks ? ["spanish"] : [], at },
            presence: { value: here ? "Available" : "Away", at },
            capacity: { value: free, at },
          }),
        );
        const before = explainNobody(waiting, members);
        const presence = before.blocked.find(({ cause }) => cause === "presence");
        const after = explainNobody({ ...waiting, presences: ["Available", "Away"] }, members);
        expect(after.could.filter((id) => !before.could.includes(id))).toEqual(presence?.wouldFree ?? []);
      }),
    );
  });
});
