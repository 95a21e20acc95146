import { createStringReader, readConversationId, readTheme } from "#host/pcf";

const id = "a1b2c3d4-0000-4000-8000-00000000000f";
const spelled = "{A1B2C3D4-0000-4000-8000-00000000000F}";

function createForm(entityName: string, entityId: string): object {
  return {
    Xrm: { Utility: { getGlobalContext: () => ({}), getPageContext: () => ({ input: { entityName, entityId } }) } },
  };
}

describe("the conversation of a control", () => {
  it.each([
    ["a text property", { parameters: { conversationId: { raw: spelled } } }, {}],
    [
      "a lookup property",
      { parameters: { conversationId: { raw: [{ id: spelled, entityType: "msdyn_ocliveworkitem" }] } } },
      {},
    ],
    [
      "the control's record",
      { mode: { contextInfo: { entityTypeName: "msdyn_ocliveworkitem", entityId: spelled } } },
      {},
    ],
    ["the form", {}, createForm("msdyn_ocliveworkitem", spelled)],
  ])("is read from %s", (_, context, page) => {
    expect(readConversationId(context, page)).toBe(id);
  });

  it.each([
    ["nothing says", {}, {}],
    ["the property is empty", { parameters: { conversationId: { raw: null } } }, {}],
    ["the property is no id", { parameters: { conversationId: { raw: "val" } } }, {}],
    ["the lookup is empty", { parameters: { conversationId: { raw: [] } } }, {}],
    [
      "the record is a case",
      { mode: { contextInfo: { entityTypeName: "incident", entityId: spelled } } },
      createForm("incident", spelled),
    ],
  ])("is null when %s", (_, context, page) => {
    expect(readConversationId(context, page)).toBeNull();
  });
});

describe("the host's theme", () => {
  it("is passed on with whether it is dark", () => {
    const fluentDesignLanguage = { tokenTheme: { colorNeutralBackground1: "#111" }, isDarkTheme: true };
    expect(readTheme({ fluentDesignLanguage })).toEqual({ tokens: { colorNeutralBackground1: "#111" }, dark: true });
  });

  it("is null on hosts without one", () => {
    expect([readTheme({}), readTheme({ fluentDesignLanguage: {} })]).toEqual([null, null]);
  });
});

describe("strings", () => {
  it("come from the control's resources, the key where there is none", () => {
    const words: Record<string, string> = { "panel.title": "Handoff brief" };
    const read = createStringReader({
      resources: {
        getString(key) {
          if (key === "broken") throw new Error("no resx");
          return words[key] ?? "";
        },
      },
    });
    expect(["panel.title", "panel.other", "broken"].map(read)).toEqual(["Handoff brief", "panel.other", "broken"]);
  });
});
