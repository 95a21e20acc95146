/** Why a workspace did not do what was asked, in words for a person. */
export class ImportError extends Error {}

/** What is asked of a workspace's Web API. */
export type Ask = (method: string, path: string, body?: object) => Promise<Readonly<Record<string, unknown>>>;

type Row = Readonly<Record<string, unknown>>;

/** Asks the Web API of the local workspace at an address as its administrator. */
export function openWorkspace(url: string, administrator: string): Ask {
  return async (method, path, body) => {
    const headers = { MSCRMCallerID: administrator, "Content-Type": "application/json" };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    let answer: Response;
    try {
      answer = await fetch(`${url}/api/data/v9.2/${path}`, { method, headers, ...sent });
    } catch {
      throw new ImportError(`No workspace answers at ${url}. Start it: npm start`);
    }
    const text = await answer.text();
    const read = (text === "" ? {} : JSON.parse(text)) as Row & { readonly error?: { readonly message?: string } };
    if (!answer.ok) throw new ImportError(read.error?.message ?? `It answered ${answer.status}.`);
    return read;
  };
}

const rowsOf = (answer: Row): readonly Row[] => (answer["value"] as readonly Row[] | undefined) ?? [];

const listSolutions = async (ask: Ask, filter = ""): Promise<readonly Row[]> =>
  rowsOf(await ask("GET", `solutions?$select=uniquename,friendlyname,version,ismanaged&$orderby=uniquename${filter}`));

/** What is installed, a line each. */
export async function describeInstalled(ask: Ask): Promise<readonly string[]> {
  const lines = (await listSolutions(ask)).map(
    (row) =>
      `${String(row["uniquename"])} ${String(row["version"])}, ${row["ismanaged"] === true ? "managed" : "unmanaged"}`,
  );
  return lines.length > 0 ? lines : ["nothing is imported: the workspace shows what was built"];
}

/** Imports a zip; `upgrade` removes what the new version has no more, `hold` lets the upgrade wait. */
export async function bringZip(ask: Ask, zip: Uint8Array, how: "import" | "upgrade" | "hold"): Promise<void> {
  await ask("POST", how === "upgrade" ? "StageAndUpgrade" : "ImportSolution", {
    CustomizationFile: Buffer.from(zip).toString("base64"),
    OverwriteUnmanagedCustomizations: false,
    PublishWorkflows: false,
    ...(how === "hold" ? { HoldingSolution: true } : {}),
  });
}

/** Removes a solution by its unique name, and says what stays. */
export async function removeSolution(ask: Ask, name: string): Promise<readonly string[]> {
  const [row] = await listSolutions(
    ask,
    `&$filter=${encodeURIComponent(`uniquename eq '${name.replaceAll("'", "''")}'`)}`,
  );
  if (row === undefined) {
    const there = (await describeInstalled(ask)).join("; ");
    throw new ImportError(`There is no solution ${name}. There is: ${there}.`);
  }
  const id = String(row["solutionid"]);
  const components = rowsOf(await ask("GET", `solutions(${id})/solution_solutioncomponent?$select=objectid`));
  await ask("DELETE", `solutions(${id})`);
  if (row["ismanaged"] === true) return [`${name} is removed, with its ${components.length} components.`];
  return [
    `${name} is removed. It was unmanaged, a list only: its ${components.length} components stay, as in a real organisation.`,
  ];
}
