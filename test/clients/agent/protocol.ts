import assert from "node:assert/strict";
import { WebSocket } from "ws";
import { check, type Suite } from "#check";
import { enter, type Entry, takeOver } from "./counter";

type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };

/** Nobody's client: the protocol as it is written, word by word. */
export function protocolSuite(address: string): Suite {
  async function ask(method: string, path: string, bearer: string, body?: object): Promise<Answer> {
    const answer = await fetch(`${address}/v3/directline/${path}`, {
      method,
      headers: { Authorization: `Bearer ${bearer}`, "Content-Type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Answer["body"] };
  }
  async function begin(): Promise<Entry & { readonly streamUrl: string; readonly path: string }> {
    const { token } = await enter(address);
    const { body } = await ask("POST", "conversations", token);
    const conversationId = String(body.conversationId);
    return {
      ...{ token, conversationId, streamUrl: String(body.streamUrl) },
      path: `conversations/${conversationId}/activities`,
    };
  }
  const say = ({ path, token }: { path: string; token: string }, text: string, more: object = {}) =>
    ask("POST", path, token, { type: "message", text, locale: "en-US", ...more });
  const read = async ({ path, token }: { path: string; token: string }) =>
    (await ask("GET", path, token)).body.activities as readonly Answer["body"][];
  const upgrade = (url: string): Promise<number> =>
    new Promise((resolve) => {
      const socket = new WebSocket(url);
      socket.on("open", () => resolve(101));
      socket.on("unexpected-response", (_request, response) => resolve(response.statusCode ?? 0));
      socket.on("error", () => resolve(0));
    });

  return {
    client: "Direct Line, as it is written",
    checks: [
      check("refuses a wrong secret, and a token it did not make", async () => {
        assert.equal((await ask("POST", "tokens/generate", "wrong")).status, 401);
        assert.equal((await ask("POST", "conversations", "a.b")).status, 401);
      }),
      check("refuses another conversation's token on read, write and socket", async () => {
        const [mine, other] = [await begin(), await begin()];
        assert.equal((await ask("GET", mine.path, other.token)).status, 403);
        assert.equal((await ask("POST", mine.path, other.token, { type: "message", text: "x" })).status, 403);
        assert.equal(await upgrade(mine.streamUrl.replace(mine.conversationId, other.conversationId)), 403);
        assert.equal(await upgrade(mine.streamUrl.replace(/t=.*/, `t=${other.token}`)), 403);
      }),
      check("takes a repeated post for one activity", async () => {
        const conversation = await begin();
        const more = { channelData: { clientActivityID: "once" } };
        const [first, second] = [await say(conversation, "hello", more), await say(conversation, "hello", more)];
        assert.equal(first.body.id, second.body.id);
        assert.equal((await read(conversation)).filter(({ text }) => text === "hello").length, 1);
      }),
      check("hands over once, though asked twice at once, and the agent is silent after it", async () => {
        const conversation = await begin();
        await Promise.all([say(conversation, "talk to a person"), say(conversation, "talk to a person")]);
        await say(conversation, "are you a bot?");
        const activities = await read(conversation);
        assert.equal(activities.filter(({ name }) => name === "handoff.initiate").length, 1);
        assert.equal(activities.at(-1)?.text, "are you a bot?");
        const person = await takeOver(address);
        assert.ok((await person.heard()).includes("are you a bot?"));
        await person.close();
      }),
      check("never gives typing back to who asks", async () => {
        const conversation = await begin();
        assert.equal((await ask("POST", conversation.path, conversation.token, { type: "typing" })).status, 200);
        assert.deepEqual(await read(conversation), []);
      }),
      check("says in words what it does not take", async () => {
        const conversation = await begin();
        assert.equal((await say(conversation, "x".repeat(6001))).status, 413);
        assert.equal((await say(conversation, "see", { attachments: [{}] })).status, 415);
        assert.equal((await ask("GET", `${conversation.path}?watermark=7`, conversation.token)).status, 400);
        const flood = await Promise.all(Array.from({ length: 25 }, () => say(conversation, "again")));
        assert.ok(flood.some(({ status }) => status === 429));
      }),
    ],
  };
}
