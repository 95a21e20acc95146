import type { ChatMessage } from "#local/workspace/protocol";
import type { Session, Workspace, WorkspaceState } from "#local/workspace/model";

type Provider = MicrosoftWorkspace.TranslationProvider;

/** The documented constants beside `getTranslationProvider`. */
export function createTranslationFramework(): MicrosoftWorkspace.TranslationFramework {
  return {
    UserType: { C1: "Agent", C2: "Customer", CONSULT: "Consult Agent" },
    TranslateTo: { C1: "Agent", C2: "Customer" },
    ErrorCodes: {
      MESSAGE_TOO_LONG: 100,
      LANGUAGE_NOT_SUPPORTED: 101,
      MESSAGE_NOT_TRANSLATED: 102,
      TRANSLATION_SERVICE_LIMIT_EXCEEDED: 103,
      TRANSLATION_FAILED: 104,
      UNRECOGNIZED_TEXT: 105,
      UNRECOGNIZED_ERROR: 200,
    },
  };
}

/** Locale ids (MS-LCID) of the languages customers here may write. */
const localeIds: Readonly<Record<string, string>> = {
  ar: "1025",
  cs: "1029",
  da: "1030",
  de: "1031",
  en: "1033",
  es: "3082",
  fr: "1036",
  it: "1040",
  ja: "1041",
  nb: "1044",
  nl: "1043",
  pl: "1045",
  pt: "2070",
  ro: "1048",
  sv: "1053",
};

/** Locale id of a BCP 47 tag; English for languages that are not known. */
export function toLocaleId(language: string): string {
  return localeIds[language.slice(0, 2).toLowerCase()] ?? "1033";
}

/** Longer than this and a conversation starts without translation, as documented. Milliseconds. */
const patience = 30_000;

function startConversation(provider: Provider, { info }: Session): Promise<boolean> {
  const config = {
    conversationId: info.id,
    c1Language: "1033",
    inviteParams: { inviteLocale: toLocaleId(info.language), channelType: "lcw" },
  };
  const tooLate = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patience));
  const asked = Promise.resolve()
    .then(() => provider.initializeNewConversation(config))
    .then((answer) => answer.keepTranslationOn === true)
    .catch(() => false);
  return Promise.race([asked, tooLate]);
}

async function translate(provider: Provider, conversationId: string, message: ChatMessage): Promise<string | null> {
  const isCustomer = message.speaker === "customer";
  const answer = await provider.translateMessage({
    conversationId,
    messagePayload: {
      content: message.text,
      contentType: "Text",
      sender: { userType: isCustomer ? "Customer" : "Agent" },
    },
    translateToC1orC2: isCustomer ? "Agent" : "Customer",
  });
  return answer.errorObject?.isError === true ? null : answer.translatedMessage;
}

/** Messages exchanged between the customer and the representative; the agent's part and the platform's own words are not. */
function listExchanged({ info }: Session): readonly ChatMessage[] {
  return info.messages.filter(({ speaker, at }) => {
    return (speaker === "customer" || speaker === "representative") && at >= info.acceptedAt;
  });
}

/**
 * Calls the translation provider a web resource has installed, as documented: `initializeNewConversation` once when a
 * conversation is opened, then `translateMessage` once for every message, while translation is on. A provider that fails
 * is not asked again for that message. Only translations that differ from the message are kept.
 */
export function callTranslation(workspace: Workspace, framework: MicrosoftWorkspace.TranslationFramework): void {
  const lines = new Map<string, Promise<unknown>>();
  const asked = new Set<string>();

  function keep(key: string, text: string, translated: string | null): void {
    if (translated === null || translated === text) return;
    workspace.change((state) => ({ ...state, translations: { ...state.translations, [key]: translated } }));
  }

  function follow(session: Session, provider: Provider, isNew: boolean): void {
    const { id } = session.info;
    const on = lines.get(id) ?? startConversation(provider, session);
    if (!lines.has(id)) lines.set(id, on);
    for (const message of listExchanged(session)) {
      const key = `${id}/${message.id}`;
      if (asked.has(key)) continue;
      asked.add(key);
      // What was exchanged before this page was opened has been translated before.
      if (isNew) continue;
      const next = on.then(async (isOn) => {
        if (isOn === true) keep(key, message.text, await translate(provider, id, message));
      });
      next.catch(() => undefined);
    }
  }

  function forget(state: WorkspaceState): void {
    const open = new Set(state.sessions.map(({ info }) => info.id));
    [...lines.keys()].filter((id) => !open.has(id)).forEach((id) => lines.delete(id));
    [...asked].filter((key) => !open.has(key.split("/", 1)[0] ?? "")).forEach((key) => asked.delete(key));
  }

  workspace.store.subscribe((state, before) => {
    if (state.sessions === before.sessions) return;
    const provider = framework.getTranslationProvider?.();
    if (provider) state.sessions.forEach((session) => follow(session, provider, !lines.has(session.info.id)));
    forget(state);
  });
}
