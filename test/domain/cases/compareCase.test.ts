import { createCaseReader, findSimilarCases, type ResolvedCase, type SimilarCase, type Told } from "#domain/cases";
import { readInquiry } from "#domain/knowledge";
import { aResolvedCase, aTurn } from "#support";

const silent: Told = { wants: [], steps: [], values: [] };
const old = (resolution: string, change: Partial<ResolvedCase> = {}): ResolvedCase =>
  aResolvedCase("CAS-1", "Router drops the connection", resolution, {
    description: "The router drops the connection every evening",
    ...change,
  });
const compare = (one: ResolvedCase, here: Partial<Told>, there: Partial<Told> = {}): SimilarCase => {
  const found = findSimilarCases({
    inquiry: readInquiry(
      [aTurn("1", "customer", "The router drops the connection every evening")],
      { product: "", versions: [], codes: [], subject: "" },
      "en",
    ),
    cases: [one],
    notCase: "",
    reader: createCaseReader(),
    told: { here: { ...silent, ...here }, of: () => ({ ...silent, ...there }) },
  });
  const [item] = found.kind === "found" ? found.items : [];
  if (!item) throw new Error("nothing was found");
  return item;
};

describe("the remedy", () => {
  it.each([
    ["A refund of what was paid", "Refunded the last month.", "refund"],
    ["Exchange the router", "A replacement was sent.", "exchange"],
    ["Geld zurück, eine Erstattung bitte", "Der Betrag wurde erstattet.", "refund"],
    ["Être remboursé", "Nous avons remboursé le mois.", "refund"],
    ["返金してほしい", "返金しました。", "refund"],
  ])("is the same where it was asked for here and given there: %s", (wish, resolution, remedy) => {
    expect(compare(old(resolution), { wants: [wish] })).toMatchObject({
      same: [{ name: "remedy", words: remedy }],
      different: [],
    });
  });

  it("differs where another was given, or the same was refused", () => {
    expect(compare(old("A replacement was sent."), { wants: ["Refund the last month"] }).different).toEqual([
      { name: "remedy", words: "exchange", here: "refund" },
    ]);
    expect(compare(old("The refund was declined."), { wants: ["Refund the last month"] }).different).toEqual([
      { name: "refused", words: "refund", here: "refund" },
    ]);
  });

  it("is not told where one side says nothing of it", () => {
    expect(compare(old("Changed the channel."), { wants: ["Refund the last month"] }).different).toEqual([]);
    expect(compare(old("A replacement was sent."), { wants: ["Internet that stays"] }).different).toEqual([]);
  });
});

describe("a step tried here", () => {
  const restart = { text: "They restarted the router: it drops again", outcome: "failed" } as const;

  it("differs where it solved that case", () => {
    expect(compare(old("Restarted the router and the modem."), { steps: [restart] }).different).toEqual([
      { name: "step.helped", words: "They restarted the router", here: "failed" },
    ]);
  });

  it("is no solution where the case came back", () => {
    const back = old("Restarted the router and the modem.", { reopened: true });
    expect(compare(back, { steps: [restart] }).different).toEqual([]);
  });

  it("is the same where it failed there too, and is told once", () => {
    const there = { steps: [{ text: "Restarted the router", outcome: "failed" }] } as const;
    const item = compare(old("Changed the channel."), { steps: [restart] }, there);
    expect([item.same, item.different]).toEqual([[{ name: "step.failed", words: "They restarted the router" }], []]);
  });

  it("is another step where hardly a word is shared", () => {
    const there = { steps: [{ text: "Moved the router to the kitchen shelf", outcome: "failed" }] } as const;
    expect(compare(old("Changed the channel."), { steps: [restart] }, there).same).toEqual([]);
  });
});

describe("a value that both name", () => {
  it("is compared where it tells matters apart, however it is spelled", () => {
    const of = (kind: string, text: string) => ({ values: [{ kind, text }] });
    expect(compare(old("x"), of("device", "iPhone 12"), of("device", "Pixel 9")).different).toEqual([
      { name: "device", words: "Pixel 9", here: "iPhone 12" },
    ]);
    expect(compare(old("x"), of("plan", "FIBRE 500"), of("plan", "Fibre 500 plan")).same).toEqual([
      { name: "plan", words: "Fibre 500 plan" },
    ]);
    expect(compare(old("x"), of("order", "A-1"), of("order", "A-2")).different).toEqual([]);
  });
});

describe("what only one of them speaks of", () => {
  const about = (number: string, title: string, resolution: string): ResolvedCase =>
    aResolvedCase(number, title, resolution, { product: "" });
  const cases = [
    about("CAS-1", "Router drops the connection at the hotel", "Opened the hotel port."),
    about("CAS-2", "Hotel login page stays blank", "Cleared cookies."),
    about("CAS-3", "Printer jams", "Removed the sheet."),
    about("CAS-4", "Streaming shows start late", "Set the clock."),
    about("CAS-5", "Printer prints blank sheets", "Changed the drum."),
    about("CAS-6", "Invoice shows the wrong address", "Corrected it."),
  ];
  const find = (searched?: "words"): SimilarCase | undefined => {
    const inquiry = readInquiry(
      [aTurn("1", "customer", "The router drops the connection while streaming")],
      { product: "", versions: [], codes: [], subject: "" },
      "en",
    );
    const given = { inquiry, cases, notCase: "", reader: createCaseReader(), ...(searched ? { searched } : {}) };
    const found = findSimilarCases(given);
    return found.kind === "found" ? found.items.find(({ best }) => best.number === "CAS-1") : undefined;
  };

  it("is told in words that other cases know too", () => {
    expect(find()?.different).toEqual([{ name: "words", words: "hotel", here: "streaming" }]);
  });

  it("is not told of what a person searched for: few words leave nearly everything out", () => {
    expect(find("words")?.different).toEqual([]);
  });
});
