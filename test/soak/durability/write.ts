import type { Ledger, RowState } from "./ledger";

/** A source of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
export function createChance(seed: number): () => number {
  const state = { at: seed >>> 0 };
  return () => {
    state.at = (state.at + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state.at ^ (state.at >>> 15), state.at | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A GUID by number: writers never meet each other's rows. */
export function rowId(writer: number, row: number): string {
  return `${writer.toString(16).padStart(8, "0")}-0000-4000-8000-${row.toString(16).padStart(12, "0")}`;
}

const service = "/api/data/v9.2/";
const json = { "Content-Type": "application/json" };

/** One write: the rows it changes and the request that changes them. */
type Write = {
  readonly rows: Readonly<Record<string, RowState>>;
  readonly send: (address: string) => Promise<Response>;
};

function put(id: string, name: string): Write {
  return {
    rows: { [id]: name },
    send: (address) =>
      fetch(`${address}${service}accounts(${id})`, { method: "PATCH", headers: json, body: JSON.stringify({ name }) }),
  };
}

function remove(id: string): Write {
  return {
    rows: { [id]: null },
    send: (address) => fetch(`${address}${service}accounts(${id})`, { method: "DELETE" }),
  };
}

/** Rows written in one change set. */
function putTogether(names: Readonly<Record<string, string>>): Write {
  const parts = Object.entries(names).flatMap(([id, name], place) => [
    ...["--set", "Content-Type: application/http", `Content-ID: ${place + 1}`, ""],
    ...[`PATCH ${service}accounts(${id}) HTTP/1.1`, "Content-Type: application/json", "", JSON.stringify({ name })],
  ]);
  const body = ["--all", "Content-Type: multipart/mixed; boundary=set", "", ...parts, "--set--", "--all--", ""].join(
    "\r\n",
  );
  const headers = { "Content-Type": "multipart/mixed; boundary=all" };
  return { rows: names, send: (address) => fetch(`${address}${service}$batch`, { method: "POST", headers, body }) };
}

/** What a writer does next: a new row, a new name, a change set of three rows, or the end of a row. */
function chooseWrite(writer: number, chance: () => number, existing: Set<number>): Write {
  const pick = chance();
  const rows = [...existing];
  const old = rows[Math.floor(chance() * rows.length)];
  const name = `w${writer} ${Math.floor(chance() * 1e9)}`;
  if (old === undefined || pick < 0.5) {
    existing.add(existing.size);
    return put(rowId(writer, existing.size - 1), name);
  }
  if (pick < 0.75) return put(rowId(writer, old), name);
  if (pick < 0.85) return remove(rowId(writer, old));
  const group = Array.from({ length: 3 }, (_, offset) => existing.size + offset);
  group.forEach((row) => existing.add(row));
  return putTogether(Object.fromEntries(group.map((row) => [rowId(writer, row), `${name} ${row}`])));
}

/** Writes until the server is gone. A refusal of anything but a row that is already gone is an error of the test. */
export async function keepWriting(
  address: string,
  {
    writer,
    chance,
    existing,
  }: { readonly writer: number; readonly chance: () => number; readonly existing: Set<number> },
  ledger: Ledger,
  onAnswer: () => void,
): Promise<void> {
  for (;;) {
    const { rows, send } = chooseWrite(writer, chance, existing);
    ledger.send(rows);
    let status: number;
    try {
      const answer = await send(address);
      await answer.arrayBuffer();
      status = answer.status;
    } catch {
      return;
    }
    if (status >= 400 && status !== 404) throw new Error(`A write was refused with ${status}.`);
    ledger.acknowledge(Object.keys(rows));
    onAnswer();
  }
}
