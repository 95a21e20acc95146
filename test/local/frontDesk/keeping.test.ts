import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { root } from "#build";
import { schema } from "#dataverse/tables";
import { openContactCentre } from "#local/contactCentre";
import { createChance } from "#local/contactCentre/customers";
import { createConversationWriter } from "#local/contactCentre/rows";
import { createStore } from "#local/dataverse/store";
import { openFrontDesk } from "#local/frontDesk";
import { openKeeping } from "#local/frontDesk/keeping";
import { createRowWriter } from "#local/world/rows";
import { readWorld } from "#local/world/sample";
import { FakeClock } from "#support";

const sample = readWorld(resolve(root, "src/local/world/sample"));
const world = { ...sample, articles: [], conversations: [] };
const place = { folder: "" };
beforeEach(() => {
  place.folder = mkdtempSync(join(tmpdir(), "warmline-talks-"));
});
afterEach(() => rmSync(place.folder, { recursive: true, force: true }));

/** One run of the program on a store; the next one finds what this one kept, however it ended. */
function run(store = createStore({ schema, now: () => new Date(new FakeClock().now()) }), clock = new FakeClock()) {
  const keeping = openKeeping(place.folder, clock.now());
  const rows = createRowWriter(store);
  const centre = openContactCentre({
    ...{ scripts: [], clock, chance: createChance(1), speed: 1, agentName: "AI agent", keeper: keeping.live },
    rows: createConversationWriter(rows),
  });
  const agent = resolve(root, "solution/agent");
  const front = openFrontDesk({ ...{ world, centre, rows, agent, agentName: "AI agent", clock, keeping } });
  front.resume();
  const open = (id: string) => {
    const talk = front.gateway().open(id);
    const say = (text: string, key = ""): void => {
      void clock.advance(2_000);
      talk.post({ type: "message", text, ...(key === "" ? {} : { channelData: { clientActivityID: key } }) }, "dl_ana");
    };
    const heard = () =>
      talk
        .read("")
        .activities.filter(({ type, from }) => type === "message" && from.role === "bot")
        .map(({ text }) => String(text));
    return { talk, say, heard };
  };
  return { store, clock, centre, front, open, again: () => run(store, clock) };
}

describe("a conversation, when the program ends and begins again", () => {
  it("goes on with the question that was asked, with nothing lost and nothing twice", () => {
    const first = run();
    const before = first.open("c1");
    before.say("Return an order");
    const { watermark } = before.talk.read("");
    const after = first.again().open("c1");
    expect(after.talk.read("").activities).toEqual(before.talk.read("").activities);
    expect(after.talk.read(watermark).activities).toEqual([]);
    after.say("HH-10013");
    expect(after.heard().at(-1)).toContain("Why do you send it back?");
  });

  it("takes a message that was sent again for the one it had", () => {
    const first = run();
    first.open("c1").say("Return an order", "once");
    const after = first.again().open("c1");
    const { length } = after.talk.read("").activities;
    after.say("Return an order", "once");
    expect(after.talk.read("").activities).toHaveLength(length);
  });

  it("does nothing outside a second time: a return is registered once", () => {
    const first = run();
    const { say } = first.open("c1");
    ["Return an order", "HH-10013", "broken", "yes"].forEach((text) => say(text));
    const after = first.again().open("c1");
    after.say("talk to a person");
    const payload = first.store
      .all("msdyn_ocliveworkitemcontextitem")
      .find(({ msdyn_name: name }) => name === "HandoffPayload");
    expect(String(payload?.msdyn_value).match(/Registered a return/g)).toHaveLength(1);
  });

  it("opens with the tokens of before", () => {
    const first = run();
    const { token } = first.front.gateway().tokens.issue("c1", "dl_ana");
    const second = first.again();
    expect(second.front.gateway().admit(`Bearer ${token}`)).toMatchObject({ kind: "token", conversation: "c1" });
    expect(second.front.secret).toBe(first.front.secret);
  });

  it.each<[how: string, end: (centre: ReturnType<typeof run>["centre"]) => void]>([
    ["was killed", () => undefined],
    ["was stopped", (centre) => centre.stop()],
  ])("is still the representative's, who has and hears everything (%s)", (_how, end) => {
    const first = run();
    const before = first.open("c1");
    before.say("talk to a person");
    const id = String(first.centre.snapshot().waiting[0]?.id);
    before.say("hello?");
    first.centre.accept(id);
    end(first.centre);
    const second = first.again();
    const after = second.open("c1");
    const texts = () => second.centre.snapshot().sessions.flatMap(({ messages }) => messages.map(({ text }) => text));
    expect(texts()).toContain("hello?");
    second.centre.send(id, "I am back.");
    after.say("so am I");
    expect(after.heard().filter((text) => text === "I am back.")).toHaveLength(1);
    expect(texts().slice(-2)).toEqual(["I am back.", "so am I"]);
    second.centre.close(id);
    expect(after.heard().at(-1)).toContain("has ended the conversation");
    expect(second.store.all("msdyn_ocliveworkitem")).toHaveLength(1);
    expect(second.again().centre.snapshot().sessions).toEqual([]);
  });

  it("still waits where it waited", () => {
    const first = run();
    first.open("c1").say("talk to a person");
    expect(first.again().centre.snapshot().waiting).toEqual(first.centre.snapshot().waiting);
  });

  it("is the agent's again, and says so, where nobody has it any more", () => {
    const first = run();
    first.open("c1").say("talk to a person");
    rmSync(join(place.folder, "live"), { recursive: true });
    const { talk, say, heard } = first.again().open("c1");
    expect(talk.read("").activities.at(-1)?.type).toBe("endOfConversation");
    say("hello");
    expect(heard().at(-2)).toContain("I am an AI agent");
  });

  it("is read to the last whole line of a file that was cut", () => {
    const first = run();
    first.open("c1").say("Return an order");
    appendFileSync(join(place.folder, "talks.jsonl"), '["c1",{"kind":"activ');
    expect(first.again().open("c1").heard().at(-1)).toContain("Which order is it?");
  });

  it("is forgotten after a day", async () => {
    const first = run();
    first.open("c1").say("Return an order");
    await first.clock.advance(25 * 60 * 60_000);
    expect(first.again().open("c1").heard()).toEqual([]);
  });
});
