import { deriveId } from "./deriveId";

/** Somebody who signs in. */
export type Person = { readonly id: string; readonly first: string; readonly last: string; readonly title: string };

function createPerson(first: string, last: string, title: string): Person {
  return { id: deriveId("systemuser", first, last), first, last, title };
}

/** The people of the local organisation: who works the conversations, whom they ask, who looks after them, and who imports solutions. */
export const people = {
  representative: createPerson("Leila", "Moradi", "Customer service representative"),
  colleague: createPerson("Tomas", "Reil", "Customer service representative"),
  supervisor: createPerson("Noor", "Bakker", "Supervisor"),
  administrator: createPerson("Ada", "Holm", "System administrator"),
} as const;

/** Who else works the queues; they are only there to be looked at: nobody signs in as them. */
export const staff = {
  mia: createPerson("Mia", "Lund", "Customer service representative"),
  sam: createPerson("Sam", "Ortega", "Customer service representative"),
  ines: createPerson("Ines", "Kolb", "Customer service representative"),
} as const;

/** Ids of rows that are known by a name: loading the same world twice gives the same rows. */
export const rowId = {
  agentUser: deriveId("systemuser", "agent"),
  bot: deriveId("bot"),
  presence: (base: number) => deriveId("presence", String(base)),
  status: (person: string) => deriveId("agent status", person),
  skill: (name: string) => deriveId("skill", name),
  workstream: deriveId("workstream", "Web chat"),
  queue: (name: string) => deriveId("queue", name),
  subject: (name: string) => deriveId("subject", name),
  product: (name: string) => deriveId("product", name),
  article: (number: string) => deriveId("article", number),
  case: (number: string) => deriveId("case", number),
  contact: (name: string, email: string) => deriveId("contact", name, email),
} as const;
