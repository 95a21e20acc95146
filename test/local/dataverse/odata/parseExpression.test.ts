import fc from "fast-check";
import { ODataFault, parseExpression } from "#local/dataverse/odata";
import { triesOf } from "#soak";
import { anyCharacter } from "#support/text";

const member = (...names: string[]) => ({ kind: "member", names });
const text = (value: string) => ({ kind: "literal", literal: { type: "string", value } });
const number = (value: number) => ({ kind: "literal", literal: { type: "number", value } });

describe("an expression", () => {
  it("binds not, comparison, and, or in this order", () => {
    expect(parseExpression("a eq 1 or not b eq 2 and c")).toEqual({
      kind: "operation",
      operator: "or",
      left: { kind: "operation", operator: "eq", left: member("a"), right: number(1) },
      right: {
        kind: "operation",
        operator: "and",
        left: { kind: "operation", operator: "eq", left: { kind: "not", of: member("b") }, right: number(2) },
        right: member("c"),
      },
    });
  });

  it.each([
    ["'it''s'", { type: "string", value: "it's" }],
    ["''", { type: "string", value: "" }],
    ["null", { type: "null" }],
    ["true", { type: "boolean", value: true }],
    ["-12.5e3", { type: "number", value: -12500 }],
    ["AAAAAAAA-0000-4000-8000-00000000000F", { type: "guid", value: "aaaaaaaa-0000-4000-8000-00000000000f" }],
    ["12345678-0000-4000-8000-000000000000", { type: "guid", value: "12345678-0000-4000-8000-000000000000" }],
    ["2026-11-20", { type: "moment", value: "2026-11-20" }],
    ["2026-11-20T09:30:00.5+01:00", { type: "moment", value: "2026-11-20T09:30:00.5+01:00" }],
    ["duration'P1D'", { type: "other", value: "duration'P1D'" }],
  ])("reads the constant %s", (written, literal) => {
    expect(parseExpression(written)).toEqual({ kind: "literal", literal });
  });

  it("reads paths, calls, lambdas, lists and aliases", () => {
    expect(parseExpression("contains(customerid_contact/fullname,'lee')")).toEqual({
      kind: "call",
      on: [],
      name: "contains",
      arguments: [
        { name: null, value: member("customerid_contact", "fullname") },
        { name: null, value: text("lee") },
      ],
    });
    expect(parseExpression("Incident_Annotation/any(o:o/subject eq 'x')")).toMatchObject({
      kind: "lambda",
      on: ["Incident_Annotation"],
      method: "any",
      variable: "o",
      of: { kind: "operation", left: member("o", "subject") },
    });
    expect(parseExpression("Incident_Annotation/any()")).toMatchObject({ kind: "lambda", of: null });
    expect(parseExpression("a in (1,2)")).toMatchObject({ right: { kind: "list", items: [number(1), number(2)] } });
    const aliases = new Map([["@p", parseExpression("'3'")]]);
    expect(
      parseExpression("Microsoft.Dynamics.CRM.In(PropertyName='a',PropertyValues=[\"1\",'2',@p])", aliases),
    ).toMatchObject({
      name: "Microsoft.Dynamics.CRM.In",
      arguments: [
        { name: "PropertyName", value: text("a") },
        {
          name: "PropertyValues",
          value: { kind: "list", items: [text("1"), text("2"), text("3")] },
        },
      ],
    });
  });

  it("has an alias stand for what it was given, and refuses one that was given nothing", () => {
    const aliases = new Map([["@p", parseExpression("a eq 1 or b")]]);
    expect(parseExpression("not @p and @p", aliases)).toEqual(parseExpression("not (a eq 1 or b) and (a eq 1 or b)"));
    expect(() => parseExpression("a eq @q", aliases)).toThrow("'@q' has no value");
    expect(() => parseExpression("@p")).toThrow("'@p' has no value");
  });

  it.each([
    "",
    "a eq",
    "eq 1",
    "a eq 1 1",
    "(a eq 1",
    "a eq 'x",
    "a/ eq 1",
    "contains(a,'b'",
    "a eq 1)",
    "any(",
    "'a''",
    "a  and",
    "[1",
  ])("is refused when it cannot be read: %s", (written) => {
    expect(() => parseExpression(written)).toThrow(ODataFault);
  });

  it("is refused when it nests too deeply, and reads long chains", () => {
    expect(() => parseExpression("(".repeat(5000) + "a" + ")".repeat(5000))).toThrow("nests too deeply");
    expect(() => parseExpression("not ".repeat(5000) + "a")).toThrow("nests too deeply");
    expect(parseExpression(Array(5000).fill("a").join(" or "))).toMatchObject({ kind: "operation", operator: "or" });
  });
});

describe("any text", () => {
  const hostile = fc.string({
    unit: fc.constantFrom(..."a'\"()[]/:,=@$-+. 0Eé\u{1f600}", " and ", " eq ", "any(o:", "\0", "\ud800"),
  });

  it("is read or refused with 400, and nothing else", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: anyCharacter }), hostile), (written) => {
        try {
          expect(parseExpression(written)).toHaveProperty("kind");
        } catch (error) {
          expect(error).toMatchObject({ name: "ODataFault", status: 400 });
        }
      }),
      { numRuns: triesOf(300) },
    );
  });

  it("comes back from quotes as it went in", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (value) => {
        expect(parseExpression(`a eq '${value.replaceAll("'", "''")}'`)).toMatchObject({ right: text(value) });
      }),
      { numRuns: triesOf(300) },
    );
  });

  it("is a GUID only when it has the shape of one", () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(parseExpression(`a eq ${id.toUpperCase()}`)).toMatchObject({
          right: { literal: { type: "guid", value: id } },
        });
      }),
      { numRuns: triesOf(300) },
    );
  });
});
