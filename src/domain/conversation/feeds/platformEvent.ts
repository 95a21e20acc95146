import { fieldsOf, listIn, textAt } from "#domain/conversation/wire";

/** Somebody of a consult: a systemuser row; `primary` is who the conversation belongs to. */
export type Participant = { readonly id: string; readonly primary: boolean };

/**
 * What the platform says happens to a conversation while it goes on, apart from its words. `at` is when this page heard
 * it, ms since the epoch: the platform gives no clock with it.
 */
export type PlatformEvent =
  | {
      readonly kind: "consultStarted" | "consultEnded";
      readonly at: number;
      readonly participants: readonly Participant[];
    }
  | { readonly kind: "transferred" | "loaded"; readonly at: number }
  | { readonly kind: "statusChanged"; readonly at: number; readonly status: "active" | "closed" | "wrapUp" };

const statuses = new Map<string, "active" | "closed" | "wrapUp">([
  ["2", "active"],
  ["4", "closed"],
  ["5", "wrapUp"],
]);

/** The documentation calls it a list and types it as one participant: both are read. */
function readParticipants(value: unknown): readonly Participant[] {
  return (listIn(value) ?? [value]).flatMap((each) => {
    const fields = fieldsOf(each);
    const id = textAt(fields, "systemuserid").replace(/[{}]/g, "").toLowerCase();
    return id === "" ? [] : [{ id, primary: fields.get("isprimary") === true }];
  });
}

/**
 * Reads what an event of the client SDK carries, by the event's name ("onConsultStart", "onConsultEnd", "onTransfer",
 * "onConversationLoaded", "onStatusChange"). Null for other events and for a status nobody documents.
 */
export function readPlatformEvent(name: string, data: unknown, at: number): PlatformEvent | null {
  const fields = fieldsOf(data);
  switch (name) {
    case "onConsultStart":
      return { kind: "consultStarted", at, participants: readParticipants(fields.get("activeparticipantlist")) };
    case "onConsultEnd":
      return { kind: "consultEnded", at, participants: readParticipants(fields.get("activeparticipantlist")) };
    case "onTransfer":
      return { kind: "transferred", at };
    case "onConversationLoaded":
      return { kind: "loaded", at };
    case "onStatusChange": {
      const status = statuses.get(textAt(fields, "statuscode"));
      return status ? { kind: "statusChanged", at, status } : null;
    }
    default:
      return null;
  }
}
