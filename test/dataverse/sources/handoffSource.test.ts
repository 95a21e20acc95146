import { createHandoffSource } from "#dataverse/sources";
import { createFakeOrganisation, guidOf, never } from "./fakeOrganisation";

const id = guidOf(1);
const rows = {
  value: [
    { msdyn_name: "va_LastTopic", msdyn_value: "Descaling" },
    { msdyn_name: "va_Phrases", msdyn_value: '["E42","ring red' },
    { msdyn_name: "orderNumber", msdyn_value: "HH-20114" },
  ],
};
const activities = [
  {
    type: "message",
    id: "a1",
    timestamp: "2026-11-20T09:00:00Z",
    from: { role: "user", name: "Mara" },
    text: "The ring is red",
  },
  {
    type: "message",
    id: "a2",
    timestamp: "2026-11-20T09:00:05Z",
    from: { role: "bot", name: "Halden" },
    text: "Did you descale?",
  },
];
const documentbody = Buffer.from(JSON.stringify({ activities })).toString("base64");

describe("a hand-off", () => {
  it("is read from its variables and its transcript in two requests", async () => {
    const { client, asked, mistakes } = createFakeOrganisation({
      "GET msdyn_ocliveworkitemcontextitems": () => rows,
      "GET annotations": () => ({ value: [{ documentbody }] }),
    });
    const handoff = await createHandoffSource(client).read(id, never);
    expect(handoff).toMatchObject({ present: true, lastTopic: "Descaling", phrases: ["E42"] });
    expect(handoff.values).toContainEqual({ name: "orderNumber", value: "HH-20114", origin: "topic" });
    expect(handoff.turns.map(({ speaker, text }) => [speaker, text])).toEqual([
      ["customer", "The ring is red"],
      ["agent", "Did you descale?"],
    ]);
    expect(mistakes).toEqual([]);
    expect(asked.map(({ set, filter, orderBy }) => [set, filter, orderBy])).toEqual([
      [
        "annotations",
        `_objectid_value eq ${id} and objecttypecode eq 'msdyn_ocliveworkitem' and ` +
          "(contains(filename,'transcript') or contains(subject,'transcript'))",
        "createdon asc",
      ],
      ["msdyn_ocliveworkitemcontextitems", `_msdyn_ocliveworkitemid_value eq ${id}`, "createdon asc"],
    ]);
  });

  it("that never happened is not present", async () => {
    const nothing = () => ({ value: [] });
    const { client } = createFakeOrganisation({
      "GET msdyn_ocliveworkitemcontextitems": nothing,
      "GET annotations": nothing,
    });
    await expect(createHandoffSource(client).read(id, never)).resolves.toMatchObject({
      present: false,
      turns: [],
      losses: [],
    });
  });

  it.each([
    ["denied", () => 403],
    ["no base64", () => ({ value: [{ documentbody: "%%%" }] })],
  ])("whose transcript is %s is read without it, and says so", async (_, annotations) => {
    const { client } = createFakeOrganisation({
      "GET msdyn_ocliveworkitemcontextitems": () => rows,
      "GET annotations": annotations,
    });
    const handoff = await createHandoffSource(client).read(id, never);
    expect(handoff.lastTopic).toBe("Descaling");
    expect(handoff.losses).toContainEqual(expect.objectContaining({ kind: "unreadable", name: "transcript" }));
  });

  it("whose transcript was cut keeps what is whole", async () => {
    const cut = Buffer.from(JSON.stringify({ activities }).slice(0, -40)).toString("base64");
    const { client } = createFakeOrganisation({
      "GET msdyn_ocliveworkitemcontextitems": () => rows,
      "GET annotations": () => ({ value: [{ documentbody: cut }] }),
    });
    const handoff = await createHandoffSource(client).read(id, never);
    expect(handoff.turns[0]?.text).toBe("The ring is red");
    expect(handoff.losses.some(({ kind, name }) => kind === "cut" && name === "transcript")).toBe(true);
  });

  it("whose variables cannot be read fails", async () => {
    const { client } = createFakeOrganisation({
      "GET msdyn_ocliveworkitemcontextitems": () => 403,
      "GET annotations": () => ({ value: [] }),
    });
    await expect(createHandoffSource(client).read(id, never)).rejects.toMatchObject({ kind: "denied" });
  });
});
