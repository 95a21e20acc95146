import { readBenchOptions } from "./options";

const read = (line: string) => readBenchOptions(line.split(" "), ["desk", "search"]);

describe("the command line of the benches", () => {
  it("names a bench, and takes thirty runs unless told otherwise", () => {
    expect(read("desk")).toEqual({ kind: "options", options: { bench: "desk", json: null, runs: 30 } });
    expect(read("search --runs 5 --json out.json")).toMatchObject({ options: { json: "out.json", runs: 5 } });
  });

  it.each([
    ["", "Which bench? There is: desk, search."],
    ["engine", 'There is no bench "engine". There is: desk, search.'],
    ["toString", 'There is no bench "toString". There is: desk, search.'],
    ["desk --json", "--json takes a file."],
    ["desk --runs none", "--runs takes a whole number from 1 to 9999."],
    ["desk --runs 0", "--runs takes a whole number from 1 to 9999."],
    ["desk --fast", "There is no option --fast. Options: --json FILE, --runs N."],
  ])("answers %j in words", (line, reason) => {
    expect(read(line)).toEqual({ kind: "wrong", reason });
  });
});
