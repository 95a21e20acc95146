import type { ChatMessage } from "#local/workspace/protocol";
import { findConversation, type Session, type Workspace } from "#local/workspace/model";
import type { LocalWebApi } from "#local/workspace/webApi";

type Sdk = MicrosoftCCaaS.StandaloneSdk;
type Event = MicrosoftCCaaS.MessageEventData;

/** The statuses of a conversation in which the platform sums it up, and the fewest messages it does so for. */
const fewestMessages = 4;

const labels = [0, 7, 8, 9, 10, 11, 12, 13] as const;

const senderOf = ({ speaker, name }: ChatMessage, { info }: Session) => ({
  id: speaker === "customer" ? info.customer.row : `${speaker}-${info.id}`,
  displayName: name,
});

function toEvent(session: Session, message: ChatMessage): Event | null {
  const senderType = message.speaker === "customer" ? 3 : message.speaker === "representative" ? 1 : null;
  if (senderType === null) return null;
  return {
    liveWorkItemId: session.info.id,
    message: {
      id: message.id,
      content: message.text,
      contentType: 0,
      timestamp: new Date(message.at).toISOString(),
      sender: senderOf(message, session),
    },
    senderType,
  };
}

const toRow = (session: Session, message: ChatMessage): MicrosoftCCaaS.TranscriptMessage => ({
  id: message.id,
  content: message.text,
  mode: "external",
  createdOn: new Date(message.at).toISOString(),
  sender: { user: senderOf(message, session) },
  attachmentInfo: [],
});

/** What stands for Microsoft's own summary, where no row of the store has one. */
function sumUp({ info: { customer, about, messages } }: Session): string {
  const last = messages.filter(({ speaker }) => speaker === "customer").pop();
  return `${customer.name} contacted support about ${about}. Last message: “${last?.text ?? ""}”`;
}

/** The listeners of one event, each under an id as the SDK gives it. */
function createEvent<Data>(name: string) {
  const callbacks = new Map<string, (data: Data) => void>();
  let count = 0;
  return {
    callbacks,
    listen(callback: (data: Data) => void): string {
      const id = `${name}-${(count += 1)}`;
      callbacks.set(id, callback);
      return id;
    },
    tell: (data: Data): void => [...callbacks.values()].forEach((callback) => callback(data)),
  };
}

/**
 * `Microsoft.CCaaS.StandaloneSDK` over the page's sessions, with what Microsoft documents of it and the local workspace has:
 * messages, transcript, summary, the sentiment when its label changes, and the events of consult and transfer. Without `events` it has no `onNewMessage`, as in Microsoft's published typings.
 */
export function createStandaloneSdk(workspace: Workspace, webApi: LocalWebApi, events: boolean): Sdk {
  const messages = createEvent<Event>("message");
  const sentiments = createEvent<MicrosoftCCaaS.SentimentObject>("sentiment");
  const loads = createEvent<MicrosoftCCaaS.ConversationEventBase>("loaded");
  const transfers = createEvent<MicrosoftCCaaS.ConversationTransferData>("transfer");
  const consultStarts = createEvent<MicrosoftCCaaS.ConsultEventData>("consultStart");
  const consultEnds = createEvent<MicrosoftCCaaS.ConsultEventData>("consultEnd");
  const told = new Set<string>();

  function find(conversationId: string): Session {
    const session = findConversation(workspace.store.getState(), conversationId.replace(/[{}]/g, "").toLowerCase());
    if (!session) throw new Error("The conversation is not open here.");
    return session;
  }

  function tell(session: Session, known: boolean): void {
    for (const message of session.info.messages) {
      const key = `${session.info.id}/${message.id}`;
      if (told.has(key)) continue;
      told.add(key);
      const event = known ? toEvent(session, message) : null;
      if (event) messages.tell(event);
    }
  }

  function tellSentiment({ id, info }: Session, before: Session): void {
    const label = labels.find((one) => one === info.sentiment);
    if (label === undefined || info.sentiment === before.info.sentiment) return;
    sentiments.tell({ liveWorkItemId: info.id, sessionId: id, sentiment: label });
  }

  function tellColleague({ id, info }: Session, before: Session): void {
    const [was, { id: systemUserId, name, part }] = [before.info.colleague.part, info.colleague];
    if (was === part) return;
    const { person } = workspace.store.getState();
    const base = { liveWorkItemId: info.id };
    const activeParticipantList = [
      { isPrimary: true, systemUserId: person.id },
      ...(part === "asked" ? [{ isPrimary: false, systemUserId }] : []),
    ];
    if (part === "asked") consultStarts.tell({ ...base, activeParticipantList });
    if (was === "asked") consultEnds.tell({ ...base, activeParticipantList });
    if (part === "has") transfers.tell({ ...base, sessionId: id, transferDestination: name });
  }

  workspace.store.subscribe((state, before) => {
    if (state.sessions === before.sessions) return;
    for (const session of state.sessions) {
      const known = before.sessions.find(({ info }) => info.id === session.info.id);
      tell(session, known !== undefined);
      if (known) {
        tellSentiment(session, known);
        tellColleague(session, known);
      } else loads.tell({ liveWorkItemId: session.info.id });
    }
  });

  return {
    conversation: {
      ...(events ? { onNewMessage: (callback) => messages.listen(callback) } : {}),
      onCustomerSentimentChange: (callback) => sentiments.listen(callback),
      onConversationLoaded: (callback) => loads.listen(callback),
      onTransfer: (callback) => transfers.listen(callback),
      onConsultStart: (callback) => consultStarts.listen(callback),
      onConsultEnd: (callback) => consultEnds.listen(callback),
      getTranscript: async (id) => {
        const session = find(id);
        return Promise.resolve(session.info.messages.map((message) => toRow(session, message)));
      },
      async getCopilotSummary(id) {
        const session = find(id);
        if (session.info.messages.length < fewestMessages) throw new Error("There are not enough messages to sum up.");
        const query = `?$select=msdyn_copilotsummary&$filter=_msdyn_conversationid_value eq ${session.info.id}&$top=1`;
        const { entities } = await webApi.retrieveMultipleRecords("msdyn_conversationinsight", query);
        const summary: unknown = entities[0]?.msdyn_copilotsummary;
        const words = typeof summary === "string" && summary !== "" ? summary : sumUp(session);
        return { summary: words, requestId: session.info.id };
      },
    },
    utility: {
      removeEventHandlerById: (id) =>
        [messages, sentiments, loads, transfers, consultStarts, consultEnds].some(({ callbacks }) =>
          callbacks.delete(id),
        ),
    },
  };
}
