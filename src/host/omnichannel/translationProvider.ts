import { toConversationId } from "#host/page";

type Provider = MicrosoftWorkspace.TranslationProvider;
type Hear = (config: MicrosoftWorkspace.TranslationConfig) => void;

/** Locale id of English, for conversations that were never announced. */
const english = "1033";

/**
 * A provider that translates nothing: every message comes back as it is, in the representative's language on both sides,
 * which is what Microsoft's sample answers when both languages are the same. Translation stays "on", since the workspace
 * asks about messages only then.
 */
function createSilentProvider(): Provider {
  const languages = new Map<string, string>();
  return {
    initializeNewConversation({ conversationId, c1Language }) {
      languages.set(toConversationId(conversationId), String(c1Language));
      return Promise.resolve({ keepTranslationOn: true });
    },
    translateMessage({ conversationId, messagePayload }) {
      const language = languages.get(toConversationId(conversationId)) ?? english;
      return Promise.resolve({
        translatedMessage: messagePayload.content,
        sourceLanguage: language,
        destinationLanguage: language,
        errorObject: { isError: false, errorCode: null },
      });
    },
  };
}

/**
 * The provider the workspace gets: `provider` (or, without one, a silent one) whose answers pass unchanged, with `hear`
 * called for each message before it. What `hear` throws stays here: translation is never disturbed.
 */
export function tapProvider(provider: Provider | undefined, hear: Hear): Provider {
  const inner = provider ?? createSilentProvider();
  return {
    initializeNewConversation: (config) => inner.initializeNewConversation(config),
    translateMessage(config) {
      try {
        hear(config);
      } catch {
        // A message of a shape nobody expected: the translator may still know it.
      }
      return inner.translateMessage(config);
    },
  };
}
