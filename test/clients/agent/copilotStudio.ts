import assert from "node:assert/strict";
import { Activity } from "@microsoft/agents-activity";
import { CopilotStudioClient } from "@microsoft/agents-copilotstudio-client";
import { check, type Suite } from "#check";
import { enter, takeOver } from "./counter";

const path = "copilotstudio/dataverse-backed/authenticated/bots/wml_WarmlineAgent/conversations";

async function open(address: string): Promise<{ readonly client: CopilotStudioClient; readonly id: string }> {
  const { token, conversationId: id } = await enter(address);
  const directConnectUrl = `${address}/${path}?api-version=2022-03-01-preview`;
  return { client: new CopilotStudioClient({ directConnectUrl }, token), id };
}

async function all(activities: AsyncGenerator<Activity>): Promise<readonly Activity[]> {
  const heard: Activity[] = [];
  for await (const activity of activities) heard.push(activity);
  return heard;
}

const message = (text: string): Activity => Activity.fromObject({ type: "message", text, locale: "en-US" });

/** Microsoft's own client of Copilot Studio agents: turns as streams of frames, and a subscription for what comes by itself. */
export function copilotStudioSuite(address: string): Suite {
  return {
    client: "@microsoft/agents-copilotstudio-client",
    checks: [
      check("holds a conversation to the hand-off, and hears the representative by subscribing", async () => {
        const { client, id } = await open(address);
        const [hello] = await all(client.startConversationStreaming(true));
        assert.match(hello?.text ?? "", /an AI agent/);
        const [answer] = await all(client.sendActivityStreaming(message("My Brio 3 shows E42, what can I do?"), id));
        assert.match(JSON.stringify(answer?.entities), /KA-01042/);
        const over = await all(client.sendActivityStreaming(message("talk to a person"), id));
        assert.ok(over.some(({ name }) => name === "handoff.initiate"));
        const person = await takeOver(address);
        const subscription = client.subscribeAsync(id);
        // The subscription is open once something was heard; until then the representative says it again.
        const calling = setInterval(() => void person.say("Hello, this is a person."), 300);
        const first = await subscription.next();
        clearInterval(calling);
        assert.equal((first.value as { activity: Activity }).activity.text, "Hello, this is a person.");
        await subscription.return(undefined);
        assert.deepEqual(await all(client.sendActivityStreaming(message("Thank you"), id)), []);
        assert.ok((await person.heard()).includes("Thank you"));
        await person.close();
      }),
      check("takes a subscription up after the event it heard last", async () => {
        const { client, id } = await open(address);
        await all(client.startConversationStreaming(true));
        await all(client.sendActivityStreaming(message("talk to a person"), id));
        const person = await takeOver(address);
        const subscription = client.subscribeAsync(id);
        const calling = setInterval(() => void person.say("one"), 300);
        const { eventId } = (await subscription.next()).value as { eventId?: string };
        clearInterval(calling);
        await subscription.return(undefined);
        await person.say("two");
        const texts: string[] = [];
        for await (const { activity } of client.subscribeAsync(id, eventId)) {
          texts.push(activity.text ?? "");
          if (activity.text === "two") break;
        }
        assert.equal(texts.at(-1), "two");
        await person.close();
      }),
    ],
  };
}
