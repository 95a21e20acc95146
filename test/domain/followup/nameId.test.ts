import { createHash } from "node:crypto";
import fc from "fast-check";
import { nameId } from "#domain/followup";
import { anyCharacter } from "#support/text";

const dns = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";

/** The same by the book: node's SHA-1 over namespace and name. */
function byTheBook(namespace: string, name: string): string {
  const hash = createHash("sha1")
    .update(Buffer.from(namespace.replace(/-/g, ""), "hex"))
    .update(name, "utf8")
    .digest()
    .subarray(0, 16);
  hash[6] = (hash.readUInt8(6) & 0x0f) | 0x50;
  hash[8] = (hash.readUInt8(8) & 0x3f) | 0x80;
  return hash.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

describe("an id made of a name", () => {
  it("is the published example's", () => {
    expect(nameId(dns, "www.example.com")).toBe("2ed6657d-e927-568b-95e1-2665a8aea6a2");
  });

  it("is UUID version 5 of any name in any namespace", () => {
    const texts = fc.string({ unit: anyCharacter, maxLength: 300 });
    fc.assert(
      fc.property(fc.uuid(), texts, (namespace, name) => {
        expect(nameId(namespace, name)).toBe(byTheBook(namespace, name));
      }),
      { numRuns: 300 },
    );
  });

  it.each([55, 56, 63, 64, 119, 120])("is right where a name of %d bytes ends a block", (length) => {
    const name = "é".repeat(Math.floor(length / 2)) + "x".repeat(length % 2);
    expect(nameId(dns, name)).toBe(byTheBook(dns, name));
  });

  it("takes halves of character pairs as the wire does", () => {
    expect(nameId(dns, "a\uD800b")).toBe(byTheBook(dns, "a\uFFFDb"));
  });
});
