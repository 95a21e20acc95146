import fc from "fast-check";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readJson } from "#domain/conversation";

/** nst/JSONTestSuite, kept outside the project: y_ must be read, n_ is damaged, i_ may be either. */
const suite = "../shared/data/corpora/jsontestsuite/test_parsing";

describe("readJson", () => {
  it.each([
    ['["a","b","c', ["a", "b"], "cut"],
    ['["a","b",', ["a", "b"], "cut"],
    ['{"a":1,"b":[2,3,4', { a: 1, b: [2, 3] }, "cut"],
    ['{"a":{"b":"c"},"d":"e', { a: { b: "c" } }, "cut"],
    ['{"a":1,"b', { a: 1 }, "cut"],
    ['{"a":"x\\', {}, "cut"],
    ["[1,2,tr", [1, 2], "cut"],
    ["[1,2,,3]", [1, 2], "broken"],
    ['{"a":1 "b":2}', { a: 1 }, "broken"],
    ['["a"] rest', ["a"], "broken"],
    ["nonsense!", undefined, "broken"],
    ["", undefined, "cut"],
  ])("keeps what is complete of %s", (text, value, kind) => {
    const read = readJson(text);
    expect(read.kind).toBe(kind);
    expect(read.value === undefined ? undefined : JSON.parse(JSON.stringify(read.value))).toEqual(value);
  });

  it("reads whole JSON as it is", () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(readJson(json)).toEqual({ kind: "whole", value: JSON.parse(json) });
      }),
    );
  });

  it("keeps a beginning of every list that was cut", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string(), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (list, share) => {
          const json = JSON.stringify(list);
          const { value } = readJson(json.slice(0, Math.max(1, Math.floor(json.length * share))));
          expect(value).toEqual(list.slice(0, (value as string[]).length));
        },
      ),
    );
  });

  it("touches no prototype", () => {
    const cut = readJson('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"x":"');
    expect(Object.keys(cut.value as object)).toEqual(["__proto__", "constructor"]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("does not go as deep as a hostile text", () => {
    for (const text of ["[".repeat(200_000), "[".repeat(200_000) + "]".repeat(200_000), '{"a":'.repeat(100_000)]) {
      expect(readJson(text).kind).toBe("broken");
    }
  });

  it("reads the cases of JSONTestSuite, or says that they are not here", () => {
    if (!existsSync(suite)) {
      console.info(`not found: ${suite}`);
      return;
    }
    for (const file of readdirSync(suite)) {
      const text = readFileSync(join(suite, file), "utf8");
      const { kind } = readJson(text);
      if (file.startsWith("y_")) expect([file, kind]).toEqual([file, "whole"]);
      if (file.startsWith("n_")) expect([file, kind]).not.toEqual([file, "whole"]);
    }
  });
});
