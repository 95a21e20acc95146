import assert from "node:assert/strict";
import { type Activity, DirectLine } from "botframework-directlinejs";
import { check, type Suite } from "#check";
import { enterHub, eventually, takeOver } from "./counter";

type Loose = Readonly<Record<string, unknown>>;

/** The client of an agent that is none of ours: Microsoft's Direct Line client, brought to the door of other agents. */
async function open(address: string) {
  const { token } = await enterHub(address);
  const line = new DirectLine({ domain: `${address}/hub/v3/directline`, token, webSocket: true });
  const heard: (Activity & Loose)[] = [];
  line.activity$.subscribe(
    (activity) => heard.push(activity as Activity & Loose),
    () => undefined,
  );
  const post = (activity: Loose): Promise<string> =>
    new Promise((resolve, reject) => {
      line
        .postActivity({ type: "message", from: { id: "loom" }, locale: "fr-FR", ...activity } as never)
        .subscribe(resolve, reject);
    });
  const until = (name: string, is: (activity: Loose) => boolean) => eventually(name, () => heard.find(is));
  return { line, heard, post, until };
}

/** Another's agent hands a customer over with the documented command, and the person answers through it. */
export function otherAgentSuite(address: string): Suite {
  const context = { OrderNumber: { value: "HH-48213", isDisplayable: true }, Product: "Brio 3" };
  const command = { channelData: { tags: JSON.stringify({ type: "Escalate", context }) } };
  const presence = (value: string) =>
    fetch(`${address}/_local/presence`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ presence: value }),
    });
  return {
    client: "another's agent, by botframework-directlinejs",
    checks: [
      check("hands over, brings both sides together, and hears the end", async () => {
        const { line, post, until } = await open(address);
        await post({ text: "My parcel never came" });
        await post({ text: "I look it up", from: { id: "loom", name: "Loom", role: "bot" } });
        await post({ ...command, text: "A lost parcel" });
        const status = await until("The status", ({ name }) => name === "handoff.status");
        assert.deepEqual(status.value, { state: "accepted" });
        const person = await takeOver(address);
        assert.deepEqual((await person.heard()).slice(0, 2), ["My parcel never came", "I look it up"]);
        await until("The notice", ({ text }) => /^Vous parlez maintenant/.test(String(text)));
        await post({ text: "Is anybody there?", channelData: { deliveryMode: "bridged" } });
        await eventually("The question", async () =>
          (await person.heard()).includes("Is anybody there?") ? true : undefined,
        );
        await person.say("I am, and I see your order.");
        await until("The answer", ({ text }) => text === "I am, and I see your order.");
        await person.close();
        await until("The end", ({ type }) => type === "endOfConversation");
        line.end();
      }),
      check("is told once that nobody is there, with a ticket that stands", async () => {
        await presence("Away");
        try {
          const { line, heard, post, until } = await open(address);
          await post(command);
          await post(command);
          const failed = await until(
            "The second status",
            () => heard.filter(({ name }) => name === "handoff.status")[1] !== undefined,
          );
          assert.ok(failed);
          const [first, second] = heard
            .filter(({ name }) => name === "handoff.status")
            .map(({ value }) => value as Loose);
          assert.match(String(first?.ticket), /^CAS-\d{5}$/);
          assert.equal(first?.ticket, second?.ticket);
          assert.equal(heard.filter(({ text }) => /enregistrée sous CAS-/.test(String(text))).length, 1);
          line.end();
        } finally {
          await presence("Available");
        }
      }),
    ],
  };
}
