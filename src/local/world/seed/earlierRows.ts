import type { ConversationScript } from "#local/world/sample";
import { deriveId, fitText, rowId, toMoment, write, type Write } from "#local/world/rows";

const day = 86_400_000;

/** The customer's conversations that are over. `now` is in milliseconds since the epoch. */
export function earlierRows({ id, customer, queue, earlier }: ConversationScript, now: number): readonly Write[] {
  return earlier.conversations.map(({ title, daysAgo }, index) => {
    const conversation = deriveId("earlier conversation", id, String(index));
    const at = toMoment(now - daysAgo * day);
    return write("msdyn_ocliveworkitem", conversation, {
      subject: fitText(`${customer.name}: ${title}`, 200),
      msdyn_ocliveworkitemid: conversation,
      msdyn_title: fitText(title, 4000),
      statecode: 1,
      statuscode: 4,
      msdyn_channel: [192360000],
      overriddencreatedon: at,
      msdyn_startedon: at,
      msdyn_closedon: at,
      msdyn_customer: { table: "contact", id: rowId.contact(customer.name, customer.email) },
      msdyn_cdsqueueid: { table: "queue", id: rowId.queue(queue) },
    });
  });
}
