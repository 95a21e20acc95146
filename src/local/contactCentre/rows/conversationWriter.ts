import type { ChatMessage } from "#local/workspace/protocol";
import { deriveId, people, type PresenceName, type RowWriter, statusRow, write } from "#local/world/rows";
import type { Arrival } from "./arrival";
import {
  acceptRows,
  arrivalRows,
  closeRows,
  consultRows,
  type EndedBy,
  giveRows,
  transferRows,
  wrapUpRows,
} from "./conversationRows";
import { noteRow } from "./noteRow";
import { toJoinItem, toTranscriptItem } from "./transcriptItem";

/** The platform's side of a conversation: every step becomes rows, as Omnichannel writes them. Times in milliseconds. */
export interface ConversationWriter {
  receive(arrival: Arrival): void;
  accept(id: string, at: number, waitedSeconds: number): void;
  /** Somebody else has it from now on, after `waitedSeconds`. */
  give(id: string, person: string, at: number, waitedSeconds: number): void;
  /** The whole transcript so far; `customer` is the customer's row, `joinedAt` when the representative came. */
  saveTranscript(id: string, customer: string, joinedAt: number, messages: readonly ChatMessage[]): void;
  /** A colleague is asked (`begins`), or is not any more. */
  consult(id: string, at: number, begins: boolean): void;
  /** The colleague has it from now on. */
  transfer(id: string, at: number): void;
  wrapUp(id: string, at: number): void;
  /** What the representative can take from now on: since when they are there or not, and how many conversations they have. */
  status(presence: PresenceName, presenceAt: number, busyWith: number, busyAt: number): void;
  close(id: string, at: number, handledSeconds: number | null, by?: EndedBy): void;
}

/** Writes the platform's rows to a store. */
export function createConversationWriter(store: RowWriter): ConversationWriter {
  return {
    receive: (arrival) => store.apply(arrivalRows(arrival)),
    accept: (id, at, waitedSeconds) => store.apply(acceptRows(id, at, waitedSeconds)),
    give: (id, person, at, waitedSeconds) => store.apply(giveRows(id, person, at, waitedSeconds)),
    consult: (id, at, begins) => store.apply(consultRows(id, at, begins)),
    transfer: (id, at) => store.apply(transferRows(id, at)),
    status: (presence, presenceAt, busyWith, busyAt) =>
      store.apply([statusRow(people.representative.id, { presence, presenceAt, busyWith, busyAt })]),
    wrapUp: (id, at) => store.apply(wrapUpRows(id, at)),
    close: (id, at, handledSeconds, by = "representative") => store.apply(closeRows(id, at, handledSeconds, by)),
    saveTranscript(id, customer, joinedAt, messages) {
      const transcript = deriveId("transcript", id);
      const items = messages.map((message) => toTranscriptItem(message, customer, people.representative.id));
      const joined = toJoinItem(joinedAt, people.representative.id);
      const place = messages.findIndex(({ at }) => at >= joinedAt);
      const before = place < 0 ? items.length : place;
      store.apply([
        write("msdyn_transcript", transcript, {
          msdyn_name: "Transcript",
          msdyn_liveworkitemidid: { table: "msdyn_ocliveworkitem", id },
        }),
        noteRow("msdyn_transcript", transcript, "message.json", [
          ...items.slice(0, before),
          joined,
          ...items.slice(before),
        ]),
      ]);
    },
  };
}
