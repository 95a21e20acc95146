/** @jest-environment jsdom */
import { installShims } from "#local/workspace/shims";
import type { LocalWebApi } from "#local/workspace/webApi";
import { aMessage, aSession, createFakeWorkspace } from "./fakeWorkspace";

describe("the translation framework", () => {
  function tapped(keepTranslationOn: boolean, translate = (text: string) => text) {
    const made = createFakeWorkspace();
    installShims(made.workspace, {} as LocalWebApi, new Set(["apm", "xrm"]), window);
    const framework = window.Microsoft?.Omnichannel?.TranslationFramework as MicrosoftWorkspace.TranslationFramework;
    const calls: unknown[] = [];
    framework.getTranslationProvider = () => ({
      initializeNewConversation(config) {
        calls.push(config);
        return Promise.resolve({ keepTranslationOn });
      },
      translateMessage(config) {
        calls.push(config);
        const translatedMessage = translate(config.messagePayload.content);
        return Promise.resolve({ translatedMessage, sourceLanguage: "1030", destinationLanguage: "1033" });
      },
    });
    return { ...made, calls };
  }
  const later = () => new Promise((resolve) => setTimeout(resolve, 0));
  const agentPart = [aMessage(1, "customer", "old"), aMessage(2, "agent", "older")];

  it("asks once for a conversation, then for every message exchanged, in order", async () => {
    const { hear, calls } = tapped(true);
    hear({ kind: "opened", session: aSession("a", { messages: agentPart }) });
    hear({ kind: "message", conversationId: "a", message: aMessage(1500, "customer", "hej") });
    hear({ kind: "message", conversationId: "a", message: aMessage(1600, "representative", "hello") });
    hear({ kind: "message", conversationId: "a", message: aMessage(1700, "system", "joined") });
    await later();
    expect(calls).toEqual([
      { conversationId: "a", c1Language: "1033", inviteParams: { inviteLocale: "1030", channelType: "lcw" } },
      {
        conversationId: "a",
        messagePayload: { content: "hej", contentType: "Text", sender: { userType: "Customer" } },
        translateToC1orC2: "Agent",
      },
      {
        conversationId: "a",
        messagePayload: { content: "hello", contentType: "Text", sender: { userType: "Agent" } },
        translateToC1orC2: "Customer",
      },
    ]);
  });

  it("asks for no message while translation is off", async () => {
    const { hear, calls } = tapped(false);
    hear({ kind: "opened", session: aSession("a") });
    hear({ kind: "message", conversationId: "a", message: aMessage(1500, "customer", "hej") });
    await later();
    expect(calls).toHaveLength(1);
  });

  it("keeps a translation that says something else", async () => {
    const { hear, workspace } = tapped(true, (text) => (text === "hej" ? "hello" : text));
    hear({ kind: "opened", session: aSession("a") });
    hear({ kind: "message", conversationId: "a", message: aMessage(1500, "customer", "hej") });
    hear({ kind: "message", conversationId: "a", message: aMessage(1600, "customer", "ok") });
    await later();
    expect(workspace.store.getState().translations).toEqual({ "a/1500": "hello" });
  });

  it("survives a provider that throws", async () => {
    const { hear, workspace } = tapped(true, () => {
      throw new Error("no service");
    });
    hear({ kind: "opened", session: aSession("a") });
    hear({ kind: "message", conversationId: "a", message: aMessage(1500, "customer", "hej") });
    await later();
    expect(workspace.store.getState().translations).toEqual({});
  });
});
