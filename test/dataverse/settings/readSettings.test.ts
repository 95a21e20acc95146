import Ajv from "ajv";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { defaults, describeSettings, readSettings, writeSchema } from "#dataverse/settings";

const read = (settings: unknown, more: Record<string, string> = {}) =>
  readSettings({ wml_Settings: JSON.stringify(settings), ...more });

describe("an organisation's settings", () => {
  it.each([
    ["no variable is there", {}],
    ["the variables are empty", { wml_Settings: " ", wml_ServiceLevel: "" }],
    ["variables of others are there", { wml_AgentLibrary: "https://tea.example" }],
  ])("are the defaults where %s", (_, variables) => {
    expect(readSettings(variables)).toEqual({ settings: defaults, problems: [] });
  });

  it("are what the JSON variable says, the rest stays", () => {
    const words = { de: { "speaker.customer": "Gast" } };
    const internalWords = ["Nur für uns", "staff"];
    expect(read({ documents: false, words, serviceLevel: 300, internalWords })).toEqual({
      settings: { ...defaults, documents: false, words, serviceLevel: 300, internalWords },
      problems: [],
    });
  });

  it("take a number from its own variable before the JSON", () => {
    expect(read({ serviceLevel: 300 }, { wml_ServiceLevel: "60" }).settings.serviceLevel).toBe(60);
    expect(readSettings({ wml_ServiceLevel: "60" }).settings.serviceLevel).toBe(60);
  });

  it.each<[string, Record<string, string>, string]>([
    ["a number out of its range", { wml_Settings: '{"serviceLevel": 0}' }, "wml_Settings.serviceLevel"],
    ["a number in quotes", { wml_Settings: '{"serviceLevel": "300"}' }, "wml_Settings.serviceLevel"],
    ["a variable that is no number", { wml_ServiceLevel: "five minutes" }, "wml_ServiceLevel"],
    ["a switch that is a word", { wml_Settings: '{"documents": "off"}' }, "wml_Settings.documents"],
    ["a word that is none", { wml_Settings: '{"words": {"en": {"verb.copy": ""}}}' }, "wml_Settings.words"],
    ["words without a language", { wml_Settings: '{"words": {"verb.copy": "Take"}}' }, "wml_Settings.words"],
    ["a word where a list belongs", { wml_Settings: '{"internalWords": "staff"}' }, "wml_Settings.internalWords"],
    ["a list with a blank word", { wml_Settings: '{"internalWords": ["staff", " "]}' }, "wml_Settings.internalWords"],
    [
      "a list that is too long",
      { wml_Settings: JSON.stringify({ internalWords: Array.from({ length: 51 }, (_, at) => `word ${at}`) }) },
      "wml_Settings.internalWords",
    ],
    ["a limit of no figure", { wml_Settings: '{"queueLimits": {"constructor": [1, 2]}}' }, "wml_Settings.queueLimits"],
    ["one limit alone", { wml_Settings: '{"queueLimits": {"waiting": [10]}}' }, "wml_Settings.queueLimits"],
    ["a share above all", { wml_Settings: '{"queueLimits": {"abandoned": [5, 101]}}' }, "wml_Settings.queueLimits"],
    [
      "an act that is none",
      { wml_Settings: '{"supervisorActs": {"close": {"api": "a", "parameters": {}}}}' },
      "wml_Settings.supervisorActs",
    ],
    [
      "an API that is an address",
      { wml_Settings: '{"supervisorActs": {"join": {"api": "a/b", "parameters": {}}}}' },
      "wml_Settings.supervisorActs",
    ],
    [
      "an API without parameters",
      { wml_Settings: '{"supervisorActs": {"join": {"api": "a"}}}' },
      "wml_Settings.supervisorActs",
    ],
    ["a name that is no setting", { wml_Settings: '{"servicelevel": 300}' }, "wml_Settings.servicelevel"],
    ["a name every object has", { wml_Settings: '{"constructor": 300}' }, "wml_Settings.constructor"],
    ["what is no JSON", { wml_Settings: "{documents: false}" }, "wml_Settings"],
    ["a list", { wml_Settings: "[1]" }, "wml_Settings"],
  ])("name the place of %s, and hold the default there", (_, variables, place) => {
    expect(readSettings(variables)).toEqual({ settings: defaults, problems: [place] });
  });

  it("lose nothing valid beside what is not", () => {
    expect(read({ documents: false, serviceLevel: -1, dataverseAi: false })).toEqual({
      settings: { ...defaults, documents: false, dataverseAi: false },
      problems: ["wml_Settings.serviceLevel"],
    });
  });
});

describe("the schema", () => {
  const isValid = new Ajv({ strict: false, validateSchema: false }).compile(writeSchema());

  it("accepts what the reader reads without a problem, and nothing else", () => {
    const value = fc.oneof(
      fc
        .constantFrom(...Object.keys(defaults))
        .chain((name) =>
          fc
            .oneof(
              fc.double({ noNaN: true }),
              fc.boolean(),
              fc.string(),
              fc.constant({ en: { a: "b" } }),
              fc.constant({ a: 1 }),
              fc.constant({ waiting: [3, 9], abandoned: [2, 4] }),
              fc.constant({ falling: [3, 900] }),
              fc.constant({ join: { api: "tea_Join", parameters: { ConversationId: "{conversation}" } } }),
              fc.constant({ join: { api: "tea_Join", parameters: { "Conversation Id": "x" } } }),
              fc.array(fc.constantFrom("staff", "nur für uns", " ", ""), { maxLength: 3 }),
            )
            .map((one) => ({ [name]: one })),
        ),
      fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue(), { maxKeys: 2 }),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(value, (settings) => {
        const { problems } = readSettings({ wml_Settings: JSON.stringify(settings) });
        expect(isValid(JSON.parse(JSON.stringify(settings)))).toBe(problems.length === 0);
      }),
    );
  });
});

describe("docs/administer.md", () => {
  it("tells every setting as the table has it, and no other", () => {
    const page = readFileSync(resolve("docs/administer.md"), "utf8");
    const rows = describeSettings().map(
      ({ name, may, initial, variable, says }) =>
        `| \`${name}\`${variable === null ? "" : ` (\`${variable}\`)`} | ${may} | ${initial} | ${says} |`,
    );
    const [, table = ""] = /\| setting \|.*\n\| ---.*\n((?:\|.*\n)+)/.exec(page) ?? [];
    expect(
      table
        .trim()
        .split("\n")
        .map((row) => row.replace(/ +/g, " ")),
    ).toEqual(rows);
  });
});
