import Ajv2020 from "ajv/dist/2020";
import fc from "fast-check";
import { parse } from "yaml";
import { writeEvalDocument } from "#domain/agentTests";
import { readCsv, writeCsv, writeEvaluationSets } from "#local/agent/exchange";
import type { TestCase } from "#local/agent/tests";

const test = (id: string, says: readonly string[], more: Partial<TestCase> = {}): TestCase => ({
  id,
  file: "mill.yml",
  line: 1,
  turns: says.map((say) => ({ say, line: 1, expect: { keywords: ["flour"] } })),
  end: {},
  world: { failing: [], nobody: false, environment: {} },
  ...more,
});

describe("tests in the forms of others", () => {
  it("keeps to the limits of a set: 100 questions, 20 conversations of 12 messages", () => {
    const tests = [
      ...Array.from({ length: 230 }, (_, at) => test(`q${String(at)}`, ["grind"])),
      ...Array.from({ length: 45 }, (_, at) => test(`t${String(at)}`, ["grind", "yes"])),
      test(
        "long",
        Array.from({ length: 7 }, () => "more"),
      ),
    ];
    const { files, left } = writeEvaluationSets(tests, "wml_Mill");
    const data = files.filter(({ name }) => name.endsWith(".data.yml")).map(({ text }) => parse(text).rows.length);
    expect(data).toEqual([100, 100, 30]);
    expect(files.filter(({ name }) => /^conversations\d\.t/.test(name))).toHaveLength(45);
    expect(files.filter(({ name }) => /^conversations\d\.set/.test(name))).toHaveLength(3);
    expect(left).toContainEqual({ id: "long", words: "is left out: more than 12 messages" });
    expect(parse(files.find(({ name }) => name === "conversations1.t0.yml")?.text ?? "").activities[1]).toEqual({
      activity: "yes",
      expectedOutput: "flour",
    });
  });

  it("says what a form cannot say", () => {
    const rich = test("rich", ["grind"], {
      turns: [{ say: "grind", line: 1, expect: { cites: ["KA-00001"], never: ["rye"] } }],
      end: { context: { Product: "mill" }, reason: "AgentTransferRequestedByUser" },
    });
    const words =
      "does not say the articles that must be cited, what must not happen, what the hand-off carries, the reason of the hand-off";
    expect(writeCsv([rich]).left).toEqual([{ id: "rich", words }]);
    const down = test("down", ["grind"], { world: { failing: ["/orders"], nobody: false, environment: {} } });
    expect(writeEvalDocument([down], "Mill").left).toHaveLength(1);
  });

  it("writes a document of prompts and threads", () => {
    const document = JSON.parse(writeEvalDocument([test("a", ["grind"]), test("b", ["grind", "yes"])], "Mill").text);
    const turn = { type: "object", required: ["prompt"], properties: { prompt: { type: "string", minLength: 1 } } };
    const check = new Ajv2020({ strict: false }).compile({
      type: "object",
      required: ["schemaVersion", "items"],
      properties: {
        schemaVersion: { type: "string", pattern: "^1\\.\\d+\\.\\d+$" },
        items: {
          items: {
            oneOf: [
              turn,
              { type: "object", required: ["turns"], properties: { turns: { maxItems: 20, items: turn } } },
            ],
          },
        },
      },
    });
    check(document);
    expect(check.errors).toBeNull();
  });

  it.each([
    ["question,expectedResponse\nWhere is it?,Here\n"],
    ['"Question","Expected response"\r\n"Where is it?","Here"\r\n'],
    ["\ufeffPrompt,Expected response ,Test Method Type,Passing Score\nWhere is it?,Here,GeneralQuality,\n"],
    ["Expected answer,question\nHere,Where is it?\n"],
  ])("reads %j", (text) => {
    expect(readCsv(text)).toMatchObject({ faults: [], tests: [{ question: "Where is it?", expected: "Here" }] });
  });

  it("reads an export of results", () => {
    const text =
      "question,expectedResponse,actualResponse,testMethodType_1,result_1,passingScore_1,explanation_1,testMethodType_2,result_2\n" +
      '"Where, then?",Here,"There\nand here",GeneralQuality,Pass,70,"Good, ""really""",Keyword,Fail\n';
    expect(readCsv(text).tests).toEqual([
      {
        line: 2,
        question: "Where, then?",
        expected: "Here",
        actual: "There\nand here",
        results: [
          { method: "GeneralQuality", result: "Pass", score: "70", explanation: 'Good, "really"' },
          { method: "Keyword", result: "Fail", score: "", explanation: "" },
        ],
      },
    ]);
  });

  it("tells rows without a question and files without questions", () => {
    expect(readCsv("question\n\n,x\n").faults).toEqual(["line 3: no question."]);
    expect(readCsv("name,colour\na,b\n").faults).toEqual([expect.stringContaining("no column of questions")]);
    expect(readCsv("").faults).toEqual(["line 1: the file is empty."]);
  });

  it("reads back every question it writes, but for a formula, which is made a text", () => {
    const said = fc
      .string({ minLength: 1, maxLength: 60 })
      .filter((text) => text.trim() === text && text !== "" && !text.includes("\r") && !/^[=+\-@'\t]/.test(text));
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 20 }), (says) => {
        const [file = ""] = writeCsv(says.map((say, at) => test(String(at), [say]))).files;
        expect(readCsv(file).tests.map(({ question }) => question)).toEqual(says);
      }),
    );
    expect(writeCsv([test("f", ["=1+1"])]).files[0]).toContain("'=1+1");
  });
});
