import fc from "fast-check";
import type { IndexDocument, SearchIndex } from "#search";
import { createSearchIndex } from "#search";
import { triesOf } from "#soak";

const settings = [
  { weight: 1, lengthPenalty: 0.3 },
  { weight: 1, lengthPenalty: 0.75 },
];
const indexOf = (documents: readonly IndexDocument[]): SearchIndex => {
  const index = createSearchIndex(settings);
  for (const document of documents) index.add(document);
  return index;
};
const articles: readonly IndexDocument[] = [
  { id: "descale", fields: ["Descale the machine", "Pour the descaler in the tank."], tags: ["coffee"] },
  { id: "grinder", fields: ["Free a blocked grinder", "Empty the hopper."], tags: ["coffee"] },
  { id: "lamp", fields: ["Lamp flickers", "Reset the lamp and the machine room."], tags: ["light"] },
];
const ids = (index: SearchIndex, query: string, options = {}): string[] =>
  index.search(query, options).map(({ id }) => id);

describe("createSearchIndex", () => {
  it("finds documents by their words, best first", () => {
    expect(ids(indexOf(articles), "descaling my machine")).toEqual(["descale", "lamp"]);
    expect(ids(indexOf(articles), "submarine")).toEqual([]);
  });

  it("filters by tag and by the caller's own test before it counts to the limit", () => {
    const index = indexOf(articles);
    expect(ids(index, "machine", { anyTag: ["light"], limit: 1 })).toEqual(["lamp"]);
    expect(ids(index, "machine", { accept: (id: string) => id !== "descale", limit: 1 })).toEqual(["lamp"]);
    expect(ids(index, "machine", { limit: 0 })).toEqual([]);
  });

  it("replaces a document of the same id", () => {
    const index = indexOf(articles);
    index.add({ id: "lamp", fields: ["Sensor", "Clean the sensor."] });
    expect(ids(index, "lamp flickers")).toEqual([]);
    expect(ids(index, "sensor")).toEqual(["lamp"]);
    expect(index.size).toBe(3);
  });

  it("says what made a hit", () => {
    const index = indexOf(articles);
    const shares = index.explain("descale a tank", "descale");
    expect(shares.map(({ term }) => term.word)).toEqual(["descale", "tank"]);
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(index.explain("descale", "unknown")).toEqual([]);
  });

  it("orders equal scores by id", () => {
    const same = ["b", "a", "c"].map((id) => ({ id, fields: ["Reset", "reset"] }));
    expect(ids(indexOf(same), "reset")).toEqual(["a", "b", "c"]);
  });

  it("lets a document of an equal score in by its id wherever in a list it stands", () => {
    for (let first = 0; first < 11; first += 1) {
      const same = Array.from({ length: 11 }, (_, at) => ({ id: at === first ? "a" : `b${at}`, fields: ["Reset"] }));
      expect(ids(indexOf(same), "reset", { limit: 1 })).toEqual(["a"]);
    }
  });

  it("keeps lists that grow over many blocks", () => {
    const many = Array.from({ length: 3000 }, (_, at) => ({
      id: `d${at}`,
      fields: ["reset", at === 2999 ? "rare" : ""],
    }));
    const index = indexOf(many);
    expect(index.search("reset", { limit: 5000 })).toHaveLength(3000);
    expect(ids(index, "rare")).toEqual(["d2999"]);
  });

  it("answers after any adding and removing as an index that only ever held what is left, in any order", () => {
    const word = fc.constantFrom("tank", "ring", "reset", "descale", "filter", "red");
    const text = fc.array(word, { maxLength: 5 }).map((list) => list.join(" "));
    const act = fc.record({
      id: fc.constantFrom("a", "b", "c", "d", "e"),
      fields: fc.tuple(text, text),
      remove: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 200 }), text, (acts, query) => {
        const index = createSearchIndex(settings);
        const left = new Map<string, IndexDocument>();
        for (const { id, fields, remove } of acts) {
          if (remove) expect(index.remove(id)).toBe(left.delete(id));
          else {
            index.add({ id, fields });
            left.set(id, { id, fields });
          }
        }
        expect(index.size).toBe(left.size);
        expect(index.search(query)).toEqual(indexOf([...left.values()].reverse()).search(query));
      }),
      { numRuns: triesOf(200) },
    );
  });
});
