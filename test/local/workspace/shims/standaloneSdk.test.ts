/** @jest-environment jsdom */
import { webcrypto } from "node:crypto";
import { createNativeSource, createSdkHub } from "#host/ccaas";
import { installShims, type SwitchName } from "#local/workspace/shims";
import type { LocalWebApi } from "#local/workspace/webApi";
import { createFakeChannels, FakeClock } from "#support";
import { aMessage, aSession, createFakeWorkspace } from "./fakeWorkspace";

const page = window as unknown as {
  Xrm?: unknown;
  Microsoft?: { CCaaS?: MicrosoftCCaaS.Globals };
  BroadcastChannel?: unknown;
};
const webApi = {
  retrieveMultipleRecords: () =>
    Promise.resolve({ entities: [{ msdyn_copilotsummary: "The pump rattles." }], nextLink: "" }),
} as unknown as LocalWebApi;

const readSdk = (): MicrosoftCCaaS.StandaloneSdk | undefined => page.Microsoft?.CCaaS?.StandaloneSDK;

/** The SDK of a workspace with one session, and what its events said. */
function openSdk(...off: readonly SwitchName[]) {
  delete page.Xrm;
  delete page.Microsoft;
  const { workspace, hear } = createFakeWorkspace();
  installShims(workspace, webApi, new Set(off), window);
  hear({ kind: "opened", session: aSession("c-1", { messages: [aMessage(1, "customer", "The pump rattles")] }) });
  return { hear, sdk: readSdk() };
}

beforeAll(() => {
  page.BroadcastChannel = createFakeChannels().BroadcastChannel;
  globalThis.structuredClone ??= (value: unknown) => JSON.parse(JSON.stringify(value)) as never;
  Object.defineProperty(window, "crypto", { value: webcrypto, configurable: true });
});

describe("the local client SDK", () => {
  it("tells each new message of customer and representative once, and none that was there before", () => {
    const { hear, sdk } = openSdk();
    const heard: MicrosoftCCaaS.MessageEventData[] = [];
    sdk?.conversation?.onNewMessage?.((data: MicrosoftCCaaS.MessageEventData) => void heard.push(data));
    hear({ kind: "message", conversationId: "c-1", message: aMessage(2, "representative", "Since when?") });
    hear({ kind: "message", conversationId: "c-1", message: aMessage(3, "agent", "A person is coming.") });
    hear({ kind: "message", conversationId: "c-1", message: aMessage(4, "customer", "Monday") });
    expect(heard.map(({ senderType, message }) => [senderType, message.content])).toEqual([
      [1, "Since when?"],
      [3, "Monday"],
    ]);
  });

  it("tells the sentiment when its label changes, and only then, as the desk reads it", () => {
    const { hear, sdk } = openSdk();
    const heard: MicrosoftCCaaS.SentimentObject[] = [];
    sdk?.conversation?.onCustomerSentimentChange?.((data: MicrosoftCCaaS.SentimentObject) => void heard.push(data));
    const levels: (number | null)[] = [];
    createNativeSource(createSdkHub(page), new FakeClock()).watch("c-1", {
      sentiment: (level) => levels.push(level),
      happened: () => undefined,
    });
    hear({ kind: "changed", session: aSession("c-1", { sentiment: 8 }) });
    hear({ kind: "changed", session: aSession("c-1", { sentiment: 8, about: "Pump" }) });
    hear({ kind: "changed", session: aSession("c-1", { sentiment: 0 }) });
    expect(heard.map(({ liveWorkItemId, sentiment }) => [liveWorkItemId, sentiment])).toEqual([
      ["c-1", 8],
      ["c-1", 0],
    ]);
    expect(levels).toEqual([8, null]);
  });

  it("tells a consult, its end and a transfer, as the desk reads them", () => {
    const { hear } = openSdk();
    const told: string[] = [];
    createNativeSource(createSdkHub(page), new FakeClock()).watch("c-1", {
      sentiment: () => undefined,
      happened: (event) =>
        told.push(
          "participants" in event
            ? `${event.kind} ${event.participants.filter(({ primary }) => !primary).length}`
            : event.kind,
        ),
    });
    const becomes = (part: "none" | "asked" | "has") =>
      hear({ kind: "changed", session: aSession("c-1", { colleague: { id: "u-2", name: "Tomas Reil", part } }) });
    becomes("none");
    becomes("asked");
    becomes("asked");
    becomes("none");
    becomes("has");
    expect(told).toEqual(["consultStarted 1", "consultEnded 0", "transferred"]);
  });

  it("tells a conversation that is opened, and nothing to a handler that was removed", () => {
    const { hear, sdk } = openSdk();
    const loaded: string[] = [];
    const hearLoaded = ({ liveWorkItemId }: MicrosoftCCaaS.ConversationEventBase): void =>
      void loaded.push(liveWorkItemId);
    const id = sdk?.conversation?.onConversationLoaded?.(hearLoaded);
    hear({ kind: "opened", session: aSession("c-2") });
    expect(sdk?.utility?.removeEventHandlerById?.(String(id))).toBe(true);
    expect(sdk?.utility?.removeEventHandlerById?.(String(id))).toBe(false);
    hear({ kind: "opened", session: aSession("c-3") });
    expect(loaded).toEqual(["c-2"]);
  });

  it("gives the transcript of an open conversation, and a summary once there is enough to sum up", async () => {
    const { hear, sdk } = openSdk();
    const { getTranscript, getCopilotSummary } = sdk?.conversation ?? {};
    await expect(getTranscript?.("{C-1}")).resolves.toMatchObject([{ content: "The pump rattles", mode: "external" }]);
    await expect(getCopilotSummary?.("c-1")).rejects.toThrow("not enough messages");
    for (const at of [2, 3, 4])
      hear({ kind: "message", conversationId: "c-1", message: aMessage(at, "customer", "It still does") });
    await expect(getCopilotSummary?.("c-1")).resolves.toMatchObject({ summary: "The pump rattles." });
    await expect(getTranscript?.("c-9")).rejects.toThrow("not open");
  });

  it("can be without its message event, or away", () => {
    expect(openSdk("sdkEvents").sdk?.conversation).not.toHaveProperty("onNewMessage");
    expect(openSdk("sdk").sdk).toBeUndefined();
  });
});
