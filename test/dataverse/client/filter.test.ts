import fc from "fast-check";
import { allOf, anyOf, hasId, quote, toGuid, where, writeQuery } from "#dataverse/client";

/** Reads OData string literals back, so that what a service would understand can be compared with what was meant. */
function readLiterals(expression: string): { literals: string[]; skeleton: string } {
  const literals: string[] = [];
  const skeleton = expression.replace(/'((?:[^']|'')*)'/g, (_, text: string) => {
    literals.push(text.replace(/''/g, "'"));
    return "?";
  });
  return { literals, skeleton };
}

/** Every UTF-16 text, halves of pairs included. */
const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });
const loneSurrogates = /[\uD800-\uDFFF]/gu;

describe("a literal", () => {
  it("doubles the quotes inside", () => {
    expect(quote("O'Brian's")).toBe("'O''Brian''s'");
  });

  it("comes back as it was meant, whatever a person typed", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { literals, skeleton } = readLiterals(quote(text));
        expect(literals).toEqual([text.replace(loneSurrogates, "\uFFFD")]);
        expect(skeleton).toBe("?");
      }),
      { numRuns: 300 },
    );
  });

  it.each(["' or 1 eq 1 or '", "');delete", "%27 or true", "\u0000", "a\\'b", "‘curly’", "x'/**/or'1'eq'1"])(
    "keeps %j inside its quotes",
    (text) => {
      expect(readLiterals(where`title eq ${text} and statecode eq ${3}`.expression)).toEqual({
        literals: [text],
        skeleton: "title eq ? and statecode eq 3",
      });
    },
  );
});

describe("a filter", () => {
  it("keeps its shape for any two texts", () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const filter = allOf(where`contains(title,${a})`, anyOf(where`x eq ${b}`, where`y eq ${true}`));
        expect(readLiterals(filter.expression).skeleton).toBe("contains(title,?) and (x eq ? or y eq true)");
      }),
      { numRuns: 300 },
    );
  });

  it("takes filters as parts", () => {
    const id = toGuid("11111111-1111-4111-8111-111111111111");
    expect(where`not (${hasId("incidentid", id)})`.expression).toBe(
      "not (incidentid eq 11111111-1111-4111-8111-111111111111)",
    );
  });

  it("refuses numbers that are none", () => {
    expect(() => where`x eq ${Number.NaN}`).toThrow(RangeError);
  });
});

describe("an address", () => {
  it("survives encoding for any text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const filter = where`title eq ${text}`;
        const url = new URL(`https://org.example/api/data/v9.2/incidents${writeQuery({ select: ["title"], filter })}`);
        expect(url.searchParams.get("$filter")).toBe(filter.expression);
        expect(url.hash).toBe("");
      }),
      { numRuns: 300 },
    );
  });

  it("names columns, expansions, order and number", () => {
    const query = {
      select: ["title", "createdon"],
      expand: [{ property: "subjectid", select: ["title"] }],
      orderBy: ["createdon desc"],
      top: 5,
    };
    expect(decodeURIComponent(writeQuery(query))).toBe(
      "?$select=title,createdon&$expand=subjectid($select=title)&$orderby=createdon desc&$top=5",
    );
  });
});
