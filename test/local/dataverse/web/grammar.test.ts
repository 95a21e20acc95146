import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { parseExpression } from "#local/dataverse/odata";
import { type Bench, errorOf, openBench } from "./openApi";

/** One case of the published OData grammar tests: `FailAt` where it must not be read. */
type Case = { readonly Name: string; readonly Rule: string; readonly Input: unknown; readonly FailAt?: number };

const corpus = "../shared/data/corpora/odata-abnf/odata-abnf-testcases.dev.yaml";
const cases: readonly Case[] = existsSync(corpus)
  ? (parse(readFileSync(corpus, "utf8")) as { TestCases: readonly Case[] }).TestCases
  : [];

/** The rules of what $filter may say; constants as URLs carry them. */
const expressionRules = new Set(
  "commonExpr boolCommonExpr boolcommonExpr filter firstMemberExpr isofExpr notExpr propertyPathExpr stringLiteral guid boolean date dateTimeOffsetLiteral doubleLiteral int16Literal int32Literal int64Literal sbyteLiteral timeOfDayLiteral durationLiteral primitiveLiteral enumLiteral decimalValue".split(
    " ",
  ),
);

/**
 * What OData 4.0 as Dataverse speaks it does not have: annotations, JSON objects and lists of lists (4.01), counts with
 * options, operators in any case (4.01), paths behind a bound function, years beyond four digits.
 */
const beyond = /\/@|^@|[{#]|\[\[|\$count\(|\b(?:Eq|OR|Lt)\b|\)\/|^-\d{5}/;

/** Refused by the grammar and read here: blanks around an expression, and a constant that no column can meet. */
const lenient = (text: string): boolean => text.trim() !== text || text === "INF" || text === "0";

function textOf({ Input }: Case): string {
  const text = String(Input);
  const written = /^\$?filter=/i.test(text) ? text.slice(text.indexOf("=") + 1) : text;
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

const inScope = cases.filter((each) => expressionRules.has(each.Rule) && !beyond.test(textOf(each)));

/** The request a case makes: a URL below the service, options of a set, a header, or a filter. */
function sendCase({ send }: Bench, { Rule, Input }: Case): ReturnType<Bench["send"]> {
  const text = String(Input);
  if (Rule === "odataUri") return send("GET", text.replace(/^\w+:\/\/[^/]*\/(?:MyService\/)?/, ""));
  if (["odataRelativeUri", "resourcePath", "context"].includes(Rule)) return send("GET", text);
  if (["header", "preference", "prefer", "includeAnnotationsPreference", "maxpagesizePreference"].includes(Rule)) {
    return send("GET", "incidents", { headers: { Prefer: text.replace(/^[\w-]+: */, "") } });
  }
  const isOption = /^[$@\w]+=/.test(text);
  return send("GET", `incidents?${isOption ? text : `$filter=${encodeURIComponent(text)}`}`);
}

const present = cases.length > 0 ? describe : describe.skip;

present("the published OData grammar tests, where they are at hand", () => {
  const bench = openBench();
  afterAll(() => bench.store.close());

  it.each(inScope.filter(({ FailAt }) => FailAt === undefined).map((each) => [each.Rule, textOf(each)]))(
    "read the %s %s",
    (_rule, text) => {
      expect(parseExpression(text)).toHaveProperty("kind");
    },
  );

  it.each(
    inScope
      .filter((each) => each.FailAt !== undefined && !lenient(textOf(each)))
      .map((each) => [each.Rule, textOf(each)]),
  )("refuse the %s %s", (_rule, text) => {
    expect(errorOf(bench.send("GET", `incidents?$filter=title eq ${encodeURIComponent(text)}`)).status).toBe(400);
    expect(errorOf(bench.send("GET", `incidents?$filter=${encodeURIComponent(text)}`)).status).toBe(400);
  });

  it("are answered, or refused with an OData error, whatever they ask for", () => {
    for (const each of cases) {
      const response = sendCase(bench, each);
      if (response.status < 300) continue;
      const { status, code, message } = errorOf(response);
      expect(`${each.Name}: ${status} ${code} ${message}`).toMatch(/: (?:400|404|405|501) 0x[0-9a-f]{8} \S/);
    }
    expect(cases.length).toBeGreaterThan(300);
    expect(inScope.length).toBeGreaterThan(100);
  });
});
