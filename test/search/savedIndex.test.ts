import fc from "fast-check";
import { createSearchIndex, loadSearchIndex, type SearchIndex } from "#search";
import { triesOf } from "#soak";
import { anyCharacter } from "#support/text";

const settings = [
  { weight: 1, lengthPenalty: 0.3 },
  { weight: 1, lengthPenalty: 0.75 },
];
const text = fc.string({ unit: anyCharacter, maxLength: 60 });
const documents = fc.array(
  fc.record({ id: fc.string({ maxLength: 3 }), fields: fc.tuple(text, text), tags: fc.array(text, { maxLength: 2 }) }),
  { maxLength: 12 },
);

function makeIndex(): SearchIndex {
  const index = createSearchIndex(settings);
  index.add({ id: "descale", fields: ["Descale the machine", "Pour the descaler in the tank."], tags: ["coffee"] });
  index.add({
    id: "lamp",
    fields: ["Lamp flickers", "Reset the lamp, reset the hub, reset the room."],
    tags: ["light"],
  });
  index.add({ id: "secret", fields: ["Zanzibar", ""] });
  index.remove("secret");
  return index;
}

function load(bytes: Uint8Array): SearchIndex {
  const loaded = loadSearchIndex(bytes);
  if (loaded.kind === "problem") throw new Error(loaded.reason);
  return loaded.index;
}

describe("a saved index", () => {
  it("answers as the one it was saved from, and goes on like it", () => {
    fc.assert(
      fc.property(documents, text, fc.boolean(), (list, question, grams) => {
        const index = createSearchIndex(settings, { grams });
        for (const document of list) index.add(document);
        for (const { id } of list.slice(0, 2)) index.remove(id);
        const loaded = load(index.save());
        for (const one of [index, loaded]) one.add({ id: "new", fields: [question, ""], tags: ["late"] });
        expect(loaded.size).toBe(index.size);
        for (const anyTag of [undefined, ["late"], list[2]?.tags ?? []]) {
          expect(loaded.search(question, { anyTag })).toEqual(index.search(question, { anyTag }));
        }
        for (const { id } of list) expect(loaded.explain(question, id)).toEqual(index.explain(question, id));
        expect(loaded.save()).toHaveLength(index.save().length);
      }),
      { numRuns: triesOf(200) },
    );
  });

  it("keeps documents of several segments apart", () => {
    const index = createSearchIndex(settings, { grams: false });
    for (let n = 0; n < 9_000; n += 1) index.add({ id: `d${n}`, fields: [`word${n % 50}`, "same"] });
    expect(load(index.save()).search("word7 same", { limit: 300 })).toEqual(index.search("word7 same", { limit: 300 }));
  });

  it("holds nothing of removed documents", () => {
    const said = Buffer.from(makeIndex().save()).toString("latin1");
    expect(said).toContain("lamp");
    expect(said).not.toContain("zanz");
    expect(said).not.toContain("secret");
  });

  it("is refused when any byte of it is another, or is missing", () => {
    const bytes = makeIndex().save();
    for (let at = 0; at < bytes.length; at += 1) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ (1 + (at % 255));
      expect(loadSearchIndex(damaged)).toEqual({ kind: "problem", reason: "damaged" });
      expect(loadSearchIndex(bytes.slice(0, at)).kind).toBe("problem");
    }
  });

  it("never throws, also not for bytes that were made to fit the check sum", () => {
    const bytes = makeIndex().save();
    const change = fc.array(fc.tuple(fc.nat(bytes.length - 5), fc.nat(255)), { minLength: 1, maxLength: 3 });
    let problems = 0;
    fc.assert(
      fc.property(change, fc.nat(bytes.length - 5), (changes, cut) => {
        const forged = cut % 4 === 0 ? bytes.slice(0, cut + 4) : bytes.slice();
        for (const [at, byte] of changes) if (at < forged.length - 4) forged[at] = byte;
        const loaded = loadSearchIndex(withSum(forged));
        if (loaded.kind === "problem") problems += 1;
        else loaded.index.search("reset the lamp descaler");
      }),
      { numRuns: triesOf(2000) },
    );
    expect(problems).toBeGreaterThan(100);
  });

  it("tells an index of another version from a damaged one", () => {
    const bytes = makeIndex().save();
    const other = bytes.slice();
    other[16] = "2".charCodeAt(0);
    expect(loadSearchIndex(withSum(other))).toEqual({ kind: "problem", reason: "foreign" });
    expect(loadSearchIndex(new Uint8Array(0))).toEqual({ kind: "problem", reason: "damaged" });
  });
});

/** Writes the check sum (FNV-1a) that fits the bytes before it. */
function withSum(bytes: Uint8Array): Uint8Array {
  let sum = 0x811c9dc5;
  for (const byte of bytes.subarray(0, bytes.length - 4)) sum = Math.imul(sum ^ byte, 0x01000193);
  new DataView(bytes.buffer).setUint32(bytes.length - 4, sum >>> 0);
  return bytes;
}
