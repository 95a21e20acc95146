import { currentProduct, readInquiry } from "#domain/knowledge";
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
