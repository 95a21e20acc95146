import { unzipSync, zipSync } from "fflate";
import { writeZip } from "#pack";
import { createLint } from "#verify";
import { aSolution, encode } from "#support/solution";

const bundle = "Controls/wml_Warmline.Kettle/bundle.js";

/** The sound solution of the tests with another script in its control. */
function withScript(code: string): Uint8Array {
  const files = unzipSync(writeZip(aSolution(), false));
  if (!(bundle in files)) throw new Error(`no ${bundle}`);
  return zipSync({ ...files, [bundle]: encode(code) });
}

describe("Microsoft's own rules for scripts", () => {
  const lint = createLint();

  it("find nothing in a script that keeps them", () => {
    expect(lint(writeZip(aSolution(), true))).toEqual([]);
  });

  it("are named with how often and where, whatever a comment says", () => {
    const code = [
      "/* eslint-disable */",
      "var first = Xrm.Page.getAttribute('name');",
      "var second = Xrm.Page.getAttribute('title');",
    ].join("\n");
    const found = lint(withScript(code));
    expect(found.map(({ level, place }) => [level, place])).toEqual(found.map(() => ["warning", bundle]));
    expect(found.map(({ words }) => words).join("\n")).toMatch(/use-client-context \(2 places, first line 2\)/);
  });

  it("do not follow short names through minified code, and find all else there", () => {
    const long = `var a=window;${"b(1);".repeat(1_100)}`;
    expect(lint(withScript(`${long}c(a.top.d);`))).toEqual([]);
    expect(lint(withScript("var a = 1;\nvar b = window.top.document;")).map(({ words }) => words)).toEqual([
      expect.stringMatching(/avoid-window-top \(line 2\)/),
    ]);
    expect(lint(withScript(`${long}Xrm.Page.ui.close();`)).map(({ words }) => words)).toEqual([
      expect.stringMatching(/use-client-context/),
    ]);
  });
});
