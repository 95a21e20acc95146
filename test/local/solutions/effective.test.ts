import { createFetchClient } from "#dataverse/client";
import { workspaceVariables } from "#pack";
import { createOrganisationMemory, createSettingsSource } from "#dataverse/sources";
import { aSolution } from "#support/solution";
import { complaint, type Organisation, openOrganisation, packVersion } from "./openOrganisation";

/** A new person who has a role of those that were imported, given as an administrator gives it. */
function givePerson({ store, send }: Organisation, role: string): string {
  const person = store.insert("systemuser", { firstname: "Lin", lastname: "Wu" });
  const id = String(store.all("role").find(({ name }) => name === role)?.roleid);
  const body = { "@odata.id": `http://local/api/data/v9.2/roles(${id})` };
  expect(send("POST", `systemusers(${person})/systemuserroles_association/$ref`, { body }).status).toBe(204);
  return person;
}

describe("an imported role", () => {
  it("allows whom it was given to what it holds, and nothing else", () => {
    const organisation = openOrganisation();
    organisation.bring(packVersion("0.1.0.0"));
    const person = givePerson(organisation, "Warmline Representative");
    const ask = (method: string, path: string, body?: object): string =>
      complaint(organisation.send(method, path, { as: person, ...(body ? { body } : {}) }));
    expect(ask("GET", "knowledgearticles")).toBe("");
    expect(ask("POST", "annotations", { subject: "Warmline: note" })).toBe("");
    // Microsoft's own role, beside which this one is given, opens these.
    expect(ask("GET", "msdyn_transcripts")).toMatch(/^403 .* is missing prvReadmsdyn_transcript privilege/);
    expect(ask("POST", "accounts", { name: "Tea" })).toMatch(/^403 .*prvCreateAccount/);
    expect(ask("DELETE", `annotations(${organisation.administrator})`)).toMatch(/^40[34]/);
  });

  it("denies what an upgrade took from it, and everything once the solution is gone", () => {
    const organisation = openOrganisation();
    const { bring, send, store } = organisation;
    const roles = aSolution().roles.map((role) => ({
      ...role,
      privileges: role.privileges.filter(({ name }) => name !== "prvReadKnowledgeArticle"),
    }));
    bring(packVersion("0.1.0.0"));
    const person = givePerson(organisation, "Warmline Supervisor");
    const read = (): string => complaint(send("GET", "knowledgearticles", { as: person }));
    expect(read()).toBe("");
    bring(packVersion("0.2.0.0", { roles }), "StageAndUpgrade");
    expect(read()).toMatch(/^403 .* is missing prvReadKnowledgeArticle privilege for entity 'knowledgearticle'/);
    send("DELETE", `solutions(${String(store.all("solution")[0]?.solutionid)})`);
    expect(store.count("systemuserroles")).toBe(0);
  });

  it("adds to the other roles of a person", () => {
    const organisation = openOrganisation();
    organisation.bring(packVersion("0.1.0.0"));
    const person = givePerson(organisation, "Warmline Masked Data Reader");
    const read = (): number => organisation.send("GET", "incidents", { as: person }).status;
    expect(read()).toBe(403);
    const id = String(organisation.store.all("role").find(({ name }) => name === "Warmline Representative")?.roleid);
    organisation.store.insert("systemuserroles", {
      systemuserid: { table: "systemuser", id: person },
      roleid: { table: "role", id },
    });
    expect(read()).toBe(200);
  });
});

describe("imported settings", () => {
  const variables = workspaceVariables();

  /** The settings as a page reads them. */
  function readAsPage({ api }: Organisation) {
    const answer = ((url: string, init: RequestInit) => {
      const headers = init.headers as Record<string, string>;
      const { status, body, ...rest } = api.handle({
        method: init.method ?? "GET",
        url,
        headers,
        body: (init.body ?? null) as string | null,
      });
      return Promise.resolve(new Response(body, { status, headers: rest.headers }));
    }) as typeof globalThis.fetch;
    const clock = { now: () => 0, after: () => () => undefined };
    const client = createFetchClient({ baseUrl: "/api/data/v9.2/", fetch: answer, clock });
    return createSettingsSource(client, createOrganisationMemory()).read();
  }

  it("hold from the value an administrator sets, until the solution is gone", async () => {
    const organisation = openOrganisation();
    const { bring, store, send } = organisation;
    expect(bring(packVersion("0.1.0.0", { variables }))).toBe("");
    expect(await readAsPage(organisation)).toMatchObject({ settings: { silence: 8, documents: true }, problems: [] });
    const set = (schemaname: string, value: string): void => {
      const definition = store.all("environmentvariabledefinition").find((one) => one.schemaname === schemaname);
      const body = {
        schemaname,
        value,
        "EnvironmentVariableDefinitionId@odata.bind": `/environmentvariabledefinitions(${String(definition?.environmentvariabledefinitionid)})`,
      };
      expect(complaint(send("POST", "environmentvariablevalues", { body }))).toBe("");
    };
    set("wml_Silence", "24");
    set("wml_Settings", '{"documents":false,"colour":"red"}');
    expect(await readAsPage(organisation)).toMatchObject({
      settings: { silence: 24, documents: false },
      problems: ["wml_Settings.colour"],
    });
    expect(bring(packVersion("0.2.0.0", { variables }), "StageAndUpgrade")).toBe("");
    expect(await readAsPage(organisation)).toMatchObject({ settings: { silence: 24 } });
    send("DELETE", `solutions(${String(store.all("solution")[0]?.solutionid)})`);
    expect(store.count("environmentvariablevalue")).toBe(0);
    expect(await readAsPage(organisation)).toMatchObject({ settings: { silence: 8, documents: true } });
  });
});
