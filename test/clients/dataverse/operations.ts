import assert from "node:assert/strict";
import { check, type Check, rejection } from "#check";
import { caseOf, type Row, type Stage } from "./stage";

type Found = { readonly value: readonly Row[] };

/** The functions and actions Warmline lives on. */
export function operationChecks({ client, customer }: Stage): readonly Check[] {
  const aCase = (): Promise<string> => client.create<Row, string>({ collection: "incidents", data: caseOf(customer) });
  const close = (incident: string, status: number): Promise<unknown> => {
    const resolution = {
      "@odata.type": "Microsoft.Dynamics.CRM.incidentresolution",
      subject: "Solved",
      "incidentid@odata.bind": `/incidents(${incident})`,
    };
    return client.callAction({
      actionName: "CloseIncident",
      action: { IncidentResolution: resolution, Status: status },
    });
  };
  const searchArticles = (SearchText: string, Count: number): Promise<Found> =>
    client.callAction({
      actionName: "FullTextSearchKnowledgeArticle",
      action: {
        SearchText,
        UseInflection: true,
        RemoveDuplicates: true,
        StateCode: 3,
        QueryExpression: {
          "@odata.type": "Microsoft.Dynamics.CRM.QueryExpression",
          EntityName: "knowledgearticle",
          ColumnSet: { Columns: ["title", "articlepublicnumber"] },
          PageInfo: { Count, PageNumber: 1 },
        },
      },
    });
  return [
    check("WhoAmI says who asks", async () => {
      const me = await client.callFunction<Row>({ name: "WhoAmI" });
      const user: Row = await client.retrieve({ collection: "systemusers", key: String(me.UserId) });
      assert.equal(user.fullname, "Leila Moradi");
      assert.match(String(me.OrganizationId), /^[0-9a-f-]{36}$/);
    }),
    check("CloseIncident resolves a case and writes its resolution", async () => {
      const incident = await aCase();
      await close(incident, 5);
      const row: Row = await client.retrieve({
        collection: "incidents",
        key: incident,
        select: ["statecode", "statuscode"],
        expand: [{ property: "Incident_IncidentResolutions", select: ["subject"] }],
      });
      assert.deepEqual([row.statecode, row.statuscode], [1, 5]);
      assert.equal((row.Incident_IncidentResolutions as Row[])[0]?.subject, "Solved");
    }),
    check("CloseIncident refuses a case that is closed", async () => {
      const incident = await aCase();
      await close(incident, -1);
      assert.equal((await rejection(close(incident, 5))).status, 400);
    }),
    check("FullTextSearchKnowledgeArticle finds the article about an error code first", async () => {
      const { value } = await searchArticles("E42 after descaling", 10);
      assert.equal(value[0]?.articlepublicnumber, "KA-01042");
      assert.ok(value.length <= 10);
    }),
    check("FullTextSearchKnowledgeArticle keeps to the page size, and finds nothing for nonsense", async () => {
      assert.equal((await searchArticles("Norr", 2)).value.length, 2);
      assert.equal((await searchArticles("qwxzjk", 10)).value.length, 0);
    }),
  ];
}
