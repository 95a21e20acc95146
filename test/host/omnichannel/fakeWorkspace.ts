type Framework = MicrosoftWorkspace.TranslationFramework;

/** The workspace: an outer page with three frames below, one of which has the translation framework. */
export function createWorkspace(framework: Framework = {}) {
  const outer = {};
  return {
    outer,
    tapping: { parent: outer, Microsoft: { Omnichannel: { TranslationFramework: framework } } },
    panel: { parent: outer },
    pane: { parent: outer },
    framework,
  };
}

export function message(
  content: string,
  userType: "Agent" | "Customer" | "Consult Agent" = "Customer",
  conversationId = "conversation-1",
) {
  return {
    conversationId,
    messagePayload: { content, contentType: "Text", sender: { userType } },
    translateToC1orC2: "Agent",
  } as const;
}

/** What the workspace does with a message while translation is on. */
export function speak(framework: Framework, ...parameters: Parameters<typeof message>) {
  const provider = framework.getTranslationProvider?.();
  return provider?.translateMessage(message(...parameters));
}
