import { type FxRecord, readField, toText } from "#local/agent/powerFx";
import { deriveId, fitText, people, rowId, write, type Write } from "#local/world/rows";
import { type HandoffActivity, readTranscript, readValue } from "#local/world/directLine";
import type { Guest } from "./toScript";

/** Somebody who is new here. */
export function guestRow({ name, email }: Guest): Write {
  const words = name.trim().split(" ");
  return write("contact", rowId.contact(name, email), {
    firstname: fitText(words.slice(0, -1).join(" "), 50),
    lastname: fitText(words.slice(-1).join(""), 50),
    emailaddress1: fitText(email, 100) || null,
  });
}

export const queueRow = (name: string): Write =>
  write("queue", rowId.queue(name), { name: fitText(name, 200), statecode: 0, statuscode: 1 });

/** An e-mail's case, and the answer the agent drafted, as a note: what a person reads, changes and sends. */
function mailRows(number: string, of: (name: string) => string): readonly Write[] {
  const mail = of("Mail");
  const [name = "", id] = [mail.split("@")[0], rowId.case(number)];
  const guest: Guest = { name, email: mail };
  const note = write("annotation", deriveId("drafted answer", number), {
    subject: "Drafted answer: read it, then send it",
    notetext: fitText(`To: ${mail}\n\n${of("Draft")}\n\nSources: ${of("Sources")}`, 100_000),
    objectid: { table: "incident", id },
  });
  return [
    guestRow(guest),
    // Its state is a person's: an e-mail that is delivered again changes none.
    write("incident", id, {
      title: fitText(of("Subject") || of("Said"), 200),
      ticketnumber: number,
      description: fitText(of("Said"), 2000),
      caseorigincode: 2,
      customerid: { table: "contact", id: rowId.contact(name, mail) },
      ownerid: { table: "systemuser", id: people.representative.id },
    }),
    ...(of("Draft") === "" ? [] : [note]),
  ];
}

/** The case behind a follow-up ticket: whom to answer, and what the customer said last. */
export function ticketRows(number: string, about: FxRecord, customer: string): readonly Write[] {
  const of = (name: string): string => toText(readField(about, name));
  if (of("MailId") !== "") return mailRows(number, of);
  const mail = of("Mail");
  const guest: Guest = { name: customer, email: mail };
  const facts = ["Category", "Product", "Order"].flatMap((name) => (of(name) === "" ? [] : [`${name}: ${of(name)}`]));
  const lines = [
    `Nobody was there.${mail === "" ? "" : ` Please answer ${mail}.`}`,
    ...facts,
    `The customer said: ${of("Said")}`,
  ];
  return [
    guestRow(guest),
    write("incident", rowId.case(number), {
      title: fitText(`Follow-up: ${of("Said") || of("Category") || customer}`, 200),
      ticketnumber: number,
      description: fitText(lines.join("\n"), 2000),
      caseorigincode: 3,
      statecode: 0,
      statuscode: 1,
      customerid: { table: "contact", id: rowId.contact(customer, mail) },
      ownerid: { table: "systemuser", id: people.representative.id },
    }),
  ];
}

/** The case behind a hand-off that nobody took, with the same number for the same conversation. */
export function handoffTicket(handoff: HandoffActivity): {
  readonly number: string;
  readonly writes: readonly Write[];
} {
  const id = handoff.conversation?.id ?? "";
  const number = `CAS-${String(10_000 + (Number.parseInt(deriveId("ticket", id).slice(0, 7), 16) % 90_000))}`;
  const of = (...names: readonly string[]): string =>
    names.map((name) => readValue(handoff, name)).find((value) => value !== "") ?? "";
  const said = readTranscript(handoff).filter(({ from }) => from?.role !== "bot");
  const about = {
    ...{ Mail: of("Email", "Mail"), Category: of("Category", "va_LastTopic"), Product: of("Product") },
    ...{ Order: of("OrderNumber", "orderId"), Said: said.at(-1)?.text ?? of("va_LastPhrase", "va_AgentMessage") },
  };
  return { number, writes: ticketRows(number, about, nameGuest(id)) };
}

/** "Guest 7313": the same for the same conversation. */
export function nameGuest(conversation: string): string {
  return `Guest ${String(1000 + (Number.parseInt(deriveId("guest", conversation).slice(0, 7), 16) % 9000))}`;
}
