import { createDocumentMemory, createDocumentSource } from "#dataverse/sources";
import { type Asked, createFakeOrganisation, guidOf, never } from "./fakeOrganisation";

const all = { incident: guidOf(1), product: guidOf(2), knowledgearticle: guidOf(3) };

const row = {
  sharepointdocumentid: guidOf(50),
  fullname: "SB-014.pdf",
  title: "Service bulletin SB-014",
  filetype: "pdf",
  relativelocation: "Brio 3/SB-014.pdf",
  absoluteurl: "https://halden.sharepoint.example/SB-014.pdf",
  sharepointmodifiedby: "Ingrid Solheim",
  modified: "2026-10-30T00:00:00Z",
};

/** The table a FetchXML question goes to its documents through. */
const placeOf = ({ fetchXml }: Asked): string => /<link-entity name="(\w+)"/.exec(fetchXml)?.[1] ?? "";

function open(answer: (place: string) => unknown) {
  const organisation = createFakeOrganisation({ "GET sharepointdocuments": (asked) => answer(placeOf(asked)) });
  const memory = createDocumentMemory();
  return { ...organisation, memory, source: createDocumentSource(organisation.client, memory) };
}

describe("documents of a case, its product and an article", () => {
  it("are asked for in one request, each as the document grid asks for the documents of one row", async () => {
    const { source, asked, wire } = open((place) => ({ value: place === "product" ? [row] : [] }));
    await expect(source.find(all, never)).resolves.toEqual({
      path: "documents of incident, product, knowledgearticle",
      documents: [
        {
          id: guidOf(50),
          title: "Service bulletin SB-014",
          fileType: "pdf",
          location: "Brio 3/SB-014.pdf",
          address: "https://halden.sharepoint.example/SB-014.pdf",
          changedBy: "Ingrid Solheim",
          changedAt: Date.UTC(2026, 9, 30),
          place: "product",
        },
      ],
    });
    expect(wire).toEqual(["POST $batch"]);
    expect(asked.map(placeOf)).toEqual(["incident", "product", "knowledgearticle"]);
    expect(asked[0]?.fetchXml).toContain(
      '<condition attribute="isrecursivefetch" operator="eq" value="0"></condition></filter>' +
        '<link-entity name="incident" from="incidentid" to="regardingobjectid"><filter type="and">' +
        `<condition attribute="incidentid" operator="eq" value="${guidOf(1)}"></condition>`,
    );
  });

  it("are not asked for where there is no id", async () => {
    const { source, wire } = open(() => ({ value: [] }));
    const none = { incident: "", product: "no id", knowledgearticle: "" };
    await expect(source.find(none, never)).resolves.toEqual({ documents: [], path: "documents of nothing" });
    await source.find({ ...none, incident: guidOf(1) }, never);
    expect(wire).toEqual(["GET sharepointdocuments"]);
  });

  it.each([403, 404, 400, 501])(
    "are none where the service says %i, which is not asked again on this page",
    async (status) => {
      const { source, wire, client, memory } = open((place) => (place === "product" ? status : { value: [row] }));
      const answer = await source.find(all, never);
      expect(answer.documents.map(({ place }) => place)).toEqual(["incident", "knowledgearticle"]);
      expect(answer.path).toBe("documents of incident, knowledgearticle, no product");
      const next = createDocumentSource(client, memory);
      await expect(next.find({ ...all, incident: "", knowledgearticle: "" }, never)).resolves.toMatchObject({
        documents: [],
        path: "documents of no product",
      });
      expect(wire).toHaveLength(1);
    },
  );

  it("are asked for again after what may pass", async () => {
    let refusals = 0;
    const { source, memory } = open(() => ((refusals += 1) <= 30 ? 429 : { value: [row] }));
    await expect(source.find({ ...all, product: "" }, never)).rejects.toMatchObject({ kind: "throttled" });
    expect([...memory]).toEqual([]);
  });

  it("keep their shape when the service leaves things out", async () => {
    const { source } = open(() => ({ value: [{}, null, { fullname: "only a name.txt", modified: "soon" }] }));
    const { documents } = await source.find({ ...all, product: "", knowledgearticle: "" }, never);
    expect(documents).toMatchObject([
      { id: "", title: "", address: "", changedAt: null },
      { title: "only a name.txt", changedAt: null },
    ]);
  });
});
