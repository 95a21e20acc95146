import fc from "fast-check";
import { evaluate, functionNames, FxError, type FxRecord, readFormula, toJson, type Value } from "#local/agent/powerFx";
import { triesOf } from "#soak";

const topic: FxRecord = {
  Name: "Iva",
  Count: 3,
  Parcels: [
    { Id: "P1", Kilos: 2 },
    { Id: "P2", Kilos: 5 },
  ],
};
const scope = {
  now: Date.parse("2026-03-31T23:30:05Z"),
  place: (name: string): FxRecord | null => (name === "Topic" ? topic : null),
};
const run = (text: string): Value => evaluate(readFormula(text), scope);
const fault = (text: string): FxError => {
  try {
    run(text);
  } catch (error) {
    if (error instanceof FxError) return error;
    throw error;
  }
  throw new Error(`${text} gave no fault`);
};

describe("Power Fx", () => {
  it.each<[formula: string, value: Value]>([
    ["1 + 2 * 3 ^ 2", 19],
    ["-2 ^ 2", -4],
    ["5% * 200", 10],
    ['"a" & 1 & true', "a1true"],
    ["!IsBlank(Topic.Name) && Topic.Count >= 3", true],
    ["Not(false) or false", true],
    ['If(Topic.Count = 4, "four", Topic.Count = 3, "three", "other")', "three"],
    ['Switch(Topic.Name, "Ola", 1, "Iva", 2)', 2],
    ['$"Dear {Topic.Name}, {CountRows(Topic.Parcels)} parcels"', "Dear Iva, 2 parcels"],
    ["Sum(Topic.Parcels, Kilos)", 7],
    ['LookUp(Topic.Parcels, Id = "P2").Kilos', 5],
    ['Concat(Sort(Topic.Parcels, Kilos, SortOrder.Descending), Id, " ")', "P2 P1"],
    ["ForAll(Filter(Topic.Parcels, Kilos > 2), ThisRecord.Id)", ["P2"]],
    ['Last(Split("red;green;blue", ";")).Value', "blue"],
    ['"EEN" in "Green"', true],
    ['IsMatch("ivo@mill.example", Match.Email)', true],
    ['Match("order NB-4471 please", "[A-Z]{2}-\\d{4}").FullMatch', "NB-4471"],
    ['Text(DateAdd(DateValue("2026-01-31"), 1, TimeUnit.Months), "yyyy-mm-dd")', "2026-02-28"],
    ["DateDiff(Date(2026, 1, 1), Today())", 89],
    ["Text(Now(), DateTimeFormat.UTC)", "2026-03-31T23:30:05.000Z"],
    ['Text(1234.5, "#,##0.00")', "1,234.50"],
    ['JSON({Id: "x", Rows: [1, 2]})', '{"Id":"x","Rows":[1,2]}'],
    ['ParseJSON("{""a"": [true]}").a', [true]],
    ["Topic.NotThere.Deeper", null],
    ['IfError(1 / 0, "no")', "no"],
    ['Coalesce(Topic.NotThere, "", 7)', 7],
    ['Len( /* how long */ "four") // said', 4],
  ])("%s", (formula, value) => expect(run(formula)).toEqual(value));

  it("says where a formula is wrong, and what is supported", () => {
    expect(fault("1 +")).toMatchObject({ message: "The formula ends too early.", at: 3 });
    expect(fault("1 + Unheard(2)")).toMatchObject({ at: 4 });
    expect(fault("Unheard(2)").message).toContain("Supported are Abs, AddColumns, And,");
    expect(fault("left(Topic.Name, 1)").message).toBe("The function is written Left, not left.");
    expect(fault("Left(Topic.Name)").message).toBe("Left takes 2 arguments, not 1.");
    expect(fault("Nowhere.X").message).toBe('"Nowhere" is not known here.');
  });

  it("bounds what a formula may do", () => {
    expect(fault("2 / (Topic.Count - 3)").message).toBe("This divides by zero.");
    expect(fault("ForAll(Sequence(9000), ForAll(Sequence(9000), Value))").message).toContain("steps");
    expect(fault(`${"(".repeat(500)}1${")".repeat(500)}`).message).toContain("nested deeper");
    expect(fault(`1${"+1".repeat(5000)}`).message).toContain("nested deeper");
    expect(
      fault('Substitute(Concat(Sequence(9000), "abcdefghij"), "a", Concat(Sequence(9000), "klmnopqrst"))').message,
    ).toContain("longer");
    expect(fault('JSON(ForAll(Sequence(9000), Concat(Sequence(900), "abcdefghij")))').message).toMatch(
      /too large|steps/,
    );
    expect(fault('IsMatch("aaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "(a+)+")').message).toContain("very long");
    expect(fault("DateAdd(Today(), 999999999, TimeUnit.Years)").message).toContain("calendar");
  });

  it("has at least the 35 functions public topics use most", () => {
    const wanted = `If IsBlank Text Last FirstN First Today DateValue ForAll LookUp CountRows Lower DateDiff DateAdd Concatenate Char Find
      Blank Filter Split ParseJSON Substitute Sequence Now Coalesce With Table IsEmpty Concat Left Right Mid Len Upper Trim Round Value
      Switch Not And Or IsMatch JSON Sort`;
    expect(wanted.split(/\s+/).filter((name) => !functionNames.includes(name))).toEqual([]);
  });

  it("reads any text, or says what is wrong; and what it reads ends with a value or a fault", () => {
    const word = fc.constantFrom(
      ...'( ) [ ] { } , . : ; + - * / ^ & = <> ! && || " \' $" 1 0 Topic .Name Value If( Len( ForAll( Sequence(9) With( Text( // /*'.split(
        " ",
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, { maxLength: 30 }).map((words) => words.join(" ")),
        ),
        (text) => {
          try {
            toJson(run(text));
          } catch (error) {
            expect(error).toBeInstanceOf(FxError);
          }
        },
      ),
      { numRuns: triesOf(1500) },
    );
  });
});
