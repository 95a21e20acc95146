import { afterPaint, now } from "./now";

/** A request to the store as a control made it. */
export type Ask = {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
};

type Row = Readonly<Record<string, unknown>>;

async function ask({ url, method, headers, body }: Ask): Promise<readonly Row[]> {
  const response = await fetch(url, { method, headers, body });
  if (!response.ok) throw new Error(`The floor was refused what Warmline got: ${response.status} ${url}`);
  const answer = (await response.json()) as Row;
  return Array.isArray(answer.value) ? (answer.value as Row[]) : [answer];
}

/** The words of a row: its texts, and those of the file it carries, a line each. */
function listLines(row: Row): readonly string[] {
  return Object.entries(row).flatMap(([name, value]) => {
    if (name.includes("@") || typeof value !== "string") return [];
    if (name !== "documentbody") return [`${name}: ${value.slice(0, 2000)}`];
    const bytes = Uint8Array.from(atob(value), (character) => character.charCodeAt(0));
    const file = JSON.parse(new TextDecoder().decode(bytes)) as { readonly activities?: readonly Row[] };
    return (file.activities ?? []).map(({ text }) => String(text));
  });
}

/** As `Promise.all`, one after the other: each question of a search depends on the answer before it. */
async function askInTurn(asks: readonly Ask[]): Promise<readonly (readonly Row[])[]> {
  const answers: (readonly Row[])[] = [];
  for (const one of asks) answers.push(await ask(one));
  return answers;
}

/** The floor of everything that is read: asks for the same, prints the rows, and knows nothing of Warmline. */
export async function printRows(
  asks: readonly Ask[],
  first: () => Promise<unknown>,
  order: "atOnce" | "inTurn",
): Promise<number> {
  const began = now();
  await first();
  const answers = order === "inTurn" ? await askInTurn(asks) : await Promise.all(asks.map(ask));
  const list = document.createElement("ul");
  for (const line of answers.flat().flatMap(listLines)) {
    list.appendChild(document.createElement("li")).textContent = line;
  }
  document.body.append(list);
  const took = (await afterPaint()) - began;
  list.remove();
  return took;
}
