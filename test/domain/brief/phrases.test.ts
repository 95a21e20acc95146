import { agent, briefOf, customer, talk } from "./conversation";

/** Phrases are words in a row: what stands between them decides. */
describe("what a rule reads", () => {
  it("does not reach over a comma or a stop", () => {
    const promised = (text: string) => briefOf(talk(customer("the parcel is lost"), agent(text))).promised.length;
    expect(promised("A person will answer you today.")).toBe(1);
    expect(promised("A person, will answer you today.")).toBe(0);
  });

  it.each([
    ["curly apostrophes", "I’d like a new lid for my kettle"],
    ["capitals", "I'D LIKE a new lid for my kettle"],
    ["words between", "i'd really just like a new lid for my kettle"],
  ])("takes %s", (_, text) => {
    expect(briefOf(talk(customer(text))).wants?.text).toBe("A new lid for their kettle");
  });

  it("tells versions from prices, sizes and days", () => {
    const versions = (text: string): readonly string[] =>
      briefOf(talk(customer(text))).facts.flatMap(({ kind, values }) =>
        kind === "version" ? values.map((value) => value.text) : [],
      );
    expect(versions("my app is on 3.1.2 and firmware v2.4")).toEqual(["app 3.1.2", "firmware 2.4"]);
    expect(versions("my phone has ios 18.2")).toEqual(["iOS 18.2"]);
    expect(versions("firmware 2.5 l tank")).toEqual([]);
    expect(versions("app 3.50 € and app 02.10.26")).toEqual([]);
  });

  it("tells sums of money by sign or word, one sum written twice once, as it is written most fully", () => {
    const [fact] = briefOf(talk(customer("I was charged € 649.00, that is 649 euros too much"))).facts;
    expect(fact?.values.map(({ text }) => text)).toEqual(["649 euros"]);
    expect(
      briefOf(talk(customer("A649 is no sum, 12 eurosport channels neither"))).facts.map(({ kind }) => kind),
    ).not.toContain("amount");
  });
});
