import { findXrm, readGlobalContext, readPageRecord } from "#host/xrm";

const userSettings = { userId: "{A1B2C3D4-0000-4000-8000-00000000000F}", languageId: 1033, isRTL: false };
const Utility = {
  getGlobalContext: () => ({ getClientUrl: () => "https://org.crm4.dynamics.com/", userSettings }),
  getPageContext: () => ({ input: { pageType: "entityrecord", entityName: "msdyn_ocliveworkitem", entityId: "{AA}" } }),
};

describe("Xrm", () => {
  it("of the form is found from a web resource below it", () => {
    expect(readGlobalContext({ parent: { Xrm: { Utility } } })).toEqual({
      clientUrl: "https://org.crm4.dynamics.com",
      userId: "a1b2c3d4-0000-4000-8000-00000000000f",
      languageId: 1033,
      isRtl: false,
    });
  });

  it("names the record of the form", () => {
    expect(readPageRecord({ Xrm: { Utility } })).toEqual({ table: "msdyn_ocliveworkitem", id: "aa" });
  });

  const failing = () => {
    throw new Error("not on this page");
  };
  it.each([
    ["no Xrm", {}],
    ["an Xrm without Utility", { Xrm: {} }],
    ["an Xrm that is a text", { Xrm: "Xrm" }],
    ["no user", { Xrm: { Utility: { getGlobalContext: () => ({ getClientUrl: () => "" }) } } }],
    ["a failing Utility", { Xrm: { Utility: { getGlobalContext: failing, getPageContext: failing } } }],
    [
      "a list page",
      {
        Xrm: { Utility: { getGlobalContext: failing, getPageContext: () => ({ input: { entityName: "incident" } }) } },
      },
    ],
  ])("is simply not there with %s", (_, page: object) => {
    expect([readGlobalContext(page), readPageRecord(page)]).toEqual([null, null]);
  });

  it("is undefined outside Dynamics 365", () => {
    expect(findXrm({})).toBeUndefined();
  });
});
