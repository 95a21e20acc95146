import type { ContactCentre } from "#local/contactCentre";
import { type Additions, faultCodes, ODataFault, type Store } from "#local/dataverse";
import type { Outcome } from "#local/workspace/protocol";

type Action = Additions["actions"][string];

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const never = "9999-12-31T23:59:59Z";
const noTime = "0001-01-01T00:00:00Z";

/** Microsoft's availability API as this organisation has it: its queues are always open. */
const availability: Action = (_permit, { ConversationId: conversation }, store) => {
  const queue: unknown = store.get("msdyn_ocliveworkitem", text(conversation))?.msdyn_cdsqueueid;
  if (typeof queue !== "object" || queue === null)
    throw new ODataFault(404, faultCodes.unknownRecord, "There is no conversation with this id in a queue.");
  return {
    QueueId: (queue as { readonly id: string }).id,
    IsQueueAvailable: true,
    NextTransitionTime: never,
    StartTimeOfNextOperatingHour: noTime,
    EndTimeOfNextOperatingHour: noTime,
  };
};

function heed(outcome: Outcome): void {
  if (outcome.kind === "refused") throw new ODataFault(outcome.status, faultCodes.badState, outcome.reason);
}

function expectUser(store: Pick<Store, "get">, id: string): string {
  if (store.get("systemuser", id) !== null) return id;
  throw new ODataFault(404, faultCodes.unknownRecord, "There is no user with this id.");
}

/** An organisation's own API that gives a conversation that waits to a person: what a supervisor's act can be mapped to. */
const assign =
  (centre: () => ContactCentre): Action =>
  (_permit, { ConversationId: conversation, AgentId: person }, store) =>
    heed(centre().assign(text(conversation), expectUser(store, text(person))));

/** The APIs the local organisation has beside Dataverse's own; `centre` is there once it is open. */
export const createCustomApis = (centre: () => ContactCentre): Additions["actions"] => ({
  CCaaS_GetRepresentativeAvailabilityForConversation: availability,
  sample_AssignConversation: assign(centre),
});
