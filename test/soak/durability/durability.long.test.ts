import { chosenSeed, shareOf } from "#soak";
import { crashAndCompare } from "./crash";
import { createLedger } from "./ledger";

jest.setTimeout(180_000);

describe("a local Dataverse killed in the middle of writing", () => {
  it("has every acknowledged write at its next start, and change sets whole or not at all", async () => {
    const { acknowledged, problems } = await crashAndCompare(shareOf(100, 2), chosenSeed(), () => undefined);
    expect(problems).toEqual([]);
    expect(acknowledged).toBeGreaterThan(2);
  });
});

describe("the ledger that judges it", () => {
  it("misses a write that was acknowledged and is gone, or is older", () => {
    const ledger = createLedger();
    ledger.send({ a: "one" });
    ledger.acknowledge(["a"]);
    ledger.send({ a: "two" });
    ledger.acknowledge(["a"]);
    expect(ledger.compare(new Map())).toHaveLength(1);
    ledger.send({ a: "three" });
    ledger.acknowledge(["a"]);
    expect(ledger.compare(new Map([["a", "two"]]))).toHaveLength(1);
  });

  it("takes a write that was never answered for done or not done, but nothing else", () => {
    const compare = (found: ReadonlyMap<string, string>) => {
      const ledger = createLedger();
      ledger.send({ a: "one" });
      ledger.acknowledge(["a"]);
      ledger.send({ a: "two" });
      return ledger.compare(found);
    };
    expect(compare(new Map([["a", "one"]]))).toEqual([]);
    expect(compare(new Map([["a", "two"]]))).toEqual([]);
    expect(compare(new Map([["a", "three"]]))).toHaveLength(1);
    expect(compare(new Map())).toHaveLength(1);
  });

  it("misses half a change set", () => {
    const ledger = createLedger();
    ledger.send({ a: "one", b: "two" });
    expect(ledger.compare(new Map([["a", "one"]]))).toHaveLength(1);
  });
});
