import assert from "node:assert/strict";
import { type Activity, ConnectionStatus, DirectLine } from "botframework-directlinejs";
import { WebSocket } from "ws";
import { check, type Check, type Suite } from "#check";
import { enter, eventually, takeOver } from "./counter";

type Loose = Readonly<Record<string, unknown>>;

/** Microsoft's own Direct Line client in a conversation of its own; `sockets` are those it opened, newest last. */
async function open(address: string, webSocket: boolean) {
  const { token } = await enter(address);
  const sockets: WebSocket[] = [];
  class Watched extends WebSocket {
    constructor(url: string) {
      super(url);
      sockets.push(this);
    }
  }
  const line = new DirectLine({
    ...{ domain: `${address}/v3/directline`, token, webSocket, pollingInterval: 300 },
    // How long it waits before it connects again is a matter of chance: the shortest wait.
    ...{ random: () => 0, WebSocket: Watched as never },
  });
  const heard: (Activity & Loose)[] = [];
  line.activity$.subscribe(
    (activity) => heard.push(activity as Activity & Loose),
    // The client says so when the conversation is ended on this side.
    () => undefined,
  );
  const post = (activity: Loose): Promise<string> =>
    new Promise((resolve, reject) => {
      line.postActivity({ from: { id: "me" }, locale: "en-US", ...activity } as never).subscribe(resolve, reject);
    });
  const say = (text: string): Promise<string> => post({ type: "message", text });
  const until = (name: string, is: (activity: Loose) => boolean) => eventually(name, () => heard.find(is));
  const words = (text: string | RegExp) => (activity: Loose) =>
    typeof text === "string" ? activity.text === text : text.test(String(activity.text));
  await post({ type: "event", name: "startConversation" });
  await until("The greeting", words(/an AI agent/));
  return { line, sockets, heard, post, say, until, words };
}

const timesOf = (heard: readonly Loose[], text: string): number => heard.filter((one) => one.text === text).length;

function conversation(address: string, webSocket: boolean): Check {
  return check("holds a conversation to the hand-off, on with the representative, and to its end", async () => {
    const { line, heard, say, until, words } = await open(address, webSocket);
    await say("My Brio 3 shows E42 after descaling, what can I do?");
    const answer = await until("The answer", words(/\[1\]/));
    assert.match(JSON.stringify(answer.entities), /schema\.org\/Message.*KA-01042/);
    await say("talk to a person");
    await until("The hand-off event", ({ name }) => name === "handoff.initiate");
    const person = await takeOver(address);
    await person.say("Hello, I have read everything.");
    const reply = await until("The reply", words("Hello, I have read everything."));
    assert.deepEqual(reply.from, { id: "representative", name: "Leila Moradi", role: "bot" });
    await say("Thank you");
    await eventually("The thanks", async () => ((await person.heard()).includes("Thank you") ? true : undefined));
    await person.close();
    await until("The end", ({ type }) => type === "endOfConversation");
    assert.equal(new Set(heard.map(({ id }) => id)).size, heard.length, "an activity came twice");
    line.end();
  });
}

/** Microsoft's own Direct Line client: by its socket, and by asking. */
export function directLineSuites(address: string): readonly Suite[] {
  return [
    {
      client: "botframework-directlinejs: by socket",
      checks: [
        conversation(address, true),
        check("hears that the representative writes", async () => {
          const { line, say, until } = await open(address, true);
          await say("talk to a person");
          const person = await takeOver(address);
          await person.type();
          const typing = await until("The typing", ({ type }) => type === "typing");
          assert.match(JSON.stringify(typing.from), /Leila Moradi/);
          await person.close();
          line.end();
        }),
        check("loses nothing and hears nothing twice when its socket is killed", async () => {
          const { line, heard, sockets, say, until, words } = await open(address, true);
          await say("talk to a person");
          const person = await takeOver(address);
          await person.say("before");
          await until("What was said before", words("before"));
          sockets.at(-1)?.terminate();
          await person.say("meanwhile");
          await say("I am still here");
          await until("What was said meanwhile", words("meanwhile"));
          await person.say("after");
          await until("What was said after", words("after"));
          assert.equal(sockets.length, 2);
          const texts = ["before", "meanwhile", "I am still here", "after"];
          assert.deepEqual(
            texts.map((text) => timesOf(heard, text)),
            [1, 1, 1, 1],
          );
          assert.equal(line.connectionStatus$.getValue(), ConnectionStatus.Online);
          await person.close();
          line.end();
        }),
      ],
    },
    { client: "botframework-directlinejs: by asking", checks: [conversation(address, false)] },
  ];
}
