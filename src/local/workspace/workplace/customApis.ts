import { type Additions, faultCodes, ODataFault } from "#local/dataverse";

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const never = "9999-12-31T23:59:59Z";
const noTime = "0001-01-01T00:00:00Z";

/** Microsoft's availability API as this organisation has it: its queues are always open. */
const availability: Additions["actions"][string] = (_permit, { ConversationId: conversation }, store) => {
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

/** The APIs the local organisation has beside Dataverse's own. */
export const customApis: Additions["actions"] = {
  CCaaS_GetRepresentativeAvailabilityForConversation: availability,
};
