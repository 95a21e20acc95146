import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { tagOf } from "#host/page";
import { type BuildConfig, listControls, root } from "./config";
import { parseResx } from "./resx";

/** Words by key, as a .resx file holds them. */
export type Words = Readonly<Record<string, string>>;

/** A file of English words, below the root, with the path its words in another language must have. */
export type WordFile = { readonly english: string; readonly path: (language: number) => string };

const fileOf = (path: string): WordFile => ({
  english: `${path}.1033.resx`,
  path: (language) => `${path}.${language}.resx`,
});

/** Every file of words there is: each control's own, the shared ones, and those of the command. */
export const listWordFiles = (config: BuildConfig): readonly WordFile[] => [
  ...[config.library, ...listControls(config)].map((control) => fileOf(`controls/${control}/strings/${control}`)),
  fileOf("controls/strings/Parts"),
  fileOf("controls/strings/OpenDesk"),
  fileOf("controls/strings/Queue"),
];

/** What a language is called in English: "German". */
const nameOf = (language: number): string =>
  new Intl.DisplayNames(["en"], { type: "language" }).of((tagOf(language) ?? "und").slice(0, 2)) ?? String(language);

/** The plural forms a language has for whole numbers, with the first numbers each is for. French has a form for millions that no panel needs. */
function readForms(language: number): ReadonlyMap<string, readonly number[]> {
  const rules = new Intl.PluralRules(tagOf(language) ?? "en");
  const forms = new Map<string, number[]>();
  for (let n = 0; n <= 200; n += 1) {
    const form = rules.select(n);
    forms.set(form, [...(forms.get(form) ?? []), n]);
  }
  return forms;
}

const placesOf = (words: string): readonly string[] =>
  [...new Set(Array.from(words.matchAll(/\{(\w+)\}/g), ([, name = ""]) => name))].sort();

const showPlaces = (names: readonly string[]): string =>
  names.length === 0 ? "no places" : names.map((name) => `{${name}}`).join(", ");

/** "one" and "two" may say the number in words; so may "zero". */
const saysNumber = /\.(?:zero|one|two)$/;

/** The keys a language needs, with the English words each is to be made of, and why it is needed where that is not plain. */
function listNeeded(english: Words, language: number): ReadonlyMap<string, { from: string; why: string }> {
  const needed = new Map<string, { from: string; why: string }>();
  for (const [key, from] of Object.entries(english)) {
    const family = /^(.*)\.(?:one|other)$/.exec(key)?.[1];
    const other = family === undefined ? undefined : english[`${family}.other`];
    if (family === undefined || other === undefined || !(`${family}.one` in english)) {
      needed.set(key, { from, why: "" });
      continue;
    }
    for (const [form, numbers] of readForms(language)) {
      const why = `, the form for ${numbers.slice(0, 3).join(", ")}${numbers.length > 3 ? ", …" : ""}`;
      needed.set(`${family}.${form}`, { from: english[`${family}.${form}`] ?? other, why });
    }
  }
  return needed;
}

function comparePlaces(key: string, own: string, from: string): string | null {
  const [has, wanted] = [placesOf(own), placesOf(from)];
  const surplus = has.filter((name) => !wanted.includes(name));
  const missing = wanted.filter((name) => !has.includes(name) && !(name === "n" && saysNumber.test(key)));
  if (surplus.length + missing.length === 0) return null;
  return `"${key}" has ${showPlaces(has)}, the English words have ${showPlaces(wanted)}: "${from}".`;
}

const place = /\{\w+\}/g;

/** Three words and more that say the same in two languages were forgotten. */
const isForgotten = (own: string, from: string): boolean =>
  own === from && (from.replace(place, "").match(/\p{L}+/gu) ?? []).length > 2;

/**
 * What is wrong with the words of a language beside the English ones, in words that say what to do; [] where all is there. Keys with
 * plural forms (`.one`, `.other`) need those that `Intl.PluralRules` has for the language, and no others.
 */
