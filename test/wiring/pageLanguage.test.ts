/** @jest-environment jsdom */
import type { PageLike } from "#host/page";
import { readPageLanguage } from "#wiring";

const pageOf = (userSettings: object): PageLike => {
  const Xrm = { Utility: { getGlobalContext: () => ({ getClientUrl: () => "https://org.example", userSettings }) } };
  return { Xrm };
};
const person = { userId: "{A}", languageId: 1033, isRTL: false };

describe("the language of a page", () => {
  afterEach(() => jest.restoreAllMocks());

  it("is the one the person set in Dynamics, and so is the side it is read from", () => {
    expect(readPageLanguage(pageOf({ ...person, languageId: 1025, isRTL: true }))).toEqual({
      locale: "ar-SA-u-ca-gregory-nu-latn",
      dir: "rtl",
    });
    expect(readPageLanguage(pageOf({ ...person, languageId: 1031 }))).toEqual({ locale: "de-DE", dir: "ltr" });
  });

  it("is the browser's outside Dynamics 365, from the left", () => {
    expect(readPageLanguage({})).toEqual({ locale: navigator.language, dir: "ltr" });
  });

  it("is one that dates can be written in, also where the browser says what is no tag", () => {
    jest.spyOn(navigator, "language", "get").mockReturnValue("en-US@posix");
    expect(readPageLanguage({}).locale).toBe("en-US");
  });
});
