import type { ChatMessage } from "#local/workspace/protocol";

type Party = { readonly displayName: string; readonly id: string };

/** One item of a transcript as Microsoft documents it ("Download transcripts in bulk"). */
export type TranscriptItem = {
  readonly content: string;
  readonly contentType: "text";
  readonly createdDateTime: string;
  readonly created: string;
  readonly id: string;
  readonly from: Readonly<Record<string, Party | null>> | null;
  readonly likes: readonly [];
  readonly attachments: readonly [];
  readonly culture: null;
  readonly deleted: null;
  readonly important: null;
  readonly modified: null;
  readonly modifiedDateTime: null;
  readonly isControlMessage?: true;
  readonly tags?: string;
  readonly deliveryMode?: "bridged" | "unbridged";
};

const nobody = {
  user: null,
  phone: null,
  guest: null,
  encrypted: null,
  onPremises: null,
  azureApplicationInstance: null,
  applicationInstance: null,
  application: null,
  device: null,
} as const;

/** People are `from.user`; the agent and the platform itself are `from.application`. */
function writeFrom({ speaker, name }: ChatMessage, customerId: string, representativeId: string) {
  switch (speaker) {
    case "customer":
      return { ...nobody, user: { displayName: name || "Customer", id: customerId } };
    case "representative":
      return { ...nobody, user: { displayName: name, id: representativeId } };
    case "agent":
      return { ...nobody, application: { displayName: name, id: "agent" } };
    case "system":
      return { ...nobody, application: { displayName: "DynamicsBot", id: "platform" } };
    default:
      return speaker satisfies never;
  }
}

/**
 * Tags tell a customer's message from a person's answer (public) and from the platform's own words (system). What crosses
 * to the customer's channel is bridged; Microsoft's sample shows "unbridged" on the translated copy of an answer (RTT-C1),
 * and nothing is translated here.
 */
function writeTags({ speaker, id }: ChatMessage): Pick<TranscriptItem, "tags" | "deliveryMode"> {
  switch (speaker) {
    case "customer":
      return { tags: "ChannelId-lcw,FromCustomer", deliveryMode: "bridged" };
    case "agent":
      return { tags: "ChannelId-lcw", deliveryMode: "bridged" };
    case "representative":
      return { tags: `public,messageId-${id}`, deliveryMode: "bridged" };
    case "system":
      return { tags: "system" };
    default:
      return speaker satisfies never;
  }
}

function writeShared(id: string, at: number, content: string): Omit<TranscriptItem, "from"> {
  const moment = new Date(at).toISOString();
  return {
    content,
    contentType: "text",
    createdDateTime: moment.replace("Z", "+00:00"),
    created: moment,
    id,
    likes: [],
    attachments: [],
    culture: null,
    deleted: null,
    important: null,
    modified: null,
    modifiedDateTime: null,
  };
}

/** A chat message as the platform stores it. */
export function toTranscriptItem(message: ChatMessage, customerId: string, representativeId: string): TranscriptItem {
  return {
    ...writeShared(message.id, message.at, message.text),
    from: writeFrom(message, customerId, representativeId),
    ...writeTags(message),
  };
}

/** The control message that stands where somebody joined; it has no words for a reader. */
export function toJoinItem(at: number, representativeId: string): TranscriptItem {
  const content = `<addmember><eventtime>${at}</eventtime><target>8:orgid:${representativeId}</target></addmember>`;
  return { ...writeShared(String(at), at, content), from: null, isControlMessage: true };
}