export function compareWords(english: Words, own: Words, language: number): readonly string[] {
  const name = nameOf(language);
  const needed = listNeeded(english, language);
  const problems: string[] = [];
  for (const [key, { from, why }] of needed) {
    const words = (own[key] ?? "").trim();
    if (words === "") {
      problems.push(`"${key}" has no words in language ${language}: add it in ${name}${why}. English: "${from}".`);
      continue;
    }
    const places = comparePlaces(key, words, from);
    if (places !== null) problems.push(places);
    else if (isForgotten(words, from)) problems.push(`"${key}" still has the English words: say it in ${name}.`);
  }
  const surplus = Object.keys(own).filter((key) => !needed.has(key));
  return [...problems, ...surplus.map((key) => `"${key}" is in no English file of that name: take it out.`)];
}

const read = (path: string): Words => parseResx(readFileSync(resolve(root, path), "utf8"));

/** Names in the manifests, which no page shows. */
const ofManifest = /^(?:control|property|dataset)\./;

const escapeXml = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** One .resx of many: the heading of a real one, and all words that a page shows. */
function joinFiles(paths: readonly string[]): string {
  const first = readFileSync(resolve(root, paths[0] ?? ""), "utf8");
  const entries = paths
    .flatMap((path) => Object.entries(read(path)))
    .filter(([key]) => !ofManifest.test(key))
    .map(
      ([key, words]) =>
        `  <data name="${key}" xml:space="preserve">\n    <value>${escapeXml(words)}</value>\n  </data>\n`,
    );
  return `${first.slice(0, first.indexOf("<data ")).trimEnd()}\n${entries.join("")}</root>\n`;
}

/** The web resources with the words of the pages, which are no controls: one a language, English is in the pages themselves. */
export const listWordResources = ({ locales, publisher }: BuildConfig): readonly string[] =>
  locales
    .filter((language) => language !== 1033)
    .flatMap((language) =>
      ["Desk", "OpenDesk", "Supervisor"].map((page) => `${publisher.prefix}_/strings/${page}.${language}.resx`),
    );

/** The files whose words each page shows. */
const shownBy: Readonly<Record<string, (english: string) => boolean>> = {
  Desk: (english) => !/\/(?:OpenDesk|Queue)\./.test(english),
  Supervisor: (english) => /\/(?:Parts|Queue|SentimentMeter)\./.test(english),
};

const listShown = (config: BuildConfig, page: string): readonly WordFile[] =>
  listWordFiles(config).filter(({ english }) => shownBy[page]?.(english) ?? false);

/** The shared words a control brings: those of all panels, or those of the supervisor's page, which a control of a view shows too. */
export const sharedWordsOf = (control: string, { datasetControls }: BuildConfig): string =>
  datasetControls.includes(control) ? "Supervisor" : "Parts";

/** Writes a control's shared words beside its own, in every language: its manifest can only name files below its folder. */
export function writeSharedWords(config: BuildConfig, control: string): void {
  const shared = sharedWordsOf(control, config);
  const folder = resolve(root, "controls", control, "strings");
  for (const language of config.locales) {
    const target = resolve(folder, `${shared}.${language}.resx`);
    if (shared === "Parts") copyFileSync(resolve(root, `controls/strings/Parts.${language}.resx`), target);
    else writeFileSync(target, joinFiles(listShown(config, shared).map(({ path }) => path(language))));
  }
}

/** Writes the English words of each page into a file that it imports (`#words/generated/Desk.1033`). */
export function writePageWords(config: BuildConfig): void {
  mkdirSync(resolve(root, "controls/generated"), { recursive: true });
  for (const page of Object.keys(shownBy)) {
    const english = listShown(config, page).map((file) => file.english);
    const file = resolve(root, `controls/generated/${page}.1033.resx`);
    const words = joinFiles(english);
    // What is right already is not touched: whoever builds beside us may be reading it.
    if (!existsSync(file) || readFileSync(file, "utf8") !== words) writeFileSync(file, words);
  }
}

/** Writes those of other languages into a folder of built web resources. */
export function writeWordResources(config: BuildConfig, folder: string): void {
  for (const name of listWordResources(config)) {
    const [, page = "", code = ""] = /\/(\w+)\.(\d+)\.resx$/.exec(name) ?? [];
    const language = Number(code);
    const target = resolve(folder, name);
    mkdirSync(resolve(target, ".."), { recursive: true });
    if (!shownBy[page]) copyFileSync(resolve(root, `controls/strings/${page}.${language}.resx`), target);
    else writeFileSync(target, joinFiles(listShown(config, page).map(({ path }) => path(language))));
  }
}
