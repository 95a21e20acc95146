import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { compareWords, listControls, listWordFiles, parseResx, readBuildConfig, root, writeManifest } from "#build";
import { factKinds } from "#domain/facts";
import { tagOf } from "#host/page";

const config = readBuildConfig();
const others = config.locales.filter((language) => language !== 1033);
const read = (path: string): Record<string, string> => parseResx(readFileSync(resolve(root, path), "utf8"));

describe("the words of every language", () => {
  const files = listWordFiles(config).flatMap((file) => others.map((language) => ({ file, language })));

  it.each(files.map(({ file, language }) => [file.path(language), file.english, language] as const))(
    "%s says everything English says, with the same places and its own plural forms",
    (path, english, language) => {
      expect(existsSync(resolve(root, path)) ? [] : `Copy ${english} to ${path} and translate it.`).toEqual([]);
      expect(compareWords(read(english), read(path), language)).toEqual([]);
    },
  );

  it("name every kind of fact", () => {
    const words = read("controls/strings/Parts.1033.resx");
    expect(factKinds.filter(({ name }) => !words[`fact.${name}`]?.trim()).map(({ name }) => name)).toEqual([]);
  });

  it("belong to languages the pages know a locale of", () => {
    expect(config.locales.filter((language) => tagOf(language) === undefined)).toEqual([]);
  });

  it("are named in the manifest of each control, which pcf.config.json gives", () => {
    for (const control of [config.library, ...listControls(config)]) {
      const text = readFileSync(resolve(root, `controls/${control}/ControlManifest.Input.xml`), "utf8");
      expect(text).toBe(writeManifest(control, config));
      expect(text.match(/<resx /g)).toHaveLength(config.locales.length * (control === config.library ? 1 : 2));
    }
  });
});

describe("a language beside English", () => {
  const english = {
    "kettle.title": "Kettle",
    "kettle.boils": "The kettle of {name} boils.",
    "kettle.cups.one": "{n} cup left",
    "kettle.cups.other": "{n} cups left",
  };
  const german = {
    "kettle.title": "Kessel",
    "kettle.boils": "Der Kessel von {name} kocht.",
    "kettle.cups.one": "noch eine Tasse",
    "kettle.cups.other": "noch {n} Tassen",
  };
  const arabicCups = Object.fromEntries(
    ["zero", "one", "two", "few", "many", "other"].map((form) => [`kettle.cups.${form}`, "{n} أكواب"]),
  );
  const arabic = { "kettle.title": "الغلاية", "kettle.boils": "غلاية {name} تغلي.", ...arabicCups };

  it("is whole with its own plural forms: two in German, one in Japanese, six in Arabic", () => {
    const japanese = {
      "kettle.title": "やかん",
      "kettle.boils": "{name} のやかんが沸いています。",
      "kettle.cups.other": "残り {n} 杯",
    };
    const said = [
      compareWords(english, german, 1031),
      compareWords(english, japanese, 1041),
      compareWords(english, arabic, 1025),
    ];
    expect(said).toEqual([[], [], []]);
  });

  it.each<[string, object, number, string]>([
    [
      "a new key",
      { "kettle.title": undefined },
      1031,
      `"kettle.title" has no words in language 1031: add it in German. English: "Kettle".`,
    ],
    [
      "a plural form that the language has and English has not",
      { "kettle.cups.few": "" },
      1025,
      `"kettle.cups.few" has no words in language 1025: add it in Arabic, the form for 3, 4, 5, …. English: "{n} cups left".`,
    ],
    [
      "a place that got lost",
      { "kettle.boils": "Der Kessel kocht." },
      1031,
      `"kettle.boils" has no places, the English words have {name}: "The kettle of {name} boils.".`,
    ],
    [
      "a place with another name",
      { "kettle.boils": "Der Kessel von {nome} kocht." },
      1031,
      `"kettle.boils" has {nome}, the English words have {name}: "The kettle of {name} boils.".`,
    ],
    [
      "a number that a form for many left out",
      { "kettle.cups.other": "noch Tassen" },
      1031,
      `"kettle.cups.other" has no places, the English words have {n}: "{n} cups left".`,
    ],
    [
      "a key too many",
      { "kettle.lid": "Deckel" },
      1031,
      `"kettle.lid" is in no English file of that name: take it out.`,
    ],
    [
      "a plural form too many",
      { "kettle.cups.few": "noch {n} Tassen" },
      1031,
      `"kettle.cups.few" is in no English file of that name: take it out.`,
    ],
    [
      "English words that were copied",
      { "kettle.boils": "The kettle of {name} boils." },
      1031,
      `"kettle.boils" still has the English words: say it in German.`,
    ],
  ])("is told of %s, and what to do", (_, changed, language, words) => {
    const whole = language === 1025 ? arabic : german;
    const own = Object.fromEntries(Object.entries({ ...whole, ...changed }).filter(([, text]) => text !== undefined));
    expect(compareWords(english, own as Record<string, string>, language)).toEqual([words]);
  });
});
