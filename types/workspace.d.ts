/**
 * The representative-side JavaScript of Copilot Service workspace, as Microsoft documents it and nothing more. Roles,
 * licences and the kind of page decide what is there at run time: feature-detect every member before use.
 */
declare namespace MicrosoftWorkspace {
  /** Everything that may hang under `window.Microsoft`. */
  interface Globals {
    Omnichannel?: Omnichannel;
    Apm?: Apm;
    ProductivityMacros?: ProductivityMacros;
    CCaaS?: MicrosoftCCaaS.Globals;
  }

  /** Source: Dynamics 365 "Omnichannel JavaScript API reference" (six methods) and "Add a web resource for real-time translation". */
  interface Omnichannel {
    /** The conversation of the focused session; stays the same after it closed. */
    getConversationId(): Promise<string>;
    /** The shape of the result is not documented. */
    getConversations(input: ConversationQuery, correlationId?: string): Promise<unknown>;
    openConversation(conversationId: string, lastSessionId?: string, liveWorkStreamId?: string): Promise<unknown>;
    /** account, contact or incident; active conversations only; the caller refreshes the tab. */
    linkToConversation(entityLogicalName: string, recordId: string, conversationId?: string): Promise<unknown>;
    unlinkFromConversation(entityLogicalName: string, recordId: string, conversationId?: string): Promise<unknown>;
    /** `toSendBox` is true when left out; false sends at once. */
    sendMessageToConversation(
      message: string | RichMessage,
      toSendBox?: boolean,
      conversationId?: string,
    ): Promise<unknown>;
    TranslationFramework?: TranslationFramework;
  }

  interface ConversationQuery {
    agentId: string;
    attributes?: string[];
    status?: number[];
    orderBy?: { attributeName: string; descending: boolean }[];
    createdBeforeDays?: number;
  }

  interface RichMessage {
    survey?: unknown;
    richObjectId: string;
    richObjectType: 192350002;
    richObjectName: string;
    tabKey: string;
  }

  /** A web resource assigns `getTranslationProvider`; the workspace calls it. */
  interface TranslationFramework {
    getTranslationProvider?: () => TranslationProvider;
    readonly UserType?: { readonly C1: "Agent"; readonly C2: "Customer"; readonly CONSULT: "Consult Agent" };
    readonly TranslateTo?: { readonly C1: "Agent"; readonly C2: "Customer" };
    readonly ErrorCodes?: Readonly<Record<string, number>>;
  }

  interface TranslationProvider {
    /** Called once, when a conversation is accepted or opened. */
    initializeNewConversation(config: ConversationConfig): Promise<ConversationAnswer>;
    /** Called for every message while translation is on, unless it was translated for that reader before. */
    translateMessage(config: TranslationConfig): Promise<TranslatedMessage>;
  }

  interface ConversationConfig {
    conversationId: string;
    /** Locale id of the representative, "1033". */
    c1Language: string;
    inviteParams?: { inviteLocale?: string; channelType?: string };
  }

  interface ConversationAnswer {
    keepTranslationOn: boolean;
    c1Language?: string;
  }

  interface TranslationConfig {
    conversationId: string;
    messagePayload: {
      content: string;
      contentType: "Text";
      /** "Agent" is the representative here. */
      sender: { userType: "Agent" | "Customer" | "Consult Agent" };
    };
    translateToC1orC2: "Agent" | "Customer";
  }

  /** Languages are locale ids as text, "1033". */
  interface TranslatedMessage {
    translatedMessage: string | null;
    sourceLanguage: string | null;
    destinationLanguage: string | null;
    errorObject?: { isError: boolean; errorCode: number | null };
  }

  /** Source: Dynamics 365 "App profile manager JavaScript API reference"; needs the App profile user or Productivity tools user role. */
  interface Apm {
    getFocusedSession(): Session;
    getAllSessions(): string[];
    getSession(sessionId: string): Session;
    createSession(input: {
      templateName: string;
      sessionContext: Map<string, string>;
      isFocused?: boolean;
    }): Promise<string> | string;
    canCreateSession(): boolean;
    getFocusedTab(): Tab;
    getAllTabs(): string[];
    getTab(tabId: string): Tab;
    createTab(input: {
      templateName: string;
      appContext?: Map<string, string>;
      isFocused?: boolean;
    }): Promise<string> | string;
    canCreateTab(): boolean;
    closeTab(tabId: string): void;
    focusTab(tabId: string): void;
    refreshTab(tabId: string): void;
    /** The name of the BroadcastChannel on which an event is published. */
    getEventPublisherTopic(eventName: SessionEvent): string;
  }

  type SessionEvent = "ON_SESSION_SWITCH" | "ON_SESSION_CLOSED" | "ON_TAB_SWITCH";

  interface Session {
    readonly sessionId: string;
    readonly isDefault: boolean;
    readonly canClose: boolean;
    readonly title: string;
    close(): void;
    focus(): void;
    requestFocus(): void;
    getFocusedTab(): Tab;
    getAllTabs(): string[];
    getTab(tabId: string): Tab;
    updateContext(input: Record<string, unknown>): void;
    getContext(): Promise<{ get(key: string): unknown }>;
  }

  interface Tab {
    readonly tabId: string;
    readonly canClose: boolean;
    readonly title: string;
  }

  interface SessionSwitched {
    readonly previousSessionId: string;
    readonly newSessionId: string;
  }

  interface SessionClosed {
    readonly sessionId: string;
  }

  interface ProductivityMacros {
    runMacro(macroName: string): Promise<string>;
  }
}

interface Window {
  Microsoft?: MicrosoftWorkspace.Globals;
}
