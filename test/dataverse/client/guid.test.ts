import fc from "fast-check";
import { DataverseError, readGuid, toGuid } from "#dataverse/client";

describe("an id", () => {
  it.each([
    "{A1B2C3D4-0000-4000-8000-00000000000F}",
    "A1B2C3D4-0000-4000-8000-00000000000F",
    " a1b2c3d4-0000-4000-8000-00000000000f ",
  ])("is read from %s", (text) => expect(toGuid(text)).toBe("a1b2c3d4-0000-4000-8000-00000000000f"));

  it.each([
    "",
    "91hcXEd0ZYCBPoRwBDPHZ6-o",
    "a1b2c3d4-0000-4000-8000-00000000000f) or (1 eq 1",
    "a1b2c3d4000040008000 0000000000f",
  ])("is refused as absent: %j", (text) =>
    expect(() => toGuid(text)).toThrow(expect.objectContaining({ name: "DataverseError", kind: "absent" })),
  );

  it("is never anything but hexadecimal and hyphens", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const guid = readGuid(value);
        expect(guid === null || /^[0-9a-f-]{36}$/.test(guid)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("fails with the pipe's own error", () => {
    expect(() => toGuid("x")).toThrow(DataverseError);
  });
});
