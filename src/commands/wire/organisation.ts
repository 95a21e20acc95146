import { allOf, where, writeQuery } from "#dataverse/client";
import { copyName, idOf, sets, tabName, tabsOf } from "./names";
import { type Pipe, type Row, WireError } from "./pipe";

/** What the wiring was asked for: the unmanaged solution it writes into, and the unique name of the session template it copies. */
export type Wanted = { readonly solution: string; readonly session: string };

/** What the organisation has of it. `tabs` are the ids of the original's further tabs; `made` the ids of rows that are there already. */
export type Organisation = {
  readonly session: Row;
  readonly tabs: readonly string[];
  readonly made: ReadonlySet<string>;
  /** Ids of tabs the copy has already. */
  readonly linked: ReadonlySet<string>;
};

const webResourcePage = 509180002;

/** The columns a copy takes over; its names are its own. */
export const copied = [
  "msdyn_title",
  "msdyn_description",
  "msdyn_entity",
  "msdyn_type",
  "msdyn_sessiontype",
  "msdyn_panelstate",
  "msdyn_enabletitlesync",
  "msdyn_enablebuildexpression",
  "msdyn_expressiondata",
] as const;

async function list(pipe: Pipe, set: string, query: Parameters<typeof writeQuery>[0]): Promise<readonly Row[]> {
  const answer = await pipe.read(`${set}${writeQuery(query)}`);
  return (answer?.["value"] as readonly Row[] | undefined) ?? [];
}

async function expectSolution(pipe: Pipe, name: string): Promise<void> {
  const select = ["uniquename", "ismanaged"];
  const [row] = await list(pipe, "solutions", { select, filter: where`uniquename eq ${name}`, top: 1 });
  if (!row)
    throw new WireError(`There is no solution ${name}. Make one in make.powerapps.com (Solutions, New solution).`);
  if (row["ismanaged"] === true) throw new WireError(`${name} is a managed solution: nothing can be added to it.`);
  if (/^(?:Default|Active)$/i.test(name))
    throw new WireError(`${name} belongs to everybody: name a solution of your own, which can be moved and removed.`);
}

async function expectDesk(pipe: Pipe): Promise<void> {
  const filter = where`name eq ${"wml_/desk.html"}`;
  const [row] = await list(pipe, "webresourceset", { select: ["name"], filter, top: 1 });
  if (!row) throw new WireError("The web resource wml_/desk.html is not there: import WarmlineWorkspace first.");
}

async function findSession(pipe: Pipe, name: string): Promise<Row> {
  const select = ["msdyn_sessiontemplateid", "msdyn_name", "msdyn_uniquename", "_msdyn_anchortab_value", ...copied];
  const filter = where`msdyn_uniquename eq ${name}`;
  const [row] = await list(pipe, sets.session, { select, filter, top: 1 });
  if (row) return row;
  const all = await list(pipe, sets.session, { select: ["msdyn_uniquename"], orderBy: ["msdyn_uniquename"], top: 50 });
  const names = all.map((one) => String(one["msdyn_uniquename"])).join(", ");
  throw new WireError(`There is no session template ${name}. There are: ${names || "none"}.`);
}

/**
 * The reference says of a tab's parameters only that they are JSON text of "all parameters of the page type". So what this
 * organisation has made for web resources decides: where that is something else than named texts, the wiring does not guess.
 */
async function expectPlainParameters(pipe: Pipe): Promise<void> {
  const filter = allOf(where`msdyn_pagetype eq ${webResourcePage}`, where`msdyn_uniquename ne ${tabName}`);
  const select = ["msdyn_uniquename", "msdyn_templateparameters"];
  for (const row of await list(pipe, sets.tab, { select, filter, top: 10 })) {
    const text = row["msdyn_templateparameters"];
    if (typeof text === "string" && text !== "" && !isPlain(text))
      throw new WireError(
        `The app tab ${String(row["msdyn_uniquename"])} keeps its parameters in another form than this command writes. Make the tab by hand (docs/install.md, road 2).`,
      );
  }
}

function isPlain(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    return Object.values(value).every((one) => typeof one === "string");
  } catch {
    return false;
  }
}

/** Whether a row of ours is there. A row of that id under another name is nobody's business. */
async function isThere(pipe: Pipe, set: string, name: string): Promise<boolean> {
  const row = await pipe.read(`${set}(${idOf(set, name)})${writeQuery({ select: ["msdyn_uniquename"] })}`);
  if (row) return true;
  const taken = await list(pipe, set, { select: ["msdyn_name"], filter: where`msdyn_uniquename eq ${name}`, top: 1 });
  if (taken.length > 0)
    throw new WireError(`${name} is there already and was not made by this command. It is left as it is.`);
  return false;
}

async function readTabs(pipe: Pipe, session: string): Promise<readonly string[]> {
  const path = `${sets.session}(${session})/${tabsOf}${writeQuery({ select: ["msdyn_uniquename"] })}`;
  const rows = ((await pipe.read(path))?.["value"] as readonly Row[] | undefined) ?? [];
  return rows.map((row) => String(row["msdyn_applicationtabtemplateid"]));
}

/** Reads everything the plan needs; changes nothing. Rejects with a WireError that says what is missing and what to do. */
export async function readOrganisation(pipe: Pipe, { solution, session: name }: Wanted): Promise<Organisation> {
  await expectSolution(pipe, solution);
  await expectDesk(pipe);
  await expectPlainParameters(pipe);
  const session = await findSession(pipe, name);
  const copy = copyName(name);
  if (copy === name) throw new WireError(`${name} is a copy that this command made: name the original.`);
  const [tabThere, copyThere] = [await isThere(pipe, sets.tab, tabName), await isThere(pipe, sets.session, copy)];
  const made = [...(tabThere ? [idOf(sets.tab, tabName)] : []), ...(copyThere ? [idOf(sets.session, copy)] : [])];
  return {
    session,
    tabs: await readTabs(pipe, String(session["msdyn_sessiontemplateid"])),
    made: new Set(made),
    linked: new Set(copyThere ? await readTabs(pipe, idOf(sets.session, copy)) : []),
  };
}
