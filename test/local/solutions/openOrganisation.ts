import { packRole, type Solution, writeZip } from "#pack";
import { shippedRoles } from "#dataverse/roles";
import { schema, type Tables } from "#dataverse/tables";
import { openDataverse, type Store, type WebApi, type WebResponse } from "#local/dataverse";
import { knowPrivileges, rolesOf, solutionAdditions } from "#local/solutions";
import { aControl, aSolution, encode } from "#support/solution";

type Sent = { readonly body?: object; readonly as?: string };

/** An organisation on this machine to which solutions are brought. */
export type Organisation = {
  readonly store: Store<Tables>;
  readonly api: WebApi;
  /** A person with no role: an administrator. */
  readonly administrator: string;
  send(method: string, path: string, sent?: Sent): WebResponse;
  /** Brings a zip with one of the actions, and answers what was said against it, "" for nothing. */
  bring(zip: Uint8Array, action?: string, parameters?: object): string;
  /** Every row of every table, as it stands. */
  picture(): Readonly<Record<string, readonly object[]>>;
};

const moment = new Date("2026-05-04T12:00:00Z");

/** What an answer says against a request, "" for nothing. */
export function complaint({ status, body }: WebResponse): string {
  return status < 400 ? "" : `${status} ${String(JSON.parse(body ?? "{}").error.message)}`;
}

export function openOrganisation(): Organisation {
  const administrator = "0d9f5f3a-6a0c-4f5e-9c3e-57a2d0c4b010";
  const opened: Pick<Organisation, "store" | "api"> = openDataverse({
    schema,
    now: () => moment,
    userId: administrator,
    origin: "http://local",
    roleOf: (id) => rolesOf(opened.store, id),
    additions: solutionAdditions,
    unlimited: true,
  });
  const { store, api } = opened;
  store.insert("systemuser", { systemuserid: administrator, firstname: "Ada", lastname: "Holm" });
  knowPrivileges(store);
  const send: Organisation["send"] = (method, path, { body, as } = {}) =>
    api.handle({
      method,
      url: `/api/data/v9.2/${path}`,
      headers: as === undefined ? {} : { MSCRMCallerID: as },
      body: body === undefined ? null : JSON.stringify(body),
    });
  return {
    store,
    api,
    administrator,
    send,
    bring(zip, action = "ImportSolution", parameters = {}) {
      const body = { CustomizationFile: Buffer.from(zip).toString("base64"), ...parameters };
      return complaint(send("POST", action, { body }));
    },
    picture: () => Object.fromEntries(schema.all.map(({ logical }) => [logical, store.all(logical as never)])),
  };
}

const title = (name: string) => ({ 1033: { "control.name": name, "control.description": "Shows a kettle" } });

/** The small workspace in a version of its own, packed. */
export function packVersion(version: string, changed: Partial<Solution> = {}, managed = true): Uint8Array {
  return writeZip(aSolution({ version, ...changed }), managed);
}

/** What 0.2 has that 0.1 had not, and the other way round: other words, a page more and the variable and a role less. */
export const second: Partial<Solution> = {
  controls: [aControl("Shelf", title("Kettle")), aControl("Kettle", title("Teapot"), "wml_Warmline.Shelf")],
  webResources: [
    ...aSolution().webResources,
    { name: "wml_/queue.html", displayName: "Queue", type: 1, content: encode("<!doctype html><title>Queue</title>") },
  ],
  roles: shippedRoles.slice(0, 2).map(packRole),
  variables: [],
};
