import { expectedText, type Left, listLeft, needsWorld, type TestCase } from "#domain/agentTests";

/** What an import of the page takes at most. */
const mostRows = 100;
const longestQuestion = 500;

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A cell that a spreadsheet would run as a formula is given a quote before it. */
const safe = (text: string): string => cell(/^[=+\-@\t]/.test(text) ? `'${text}` : text);

/**
 * The single questions as CSV files of two columns, which is all an import takes: at most 100 rows of at most 500 characters.
 * Conversations cannot be imported as CSV, nor can methods: those are chosen in the page.
 */
export function writeCsv(tests: readonly TestCase[]): {
  readonly files: readonly string[];
  readonly left: readonly Left[];
} {
  const usable = tests.filter(
    (test) => !needsWorld(test) && test.turns.length === 1 && (test.turns[0]?.say.length ?? 0) <= longestQuestion,
  );
  const lines = usable.map(({ turns: [turn] }) => `${safe(turn?.say ?? "")},${safe(expectedText(turn?.expect ?? {}))}`);
  const files = Array.from({ length: Math.ceil(lines.length / mostRows) }, (_, at) =>
    ["question,expectedResponse", ...lines.slice(at * mostRows, (at + 1) * mostRows), ""].join("\r\n"),
  );
  return {
    files,
    left: [
      ...tests
        .filter((test) => !usable.includes(test))
        .map(({ id }) => ({ id, words: "is left out: a CSV holds single questions of at most 500 characters" })),
      ...usable.flatMap(listLeft),
    ],
  };
}

/** A line of a CSV of tests or results. */
export type CsvTest = {
  readonly line: number;
  readonly question: string;
  readonly expected: string;
  /** Of an export of results. */
  readonly actual: string;
  readonly results: readonly {
    readonly method: string;
    readonly result: string;
    readonly score: string;
    readonly explanation: string;
  }[];
};

type Row = { readonly line: number; readonly cells: readonly string[] };

/** The end of a quoted cell: the place after its closing quote, or of the text. */
function endOfQuoted(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at + 1;
  return text.length;
}

/** The end of what stands up to the next comma or line end. */
function endOfPlain(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== "," && text[at] !== "\n") at += 1;
  return at;
}

const unquote = (cell: string): string => cell.replace(/^"/, "").replace(/"$/, "").replaceAll('""', '"');

/** Rows of a CSV (RFC 4180), with the line each begins on; a quote that is never closed ends with the text. */
function readRows(text: string): readonly Row[] {
  const rows: Row[] = [];
  let cells: string[] = [];
  let line = 1;
  let start = 1;
  let at = 0;
  while (at <= text.length) {
    const isQuoted = text[at] === '"';
    const closed = isQuoted ? endOfQuoted(text, at) : at;
    const end = endOfPlain(text, closed);
    cells.push(isQuoted ? unquote(text.slice(at, closed)) : text.slice(at, end).replace(/\r$/, ""));
    line += text.slice(at, end + 1).split("\n").length - 1;
    if (text[end] !== ",") {
      if (cells.some((one) => one.trim() !== "")) rows.push({ line: start, cells });
      cells = [];
      start = line;
    }
    at = end + 1;
  }
  return rows;
}

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Every spelling Microsoft has published of a column. */
const spellings = {
  question: ["question", "prompt", "input", "userquestion", "testcase", "utterance"],
  expected: ["expectedresponse", "expectedanswer", "expectedoutput", "expected"],
  actual: ["actualresponse", "actualanswer", "response", "agentresponse"],
} as const;

const numbered = /^(testmethodtype|testingmethod|method|result|passingscore|score|explanation|reason)(\d{0,2})$/;
const fields: Readonly<Record<string, "method" | "result" | "score" | "explanation">> = {
  testmethodtype: "method",
  testingmethod: "method",
  method: "method",
  result: "result",
  passingscore: "score",
  score: "score",
  explanation: "explanation",
  reason: "explanation",
};

type Columns = { readonly names: readonly string[]; readonly find: (kind: keyof typeof spellings) => number };

function readColumns({ cells }: Row): Columns {
  const names = cells.map(plain);
  return { names, find: (kind) => names.findIndex((name) => spellings[kind].some((known) => known === name)) };
}

function readResults(names: readonly string[], cells: readonly string[]): CsvTest["results"] {
  const results = new Map<string, { method: string; result: string; score: string; explanation: string }>();
  names.forEach((name, at) => {
    const found = numbered.exec(name);
    const field = found ? fields[found[1] ?? ""] : undefined;
    const value = (cells[at] ?? "").trim();
    if (!found || !field || value === "") return;
    const key = found[2] ?? "";
    const result = results.get(key) ?? { method: "", result: "", score: "", explanation: "" };
    result[field] = value;
    results.set(key, result);
  });
  return [...results.values()];
}

/**
 * Reads a CSV of tests, or of results, in any of the published spellings ("question", "Question", "Prompt"; a byte order mark,
 * blanks around a name and columns of methods and scores do not matter). Rows without a question are told, not lost in silence.
 */
export function readCsv(text: string): { readonly tests: readonly CsvTest[]; readonly faults: readonly string[] } {
  const [head, ...rows] = readRows(text.replace(/^\ufeff/, ""));
  if (!head) return { tests: [], faults: ["line 1: the file is empty."] };
  const { names, find } = readColumns(head);
  const [question, expected, actual] = [find("question"), find("expected"), find("actual")];
  if (question < 0) {
    const known = spellings.question.join(", ");
    return {
      tests: [],
      faults: [`line ${String(head.line)}: no column of questions. Known are ${known}, in any case.`],
    };
  }
  const at = (cells: readonly string[], column: number): string => (column < 0 ? "" : (cells[column] ?? "").trim());
  const read = rows.map(({ line, cells }): CsvTest => ({
    line,
    question: at(cells, question),
    expected: at(cells, expected),
    actual: at(cells, actual),
    results: readResults(names, cells),
  }));
  return {
    tests: read.filter((test) => test.question !== ""),
    faults: read.filter((test) => test.question === "").map(({ line }) => `line ${String(line)}: no question.`),
  };
}
