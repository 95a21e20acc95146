import { type Additions, faultCodes, ODataFault, type Permit, type Store } from "#local/dataverse";
import { emptySolution } from "./emptySolution";
import { importSolution, promoteSolution, type Way } from "./importSolution";
import { knowPrivileges } from "./privileges";
import { readSolution } from "./readSolution";

type Parameters = Readonly<Record<string, unknown>>;

/** Whoever has a role has none that imports: administrators alone do. */
function expectAdministrator({ userId, role }: Permit): void {
  if (role === null) return;
  throw new ODataFault(
    403,
    faultCodes.missingPrivilege,
    `Principal user (Id=${userId}, type=8) is missing prvImportCustomization privilege.`,
  );
}

const missing = (name: string, what: string): ODataFault =>
  new ODataFault(400, faultCodes.syntax, `The parameter '${name}' is missing or is not ${what}.`);

function readZipOf({ CustomizationFile: file }: Parameters): Uint8Array {
  if (typeof file !== "string" || !/^[A-Za-z0-9+/]+={0,2}$/.test(file)) throw missing("CustomizationFile", "base64");
  return Buffer.from(file, "base64");
}

function bring(store: Store, permit: Permit, parameters: Parameters, how: Way["how"]): void {
  expectAdministrator(permit);
  const incoming = readSolution(readZipOf(parameters));
  knowPrivileges(store);
  importSolution(store, incoming, { how, overwrite: parameters["OverwriteUnmanagedCustomizations"] === true });
}

/**
 * The Web API's own actions on solutions: ImportSolution (with HoldingSolution an upgrade waits), StageAndUpgrade, DeleteAndPromote; and
 * a solution that is deleted takes its components along. What is published, import jobs and layers are not kept here.
 */
export const solutionAdditions: Additions = {
  actions: {
    ImportSolution: (permit, parameters, store) =>
      bring(store, permit, parameters, parameters["HoldingSolution"] === true ? "hold" : "update"),
    StageAndUpgrade: (permit, parameters, store) => bring(store, permit, parameters, "upgrade"),
    DeleteAndPromote: (permit, { UniqueName: name }, store) => {
      expectAdministrator(permit);
      if (typeof name !== "string" || name === "") throw missing("UniqueName", "the name of a solution");
      promoteSolution(store, name);
    },
  },
  removing: {
    solution: (permit, id, store) => {
      expectAdministrator(permit);
      emptySolution(store, id);
    },
  },
};
