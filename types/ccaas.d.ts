/**
 * The CCaaS client SDK of Dynamics 365 Contact Center (public preview) in its standalone mode, as far as Warmline uses it.
 * Member facts: microsoft/dynamics-365-contact-center (MIT), documentation "CCaaS SDK APIs" and the typings of its
 * StandaloneSDK sample. The two disagree on `onNewMessage` in this mode, and some events are documented to give no id by
 * which they are removed: everything is looked for at run time, member by member.
 */
declare namespace MicrosoftCCaaS {
  interface Globals {
    readonly StandaloneSDK?: StandaloneSdk;
  }

  interface StandaloneSdk {
    readonly conversation?: Partial<ConversationModule>;
    readonly utility?: Partial<UtilityModule>;
  }

  type HandlerId = string | void;
  type Listen<Data> = (callback: (data: Data) => void) => HandlerId;

  interface ConversationModule {
    onNewMessage: Listen<MessageEventData>;
    onCustomerSentimentChange: Listen<SentimentObject>;
    onConversationLoaded: Listen<ConversationEventBase>;
    onTransfer: Listen<ConversationTransferData>;
    onConsultStart: Listen<ConsultEventData>;
    onConsultEnd: Listen<ConsultEventData>;
    /** Documented for the embedded mode only. */
    onStatusChange: Listen<ConversationStatusChangeData>;
    getTranscript(liveWorkItemId: string): Promise<TranscriptMessage[]>;
    /** Rejects while there are too few messages, and unless the conversation is active or in wrap-up. */
    getCopilotSummary(liveWorkItemId: string): Promise<CopilotSummary>;
  }

  interface UtilityModule {
    removeEventHandlerById(id: string): boolean;
  }

  interface ConversationEventBase {
    liveWorkItemId: string;
  }

  interface MessageEventData extends ConversationEventBase {
    message: {
      id: string;
      content: string;
      /** 0 Text, 1 RichText. */
      contentType: 0 | 1;
      timestamp: string;
      sender: { id: string; displayName: string };
      fileMetadata?: { id: string; name: string; type: string };
    };
    /** 1 Agent (the representative), 3 Customer. */
    senderType: 1 | 3;
  }

  interface SentimentObject extends ConversationEventBase {
    sessionId: string;
    /** 0 N/A, 7 very negative … 13 very positive. */
    sentiment: 0 | 7 | 8 | 9 | 10 | 11 | 12 | 13;
  }

  interface ConversationTransferData extends ConversationEventBase {
    sessionId: string;
    transferDestination?: string;
  }

  interface ConsultEventData extends ConversationEventBase {
    activeParticipantList: Participant | Participant[];
  }

  interface Participant {
    isPrimary: boolean;
    systemUserId: string;
  }

  interface ConversationStatusChangeData extends ConversationEventBase {
    /** 2 active, 4 closed, 5 wrap-up. */
    statusCode: 2 | 4 | 5;
  }

  interface TranscriptMessage {
    id: string;
    content: string;
    /** Internal messages pass between two representatives. */
    mode: "external" | "internal";
    createdOn: string;
    sender: { user: { displayName: string; id: string } };
    attachmentInfo: { annotationid: string; filename: string; contentType: string }[];
  }

  interface CopilotSummary {
    summary: string;
    requestId: string;
  }
}
