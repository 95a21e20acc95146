import { type DataverseClient, isFailure, type Page, readRows, readVerbatim, type Row, where } from "#dataverse/client";
import { readSettings, type SettingsRead } from "#dataverse/settings";
import { readWeights, type SentimentWeights, type WeightsSource } from "#domain/sentiment";
import { decodeBody, tableNames } from "#dataverse/sources/kit";

/** Where an administrator puts the file that `npm run train -- sentiment` writes (docs/administer.md). */
const fileName = "wml_/sentiment-weights.json";
const values = "environmentvariabledefinition_environmentvariablevalue";

/** The organisation's settings, as `readSettings` reads them. Never rejects: what cannot be read is not set. */
export interface SettingsSource {
  read(): Promise<SettingsRead>;
}

type Asked = { readonly weights: Promise<SentimentWeights | null>; readonly settings: Promise<SettingsRead> };

/** What all desks of a page know of their organisation together: it is read once, in one request. */
export type OrganisationMemory = { asked: Asked | null };

export const createOrganisationMemory = (): OrganisationMemory => ({ asked: null });

function readFile(rows: readonly Row[]): SentimentWeights | null {
  const [file] = rows;
  try {
    const read = readWeights(JSON.parse(decodeBody(file ? readVerbatim(file, "content") : "") ?? ""));
    return read.kind === "ok" ? read.weights : null;
  } catch {
    return null;
  }
}

/** A value that was set, else the definition's default. */
function readVariables(rows: readonly Row[]): SettingsRead {
  const set = rows.map((row) => {
    const [value] = readRows(row, values);
    return [readVerbatim(row, "schemaname"), readVerbatim(value ?? row, value ? "value" : "defaultvalue")];
  });
  return readSettings(Object.fromEntries(set) as Record<string, string>);
}

function askAll(client: DataverseClient, memory: OrganisationMemory): Asked {
  const read = async <T>(page: Promise<Page>, from: (rows: readonly Row[]) => T): Promise<T> => {
    try {
      return from((await page).rows);
    } catch (error) {
      // Gone or not allowed stays so; anything else is asked again by the next desk.
      if (!isFailure(error, "absent", "denied")) memory.asked = null;
      if (!isFailure(error)) throw error;
      return from([]);
    }
  };
  const [file, variables] = client.retrieveTogether([
    { table: tableNames.webResource, query: { select: ["content"], filter: where`name eq ${fileName}`, top: 1 } },
    {
      table: tableNames.variable,
      query: {
        select: ["schemaname", "defaultvalue"],
        expand: [{ property: values, select: ["value"] }],
        filter: where`startswith(schemaname,${"wml_"})`,
      },
    },
  ]);
  return { weights: read(file, readFile), settings: read(variables, readVariables) };
}

/**
 * The organisation's own sentiment weights, from a web resource. Null where there is none, where it may not be read, and
 * where it is no file of weights: the word lists then decide alone. `memory` is shared by all sources of a page; no desk
 * can cancel what the others wait for too.
 */
export const createWeightsSource = (client: DataverseClient, memory: OrganisationMemory): WeightsSource => ({
  read: () => (memory.asked ??= askAll(client, memory)).weights,
});

/** The organisation's settings, from the environment variables that the solution brings; defaults where they may not be read. */
export const createSettingsSource = (client: DataverseClient, memory: OrganisationMemory): SettingsSource => ({
  read: () => (memory.asked ??= askAll(client, memory)).settings,
});
