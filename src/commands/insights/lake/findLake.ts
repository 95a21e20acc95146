import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readDeltaLog } from "./deltaLog";

/** A CSV file of a container, with the names of its columns: the files have no heading. */
export type CsvPart = { readonly path: string; readonly columns: readonly string[] };

/** How Azure Synapse Link laid the transcripts down. Parts in the order they were written. */
export type Lake =
  | { readonly kind: "csv"; readonly parts: readonly CsvPart[] }
  | { readonly kind: "delta"; readonly files: readonly string[] };

export const table = "conversationtranscript";

type Named = { readonly name?: unknown };
type Entity = Named & {
  readonly attributes?: readonly Named[];
  readonly partitions?: readonly { readonly location?: unknown }[];
};

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

function readEntity(folder: string): Entity | null {
  const file = join(folder, "model.json");
  if (!existsSync(file)) return null;
  const { entities = [] } = JSON.parse(readFileSync(file, "utf8").replace(/^\ufeff/, "")) as {
    readonly entities?: readonly Entity[];
  };
  return entities.find(({ name }) => textOf(name).toLowerCase() === table) ?? null;
}

/** A partition's address in the cloud is a path of the copy: what follows the table's name in it. */
function toPath(folder: string, location: string): string {
  const at = location.toLowerCase().lastIndexOf(`/${table}/`);
  return join(folder, table, at < 0 ? basename(location) : location.slice(at + table.length + 2));
}

function listCsv(folder: string): readonly string[] {
  const place = join(folder, table);
  if (!existsSync(place)) return [];
  const names = readdirSync(place).filter((name) => name.toLowerCase().endsWith(".csv"));
  return names.sort().map((name) => join(place, name));
}

/** The files of a folder with a model: those it names, where they are here; all of the table, where it names none. */
function readModel(folder: string): readonly CsvPart[] | null {
  const entity = readEntity(folder);
  if (!entity) return null;
  const columns = (entity.attributes ?? []).map(({ name }) => textOf(name));
  const named = (entity.partitions ?? []).map(({ location }) => toPath(folder, textOf(location)));
  const present = named.filter((path) => existsSync(path));
  return (present.length > 0 ? present : listCsv(folder)).map((path) => ({ path, columns }));
}

/** Folders of incremental updates are named after the moment they were begun. */
function readIncremental(folder: string): readonly CsvPart[] | null {
  const moments = readdirSync(folder).filter((name) => /^\d{4}-\d{2}-\d{2}T/.test(name));
  if (moments.length === 0) return null;
  return moments.sort().flatMap((name) => readModel(join(folder, name)) ?? []);
}

/**
 * Finds how a copy of a container holds the table of transcripts: a Delta log, folders of incremental updates, or CSV files that
 * `model.json` names (in place or append-only). Throws where it holds it in no way that is known.
 */
export function findLake(folder: string): Lake {
  for (const place of [join(folder, "deltalake", table), join(folder, table), folder]) {
    const files = readDeltaLog(place);
    if (files) return { kind: "delta", files };
  }
  const parts = readIncremental(folder) ?? readModel(folder);
  if (parts) return { kind: "csv", parts };
  throw new Error(
    `${folder} holds no ${table}: neither _delta_log, nor model.json, nor folders of incremental updates.`,
  );
}
