/** What a follow-up ticket begins with; the platform adds customer, case and product. */
export type Ticket = { readonly title: string; readonly description: string };

/** incident.title and incident.description take no more. */
export const longestTitle = 200;
export const longestDescription = 2_000;

/** Cut at a word, with a mark that it was cut; never in the middle of a character. */
function fit(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

type TicketParts = {
  /** What the customer wants, in a line; "" when nobody knows. */
  readonly wants: string;
  /** The conversation's own title, used where there is no such line. */
  readonly title: string;
  readonly summary: string;
  readonly promised: readonly string[];
  /** The word before the promises: "Promised". */
  readonly promisedWord: string;
};

/** A ticket as one text, as a person edits and keeps it: its title in the first line, an empty line, the rest. */
export function joinTicket({ title, description }: Ticket): string {
  return `${title.replace(/\s+/g, " ")}\n\n${description}`;
}

/** Reads what `joinTicket` wrote. Both parts are cut to what a case takes. */
export function splitTicket(text: string): Ticket {
  const end = text.indexOf("\n");
  const [title, rest] = end < 0 ? [text, ""] : [text.slice(0, end), text.slice(end + 1).replace(/^\n/, "")];
  return { title: title.slice(0, longestTitle), description: rest.slice(0, longestDescription) };
}

/** Writes a follow-up ticket: the want as its title, then the summary, then every promise, which must never be cut off. */
export function writeTicket({ wants, title, summary, promised, promisedWord }: TicketParts): Ticket {
  const promises = promised.map((promise) => `- ${promise}`).join("\n");
  const end = promises === "" ? "" : fit(`${promisedWord}:\n${promises}`, longestDescription / 2);
  const room = longestDescription - end.length - 2;
  return {
    title: fit(wants || title, longestTitle),
    description: [fit(summary, room), end].filter((part) => part !== "").join("\n\n"),
  };
}
