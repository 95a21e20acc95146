import { aboutNow, currentProduct, type Place, readInquiry } from "#domain/knowledge";
import { aTurn } from "#support";

const ask = (product: string, ...texts: string[]): string =>
  currentProduct(
    readInquiry(
      texts.map((text, at) => aTurn(`t${at}`, "customer", text)),
      { product, versions: [], codes: [], subject: "" },
      "",
    ),
    ["Brio 3", "Halden Club", "Norr", "Norr Mini"],
  );

describe("currentProduct", () => {
  it("follows a customer who moves on to another product", () => {
    expect(ask("Brio 3", "My Brio 3 leaks", "Thanks. Now my Norr lamp flickers", "it is dark")).toBe("Norr");
  });

  it("comes back with the customer", () => {
    expect(ask("Brio 3", "My Norr flickers", "sorry, back to the Brio 3")).toBe("Brio 3");
  });

  it("keeps the known product while none is named in full", () => {
    expect(ask("Brio 3", "It leaks", "I am in a club")).toBe("Brio 3");
    expect(ask("", "It leaks")).toBe("");
  });

  it("takes the longer of two names in one message", () => {
    expect(ask("", "The Norr Mini is dark")).toBe("Norr Mini");
  });
});

describe("a product that only the place of a conversation tells", () => {
  const about = (places: readonly Place[], said = "It leaks", product = "") => {
    const facts = { product, versions: [], codes: [], subject: "", places };
    return aboutNow(readInquiry([aTurn("1", "customer", said)], facts, ""), [
      "Brio 3",
      "Brio 2",
      "Norr",
      "Norr Mini",
      "Home",
    ]);
  };
  const queue = (name: string): Place => ({ kind: "queue", name });

  it.each([
    ["in full", "Norr support", "Norr"],
    ["in full, the longer of two", "norr-mini second line", "Norr Mini"],
    ["by the word that several products begin with", "Brio hotline", "Brio"],
    ["not by a part of it", "Mini deliveries", ""],
    ["not where it is named for two", "Norr and Brio 3", ""],
    ["not by nothing", "", ""],
  ])("is the one it is named for: %s", (_, name, product) => {
    expect(about([queue(name)]).product).toBe(product);
  });

  it("is told with the place that says so, the nearest first", () => {
    const workstream: Place = { kind: "workstream", name: "Norr chat" };
    expect(about([queue("General"), workstream, { kind: "account", name: "Brio 3 rentals" }]).toldBy).toBe(workstream);
  });

  it("gives way to what the customer or the case names", () => {
    expect(about([queue("Norr support")], "My Brio 3 leaks")).toMatchObject({ product: "Brio 3" });
    expect(about([queue("Norr support")], "It leaks", "Home")).toMatchObject({ product: "Home" });
    expect(about([queue("Norr support")], "It leaks", "Home").toldBy).toBeUndefined();
  });
});
