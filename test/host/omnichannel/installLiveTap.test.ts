import { installLiveTap, openTapHub, type TapMessage } from "#host/omnichannel";
import { createWorkspace, message, speak } from "./fakeWorkspace";

describe("a translator that is installed already", () => {
  const answer = { translatedMessage: "Hallo", sourceLanguage: "1033", destinationLanguage: "1031" };
  const opening = { keepTranslationOn: false };

  function createTranslator() {
    const translateMessage = jest.fn().mockResolvedValue(answer);
    const initializeNewConversation = jest.fn().mockResolvedValue(opening);
    return {
      translateMessage,
      initializeNewConversation,
      getTranslationProvider: () => ({ translateMessage, initializeNewConversation }),
    };
  }

  it("answers as before", async () => {
    const translator = createTranslator();
    const { tapping, framework } = createWorkspace({ getTranslationProvider: translator.getTranslationProvider });
    installLiveTap(tapping);
    await expect(speak(framework, "Hello")).resolves.toBe(answer);
    expect(translator.translateMessage).toHaveBeenCalledWith(message("Hello"));
    const config = { conversationId: "conversation-1", c1Language: "1031" };
    await expect(framework.getTranslationProvider?.().initializeNewConversation(config)).resolves.toBe(opening);
  });

  it("is tapped once, however often the tap is installed", () => {
    const { tapping, panel, framework } = createWorkspace({
      getTranslationProvider: createTranslator().getTranslationProvider,
    });
    expect([installLiveTap(tapping), installLiveTap(tapping)]).toEqual([true, true]);
    const heard: TapMessage[] = [];
    openTapHub(panel).listen((one) => heard.push(one));
    void speak(framework, "Hello");
    expect(heard).toHaveLength(1);
  });

  it("is not disturbed by a listener that fails, which is not asked again", async () => {
    const { tapping, panel, framework } = createWorkspace({
      getTranslationProvider: createTranslator().getTranslationProvider,
    });
    installLiveTap(tapping);
    const failing = jest.fn(() => {
      throw new Error("freed frame");
    });
    openTapHub(panel).listen(failing);
    await expect(speak(framework, "Hello")).resolves.toBe(answer);
    await speak(framework, "Hello again");
    expect(failing).toHaveBeenCalledTimes(1);
  });

  it("gets messages of unexpected shape, which the tap ignores", async () => {
    const { tapping, panel, framework } = createWorkspace({
      getTranslationProvider: createTranslator().getTranslationProvider,
    });
    installLiveTap(tapping);
    const heard = jest.fn();
    openTapHub(panel).listen(heard);
    for (const odd of [
      {},
      { conversationId: 7, messagePayload: { content: "x", sender: {} } },
      { conversationId: "c", messagePayload: {} },
    ]) {
      await expect(framework.getTranslationProvider?.().translateMessage(odd as never)).resolves.toBe(answer);
    }
    expect(heard).not.toHaveBeenCalled();
  });
});

describe("without a translator", () => {
  it("nothing is translated, in the documented shape", async () => {
    const { tapping, framework } = createWorkspace();
    installLiveTap(tapping);
    const provider = framework.getTranslationProvider?.();
    await expect(
      provider?.initializeNewConversation({ conversationId: "{CONVERSATION-1}", c1Language: "1031" }),
    ).resolves.toEqual({
      keepTranslationOn: true,
    });
    await expect(provider?.translateMessage(message("Hallo"))).resolves.toEqual({
      translatedMessage: "Hallo",
      sourceLanguage: "1031",
      destinationLanguage: "1031",
      errorObject: { isError: false, errorCode: null },
    });
  });

  it.each([
    ["no Microsoft", {}],
    ["no framework", { Microsoft: { Omnichannel: {} } }],
    ["a frozen framework", { Microsoft: { Omnichannel: { TranslationFramework: Object.freeze({}) } } }],
  ])("%s: no tap, and nothing throws", (_, page: object) => {
    expect(installLiveTap(page)).toBe(false);
    expect(openTapHub(page).attached()).toBe(false);
  });
});

describe("the hub", () => {
  it("is one for all frames, on the outermost that can be reached", () => {
    const { outer, tapping, panel, pane } = createWorkspace();
    const hub = openTapHub(panel);
    expect([openTapHub(pane), openTapHub(tapping), openTapHub(outer)]).toEqual([hub, hub, hub]);
  });

  it("stands below frames of other origins", () => {
    const foreign = new Proxy(
      {},
      {
        get(_, name) {
          if (name === "parent") return undefined;
          throw new DOMException("Blocked", "SecurityError");
        },
        defineProperty() {
          throw new DOMException("Blocked", "SecurityError");
        },
      },
    );
    const top = { parent: foreign };
    const hub = openTapHub({ parent: top });
    expect(openTapHub({ parent: top })).toBe(hub);
  });
});
