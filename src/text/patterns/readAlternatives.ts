import type { Alternatives } from "./step";

/** Words that patterns name as `@name`. */
export type Lists = Readonly<Record<string, readonly string[]>>;

type Fail = (place: number, reason: string) => never;

const isLetter = (word: string): boolean => {
  const code = word.charCodeAt(0);
  return (code >= 97 && code <= 122) || code >= 0xc0;
};
const isWord = (word: string): boolean => isLetter(word) || (word >= "0" && word <= "9~");

const anyWord: Alternatives = { test: isWord, begins: null, long: [] };
const anything: Alternatives = { test: () => true, begins: null, long: [] };

/** Signs that mean something only where they are not. */
const misplaced = /[{}?^$>A-Z\u00c0-\u00de]|.[=!,]/;

const faultOf = (sign: string): string => (sign === "{" ? "a repeat ends in “}”" : `“${sign}” cannot stand here`);

/** One alternative: its words, or those of the list it names. */
const readOne = (one: string, at: number, lists: Lists, fail: Fail): readonly string[] => {
  if (one === "") return fail(at, "an alternative is empty");
  if (one.startsWith("@")) {
    const named = Object.keys(lists).includes(one.slice(1)) ? lists[one.slice(1)] : null;
    return named ?? fail(at, `there is no list “${one.slice(1)}”`);
  }
  const fault = misplaced.exec(one);
  if (fault) return fail(at + fault.index + fault[0].length - 1, faultOf(fault[0].slice(-1)));
  if (one.split("~").includes("")) return fail(at, "“~” joins two words");
  return [one];
};

const readAll = (list: string, from: number, lists: Lists, fail: Fail): readonly string[] => {
  let at = from;
  return list.split("|").flatMap((one) => {
    const words = readOne(one, at, lists, fail);
    at += one.length + 1;
    return words;
  });
};

/** The words of a step. */
export function readAlternatives(body: string, lists: Lists, fail: Fail): Alternatives {
  if (body === "_") return anyWord;
  if (body === ".") return anything;
  if (body.length > 1 && body.startsWith("-")) {
    const but = new Set(readAll(body.slice(1), 1, lists, fail));
    if (body.includes("~")) fail(body.indexOf("~"), "only single words can be left out");
    return { test: (word) => isLetter(word) && !but.has(word), begins: null, long: [] };
  }
  const all = readAll(body, 0, lists, fail);
  const any = new Set(all);
  const long = all.filter((one) => one.includes("~")).map((one) => one.split("~"));
  return { test: (word) => any.has(word), begins: all.map((one) => one.split("~", 1)[0] ?? ""), long };
}
