import {
  createCaseReader,
  findSimilarCases,
  type ResolvedCase,
  type SimilarCase,
  type SimilarCases,
} from "#domain/cases";
import { readInquiry, type SupportFacts } from "#domain/knowledge";
import { aResolvedCase, aTurn } from "#support";

const find = (
  cases: readonly ResolvedCase[],
  said: string,
  facts: Partial<SupportFacts> = {},
  notCase = "",
): SimilarCases =>
  findSimilarCases({
    inquiry: readInquiry(
      [aTurn("1", "customer", said)],
      { product: "Brio 3", versions: [], codes: [], subject: "", ...facts },
      "en-us",
    ),
    cases,
    notCase,
    reader: createCaseReader(),
  });
const itemsOf = (found: SimilarCases): readonly SimilarCase[] => (found.kind === "found" ? found.items : []);
const numbers = (found: SimilarCases): string[] => itemsOf(found).map(({ best }) => best.number);
const partOf = (item: SimilarCase | undefined, name: string): number | undefined =>
  item?.score.parts.find((part) => part.name === name)?.points;

const reset = (number: string, change: Partial<ResolvedCase> = {}): ResolvedCase =>
  aResolvedCase(number, "E42 after descaling, ring is red", "Reset the flow sensor with Steam and Cup.", change);
const grinder = aResolvedCase("CAS-9", "E19 grinder blocked", "Cleared the burrs.");
const lamp = aResolvedCase("CAS-8", "Lamp ring is red after descaling", "Changed the lamp.", { product: "Lumo" });

describe("findSimilarCases", () => {
  it("puts cases that ended at the same article together, the nearest leading", () => {
    const cases = [
      reset("CAS-1", { article: "KA-42" }),
      reset("CAS-2", { article: "ka-42", description: "E42 after descaling, ring is red, restart failed" }),
      reset("CAS-3"),
    ];
    const found = itemsOf(find(cases, "E42, ring red after descaling, restart failed"));
    expect(found.map(({ best, others }) => [best.number, others.map(({ number }) => number)])).toEqual([
      ["CAS-2", ["CAS-1"]],
      ["CAS-3", []],
    ]);
    expect(partOf(found[0], "part.count")).toBeGreaterThan(partOf(found[1], "part.count") ?? 0);
  });

  it("puts resolutions in nearly the same words together where no article is named", () => {
    const reworded = reset("CAS-2", { resolution: "Flow sensor reset with steam + cup" });
    const other = reset("CAS-3", { resolution: "Exchanged the machine for a new one" });
    const found = itemsOf(find([reset("CAS-1"), reworded, other], "E42 after descaling"));
    expect(found.map(({ best, others }) => 1 + others.length + best.number.length - "CAS-1".length)).toEqual([2, 1]);
  });

  it("keeps like cases of another product apart, also when there are none of this one", () => {
    const said = "lamp ring is red after descaling";
    const found = find([reset("CAS-1"), lamp], said);
    expect([numbers(found), found.others.length, found.compared]).toEqual([["CAS-1"], 1, 2]);
    const elsewhere = find([lamp], said);
    expect(elsewhere.kind).toBe("none");
    expect(partOf(elsewhere.others[0], "part.product")).toBeLessThan(0);
  });

  it("leaves out this conversation's own case and cases that teach nothing", () => {
    expect(
      numbers(find([reset("CAS-1"), reset("CAS-2", { resolution: "" })], "E42 descaling", {}, "id-CAS-1")),
    ).toEqual([]);
  });

  it("moves back fixes that did not last, cancelled cases and what already failed here", () => {
    const lasting = reset("CAS-2", { resolution: "Exchanged the machine" });
    const said = "E42 after descaling, ring is red";
    const reopened = reset("CAS-1", { reopened: true });
    expect(numbers(find([reopened, lasting], said))).toEqual(["CAS-2", "CAS-1"]);
    expect(numbers(find([reset("CAS-1", { outcome: "Cancelled" }), lasting], said))).toEqual(["CAS-2", "CAS-1"]);
    const turns = [
      aTurn("1", "customer", said),
      { ...aTurn("2", "agent", "Try this."), citations: ["KA-42"] },
      aTurn("3", "customer", "still E42"),
    ];
    const inquiry = readInquiry(turns, { product: "Brio 3", versions: [], codes: [], subject: "" }, "");
    const cases = [reset("CAS-1", { article: "KA-42" }), lasting];
    const found = findSimilarCases({ inquiry, cases, notCase: "", reader: createCaseReader() });
    expect(numbers(found)).toEqual(["CAS-2", "CAS-1"]);
    expect(partOf(itemsOf(found)[1], "part.tried")).toBeLessThan(0);
  });

  it("holds a return against the way of ending by its share", () => {
    const cases = [1, 2, 3, 4].map((at) => reset(`CAS-${at}`, { article: "KA-42", reopened: at === 4 }));
    const [item] = itemsOf(find(cases, "E42 after descaling"));
    expect(item?.score.parts.find(({ name }) => name === "part.reopened")).toMatchObject({
      points: -30,
      values: { n: 1 },
    });
  });

  it("says what is the same and what is different, only where both sides say", () => {
    const old = reset("CAS-1", {
      description: "E42 on firmware 2.9 after descaling, out of warranty, restarted twice",
      outcome: "Problem Solved",
    });
    const [item] = itemsOf(
      find([old], "E42 after descaling, firmware 3.2, I restarted it", {
        notes: ["Warranty: covered until 14 August 2028"],
      }),
    );
    expect(item?.same).toEqual([
      { name: "product", words: "Brio 3" },
      { name: "code", words: "E42" },
      { name: "tried", words: "restarted" },
    ]);
    expect(item?.different).toEqual([
      { name: "version", words: "2.9", here: "3.2" },
      { name: "warranty", words: "out of warranty", here: "Warranty: covered" },
    ]);
    expect(itemsOf(find([old], "E42 after descaling"))[0]?.different).toEqual([]);
  });

  it("counts whole days to the resolution, and none where the clock is wrong", () => {
    const days = (openedAt: number | null, resolvedAt: number | null) =>
      itemsOf(find([reset("CAS-1", { openedAt, resolvedAt })], "E42 after descaling"))[0]?.days;
    expect(days(0, 2.9 * 86_400_000)).toBe(2);
    expect(days(0, 1000)).toBe(0);
    expect(days(5, 1)).toBeNull();
    expect(days(null, 1)).toBeNull();
  });

  it("finds none below the threshold, and says how many it compared and what the nearest shares", () => {
    expect(find([reset("CAS-1"), grinder], "do you sell gift cards for a red sofa")).toEqual({
      kind: "none",
      others: [],
      compared: 2,
      nearest: { number: "CAS-1", shares: ["Brio 3", "red"] },
    });
    expect(find([], "E42")).toEqual({ kind: "none", others: [], compared: 0, nearest: null });
  });
});
