import { deflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { writeZip } from "#pack";
import { verifyZip } from "#verify";
import { aSolution, encode } from "#support/solution";

describe("a file that is no sound zip is refused in words", () => {
  const sound = Buffer.from(writeZip(aSolution(), false));
  const words = (bytes: Uint8Array): string =>
    verifyZip(bytes)
      .map((one) => one.words)
      .join("\n");
  /** Changes one field of every entry of the directory. */
  function forge(change: (zip: Buffer, at: number) => void): Buffer {
    const zip = Buffer.from(sound);
    for (let at = zip.indexOf("PK\u0001\u0002"); at >= 0; at = zip.indexOf("PK\u0001\u0002", at + 4)) change(zip, at);
    return zip;
  }

  it.each<[string, Uint8Array, RegExp]>([
    ["nothing", new Uint8Array(), /It is no zip/],
    ["a text", encode("Dear administrator, please find the solution attached"), /It is no zip/],
    ["a zip cut off in its middle", sound.subarray(0, sound.length >> 1), /It is no zip, or it was cut off/],
    ["a zip cut off at its start", sound.subarray(100), /damaged or cut off|directory is broken/],
    ["an encrypted zip", forge((zip, at) => zip.writeUInt16LE(zip.readUInt16LE(at + 8) | 1, at + 8)), /is encrypted/],
    ["a path that leads out", zipSync({ "../../evil.xml": strToU8("x") }), /outside the folder/],
    ["an absolute path", zipSync({ "/etc/evil.xml": strToU8("x") }), /outside the folder/],
    ["backslashes", zipSync({ "a\\b.xml": strToU8("x") }), /written with backslashes/],
    ["a bomb", zipSync({ "a.xml": new Uint8Array(5_000_000) }), /zip bomb/],
    ["more than is unpacked", forge((zip, at) => zip.writeUInt32LE(300_000_000, at + 24)), /would unpack to/],
    ["a lie about a size", forge((zip, at) => zip.writeUInt32LE(1, at + 24)), /damaged or cut off/],
    ["a wrong sum", forge((zip, at) => zip.writeUInt32LE(7, at + 16)), /damaged or cut off/],
    ["two hundred megabytes", new Uint8Array(200_000_000), /more than 100000000 is no solution/],
  ])("%s", (_name, bytes, expected) => {
    expect(words(bytes)).toMatch(expected);
  });

  it("whatever its bytes are", () => {
    for (let at = 0; at < sound.length; at += 97) {
      const zip = Buffer.from(sound);
      zip[at] = (zip[at] ?? 0) ^ 0x5a;
      expect(() => verifyZip(zip)).not.toThrow();
    }
    expect(words(deflateRawSync("x"))).toMatch(/no zip/);
  });
});
