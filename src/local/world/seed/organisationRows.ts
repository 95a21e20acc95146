import type { World } from "#local/world/sample";
import { fitText, people, type Person, rowId, write, type Write } from "#local/world/rows";

const active = { statecode: 0, statuscode: 1 } as const;

function distinct(names: readonly (string | null)[]): readonly string[] {
  return [...new Set(names.filter((name): name is string => name !== null && name !== ""))];
}

/** Somebody of the organisation as a row. */
export function personRow({ id, first, last, title }: Person): Write {
  const address = `${first}.${last}@warmline.example`.toLowerCase();
  return write("systemuser", id, {
    firstname: first,
    lastname: last,
    title,
    domainname: address,
    internalemailaddress: address,
  });
}

/** Who works here, the support agent, its channel, and a subject and a product for everything sold. */
export function organisationRows(world: World, agentName: string): readonly Write[] {
  const products = distinct([...world.articles, ...world.cases, ...world.conversations].map(({ product }) => product));
  const queues = distinct(world.conversations.map(({ queue }) => queue));
  return [
    ...Object.values(people).map(personRow),
    write("systemuser", rowId.agentUser, { lastname: fitText(agentName, 256), msdyn_botapplicationid: rowId.bot }),
    write("bot", rowId.bot, { name: fitText(agentName, 100), schemaname: "wml_supportAgent" }),
    ...queues.map((name) => write("queue", rowId.queue(name), { name: fitText(name, 200), ...active })),
    write("msdyn_liveworkstream", rowId.workstream, {
      msdyn_name: "Web chat",
      msdyn_streamsource: 192360000,
      msdyn_workdistributionmode: 192350001,
    }),
    ...products.flatMap((name) => [
      write("subject", rowId.subject(name), { title: name }),
      write("product", rowId.product(name), {
        name,
        statecode: 0,
        statuscode: 1,
        subjectid: { table: "subject", id: rowId.subject(name) },
      }),
    ]),
  ];
}

/** The customers of cases and conversations. Somebody without a name is "Customer". */
export function contactRows(world: World): readonly Write[] {
  const customers = new Map<string, Write>();
  const add = (name: string, email: string) => {
    const id = rowId.contact(name, email);
    const words = (name || "Customer").trim().split(" ");
    const row = {
      firstname: fitText(words.slice(0, -1).join(" "), 50),
      lastname: fitText(words.slice(-1).join(""), 50),
      emailaddress1: fitText(email, 100) || null,
    };
    customers.set(id, write("contact", id, row));
  };
  world.cases.forEach(({ customer }) => add(customer, ""));
  world.conversations.forEach(({ customer }) => add(customer.name, customer.email));
  return [...customers.values()];
}
