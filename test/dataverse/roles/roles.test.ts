import { allows, calls, countPrivileges, isSeen, privilegeName, roles, shippedRoles } from "#dataverse/roles";
import { schema } from "#dataverse/tables";

describe("the roles Warmline brings", () => {
  it("name privileges as solutions do", () => {
    expect(privilegeName("read", "knowledgearticle")).toBe("prvReadKnowledgeArticle");
    expect(privilegeName("create", "annotation")).toBe("prvCreateNote");
    expect(privilegeName("appendTo", "msdyn_ocliveworkitem")).toBe("prvAppendToActivity");
    expect(privilegeName("read", "msdyn_transcript")).toBe("prvReadmsdyn_transcript");
  });

  it("let the supervisor do whatever the representative may", () => {
    for (const [table, grants] of Object.entries(roles.representative.grants)) {
      for (const access of Object.keys(grants)) {
        expect(schema.has(table) && allows(roles.supervisor, access as keyof typeof grants, table)).toBe(true);
      }
    }
    expect(countPrivileges(roles.supervisor)).toBeGreaterThan(countPrivileges(roles.representative));
  });

  it("keep transcripts of the agent and stretches in queues to the supervisor", () => {
    for (const table of ["conversationtranscript", "msdyn_queueextension", "bot"] as const) {
      expect(allows(roles.representative, "read", table)).toBe(false);
      expect(allows(roles.supervisor, "read", table)).toBe(true);
    }
  });

  it("let nobody delete cases, articles or people", () => {
    for (const table of ["incident", "knowledgearticle", "contact", "account", "systemuser"] as const) {
      expect(allows(roles.supervisor, "delete", table)).toBe(false);
    }
  });
});

describe("the roles of the solution", () => {
  it("write to one's own rows only, and delete nothing", () => {
    for (const { grants } of shippedRoles) {
      for (const of of Object.values(grants)) {
        expect([undefined, "user"]).toContain(of.write);
        expect([undefined, "user"]).toContain(of.create);
        expect(of.delete).toBeUndefined();
      }
    }
  });

  it("leave to Microsoft's own roles what no published role names", () => {
    const guessed = calls.map(({ table }) => table).filter((table) => !isSeen(table));
    expect(guessed).toEqual([
      "subject",
      "msdyn_ocliveworkitemcontextitem",
      "msdyn_transcript",
      "msdyn_sessionparticipant",
      "msdyn_ocsession",
      "knowledgearticleincident",
      "product",
    ]);
  });

  it("are within what the local workspace lets its people do", () => {
    for (const { table, does } of calls) {
      for (const access of does)
        expect(`${table} ${access} ${allows(roles.representative, access, table)}`).toMatch(/true$/);
    }
  });
});
