import { join } from "node:path";
import type { FactRow } from "#domain/facts";
import { aTurn } from "#support";

const table = join(process.cwd(), "src/domain/facts/factRows.ts");

type Line = readonly [speaker: "customer" | "agent", text: string];
const customer = (text: string): Line => ["customer", text];
const agent = (text: string): Line => ["agent", text];

/** A kind that no organisation of the samples knows. */
const badge: FactRow = {
  name: "badge",
  form: "number",
  order: 4.5,
  single: true,
  named: "badge",
  asked: "badge",
  handed: "badge",
  shape: /\d{4}/,
};

/** Warmline with one row more in the table of facts, and nothing else changed. */
async function openWith(row: FactRow) {
  jest.resetModules();
  jest.doMock(table, () => {
    const { factRows } = jest.requireActual<{ factRows: readonly FactRow[] }>(table);
    return { factRows: [...factRows, row] };
  });
  const opened = await open();
  jest.dontMock(table);
  jest.resetModules();
  return opened;
}

async function open() {
  const { writeBrief } = await import("#domain/brief");
  const { parseHandoff } = await import("#domain/handoff");
  return {
    parseHandoff,
    briefOf: (...lines: readonly Line[]) =>
      writeBrief({ turns: lines.map(([speaker, text], at) => aTurn(`t${at}`, speaker, text)), handoff: null }),
  };
}

describe("a kind of fact is one row", () => {
  // Both halves are functions of what they are given: loaded once, all tests ask them.
  const known = openWith(badge);

  it("is read, by the words that name it", async () => {
    const { briefOf } = await known;
    const { facts } = briefOf(customer("the badge BX-40211 opens no door"));
    expect(facts).toMatchObject([{ kind: "badge", label: "Badge", values: [{ text: "BX-40211" }] }]);
  });

  it("is asked for, answered by a value that looks so, and missing until then", async () => {
    const { briefOf } = await known;
    const asked = [customer("the door does not open"), agent("What is your badge number?")];
    const missingAfter = (answer: string) =>
      briefOf(...asked, customer(answer)).missing.map(({ line: { text } }) => text);
    expect(missingAfter("it was blue and green")).toEqual(["Badge number"]);
    expect(missingAfter("40211")).toEqual([]);
    expect(briefOf(...asked, customer("40211")).facts).toMatchObject([{ kind: "badge", values: [{ text: "40211" }] }]);
  });

  it("is handed over under its name, where the value looks so", async () => {
    const { parseHandoff } = await known;
    const factsOf = (value: Readonly<Record<string, string>>) =>
      parseHandoff({ activity: { type: "event", name: "handoff.initiate", value } }).facts.map(({ kind }) => kind);
    expect(factsOf({ BadgeNumber: "40211" })).toEqual(["badge"]);
    expect(factsOf({ BadgeNumber: "lost" })).toEqual(["other"]);
  });

  it("takes its place among the others", async () => {
    const { briefOf } = await known;
    const { facts } = briefOf(
      customer("it shows error E42, my order is HH-48213, the badge BX-40211, the serial BR3-0917"),
    );
    expect(facts.map(({ kind }) => kind)).toEqual(["order", "serial", "badge", "error"]);
  });

  it("there is one of it: a second value is a conflict to confirm", async () => {
    const { briefOf } = await known;
    const said = [customer("the badge BX-40211 opens no door"), customer("badge BX-40212 I think")];
    const [fact] = briefOf(...said).facts;
    expect(fact?.values.map(({ text }) => text)).toEqual(["BX-40211", "BX-40212"]);
  });

  it("is unknown without its row", async () => {
    const { briefOf } = await open();
    expect(briefOf(customer("the badge BX-40211 opens no door")).facts.map(({ kind }) => kind)).not.toContain("badge");
  });
});
