import {
  createCaseSource,
  createConversationSource,
  createDocumentMemory,
  createDocumentSource,
  createKnowledgeSource,
  createSearchMemory,
} from "#dataverse/sources";
import { choice, createFakeOrganisation, guidOf, lookup, never } from "./fakeOrganisation";
import { createFakeClock } from "./fakeTime";

/** What another customer wrote into a field, and what must stand nowhere behind the sources. */
const told =
  "refunded to card 5105 1051 0510 5100, account DE89 3704 0044 0532 0130 00, password: Harbour_77, id 219-09-9999";
const canaries = /5105|0532|Harbour|219-09/;
const html = `<p>${told}</p><p>card 5105&nbsp;1051&nbsp;0510&nbsp;5100</p>`;

const subject = lookup("subjectid", guidOf(900), told);
const incident = {
  incidentid: guidOf(1),
  ticketnumber: told,
  title: told,
  description: told,
  createdon: "2026-09-01T00:00:00Z",
  modifiedon: "2026-10-01T00:00:00Z",
  ...choice("statuscode", 77, told),
  ...subject,
  ...lookup("productid", guidOf(14), told),
  Incident_IncidentResolutions: [{ subject: told, description: told, createdon: "2026-09-03T10:00:00Z" }],
};

const organisation = () =>
  createFakeOrganisation({
    "GET incidents": () => ({ value: [incident] }),
    "GET knowledgearticleincidents": () => ({
      value: [{ ...lookup("incidentid", guidOf(1), told), knowledgearticleid: { articlepublicnumber: told } }],
    }),
    "GET msdyn_ocliveworkitems": () => ({
      activityid: guidOf(2),
      subject: told,
      msdyn_title: told,
      ...choice("msdyn_channel", "192360000", told),
      msdyn_customerlocale: "en-US",
      statecode: 0,
      ...lookup("msdyn_customer", guidOf(3), told),
      ...lookup("msdyn_cdsqueueid", guidOf(5), told),
      ...lookup("msdyn_issueid", guidOf(1), told),
      msdyn_IssueId_msdyn_ocliveworkitem: incident,
    }),
    "GET msdyn_conversationinsights": () => ({ value: [{ msdyn_copilotsummary: told }] }),
    "POST FullTextSearchKnowledgeArticle": () => ({
      value: [
        {
          knowledgearticleid: guidOf(6),
          articlepublicnumber: told,
          title: told,
          content: html,
          keywords: told,
          modifiedon: "2026-10-01T00:00:00Z",
          ...subject,
        },
      ],
    }),
  });

describe("what other people wrote into Dataverse", () => {
  it("comes out of the case source masked, in every field", async () => {
    const source = createCaseSource(organisation().client, createSearchMemory());
    const { cases } = await source.readNewest({ product: "", notCase: guidOf(77) }, never);
    expect(cases).toHaveLength(1);
    expect((await source.search({ terms: ["refund"], notCase: "" }, never)).cases).toEqual(cases);
    expect(JSON.stringify(cases)).not.toMatch(canaries);
    expect(cases[0]?.resolution).toMatch(
      /^refunded to card card ••••5100, account IBAN ••••3000, password: secret ••••/,
    );
  });

  it("comes out of the conversation source masked: title, customer, queue, case and Microsoft's summary", async () => {
    const source = createConversationSource(organisation().client, createFakeClock());
    const conversation = await source.read(guidOf(2), new AbortController().signal);
    expect(conversation.nativeSummary).not.toBe("");
    expect(JSON.stringify(conversation)).not.toMatch(canaries);
  });

  it("comes out of the knowledge source masked, also where HTML writes a blank as a word", async () => {
    const source = createKnowledgeSource(organisation().client, createSearchMemory());
    const answer = await source.search({ terms: ["refund"], product: "", language: "en-us" }, never);
    expect(JSON.stringify(answer)).toMatch(/refunded to/);
    expect(JSON.stringify(answer)).not.toMatch(canaries);
  });

  it("comes out of the document source masked: a document's name says what is in it", async () => {
    const { client } = createFakeOrganisation({
      "GET sharepointdocuments": () => ({
        value: [{ sharepointdocumentid: guidOf(50), title: told, fullname: told, relativelocation: told }],
      }),
    });
    const ask = { incident: guidOf(1), product: "", knowledgearticle: "" };
    const { documents } = await createDocumentSource(client, createDocumentMemory()).find(ask, never);
    expect(documents).not.toEqual([]);
    expect(JSON.stringify(documents)).not.toMatch(canaries);
  });
});
