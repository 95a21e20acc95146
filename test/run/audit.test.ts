import { readAudit } from "./audit";

describe("what npm audit says of what ships", () => {
  it("is clean where nothing is known", () => {
    expect(readAudit('{"vulnerabilities":{},"metadata":{"vulnerabilities":{"total":0}}}').kind).toBe("clean");
  });

  it("names what is vulnerable", () => {
    const report = { vulnerabilities: { kettle: { severity: "high" } }, metadata: { vulnerabilities: { total: 1 } } };
    expect(readAudit(`npm warn audit\n${JSON.stringify(report)}\nnpm error`)).toEqual({
      kind: "found",
      words: "known to be vulnerable: kettle (high)",
    });
  });

  it.each([
    ['{"message":"405 Method Not Allowed"}', /gives no advisories \(405 Method Not Allowed\)/],
    ["npm error network", /no advisories \(no answer\)/],
    ["", /no answer/],
  ])("is skipped, with the reason, where the source gives none: %j", (output, words) => {
    expect(readAudit(output)).toEqual({ kind: "silent", words: expect.stringMatching(words) });
  });
});
