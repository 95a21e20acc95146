import type { MappedActs, QueuePorts } from "#desk/supervisor";
import { settle } from "#support";
import { angry, asks, openDesk } from "./openDesk";

describe("an act the organisation has an API for", () => {
  const acts: MappedActs = {
    assign: {
      api: "tea_Assign",
      parameters: { ConversationId: "{conversation}", To: "{person}", Note: "{queue}, {n}" },
    },
  };
  const refuses = Object.assign(new Error(), { kind: "denied" });

  async function openMapped(call: QueuePorts["call"]) {
    const stage = openDesk([[angry, asks]], null, null, () => Promise.resolve({ acts }), call);
    await settle();
    return stage;
  }

  it("is called for each conversation with what was shown, and tells what failed and why beside what was done", async () => {
    const called: unknown[] = [];
    const { desk, asked } = await openMapped((api, parameters) => {
      called.push([api, parameters]);
      return parameters.ConversationId === "asks" ? Promise.reject(refuses) : Promise.resolve();
    });
    desk.act("assign", desk.store.getState().needs, "mia");
    await settle();
    expect(called).toEqual([
      ["tea_Assign", { ConversationId: "asks", To: "mia", Note: "Roofs, {n}" }],
      ["tea_Assign", { ConversationId: "angry", To: "mia", Note: "Roofs, {n}" }],
    ]);
    const { run, opened } = desk.store.getState();
    expect(run).toMatchObject({ act: "assign", done: 1, of: 2, isRunning: false });
    expect(run?.failed.map(({ customer, problem }) => [customer, problem.kind])).toEqual([["asks", "denied"]]);
    expect(opened.map(({ customer, failed, api }) => [customer, failed, api])).toEqual([
      ["angry", false, "tea_Assign"],
      ["asks", true, "tea_Assign"],
    ]);
    expect(asked()).toBe(2);
  });

  it("is called once at a time, and never by itself again", async () => {
    let called = 0;
    const { desk, clock } = await openMapped(() => {
      called += 1;
      return Promise.reject(Object.assign(new Error(), { kind: "offline" }));
    });
    const needs = desk.store.getState().needs.slice(0, 1);
    desk.act("assign", needs, "mia");
    desk.act("assign", needs, "mia");
    await settle();
    await clock.advance(60_000);
    expect(called).toBe(1);
    desk.forgetRun();
    expect(desk.store.getState().run).toBeNull();
  });

  it("is nothing where none was named, and stops with the desk", async () => {
    const called: string[] = [];
    const { desk } = await openMapped((api, { ConversationId: id }) => {
      called.push(id ?? api);
      return Promise.resolve();
    });
    desk.act("join", desk.store.getState().needs, "");
    desk.act("assign", desk.store.getState().needs, "");
    desk.close();
    await settle();
    expect(called).toEqual(["asks"]);
  });
});
