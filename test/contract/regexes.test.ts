import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { checkSync } from "recheck";
import ts from "typescript";

const root = resolve(__dirname, "../..");

/** The rooms whose patterns meet what customers write. */
const rooms = ["src/text", "src/domain"];

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sourcesIn(path) : path.endsWith(".ts") ? [path] : [];
  });
}

/** Every regular expression that is written in a file. */
function patternsIn(path: string): readonly string[] {
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.getText());
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile(path, readFileSync(join(root, path), "utf8"), ts.ScriptTarget.ES2022, true));
  return found;
}

function complaintOf(pattern: string): string | null {
  const end = pattern.lastIndexOf("/");
  const found = checkSync(pattern.slice(1, end), pattern.slice(end + 1), { timeout: 20_000 });
  if (found.status === "safe") return null;
  return `${found.status}${found.status === "vulnerable" ? ` (${found.complexity.summary})` : ""}: ${pattern}`;
}

describe("the regular expressions that read customers' text", () => {
  const files = rooms.flatMap(sourcesIn).filter((path) => patternsIn(path).length > 0);

  it.each(files)("take linear time on any text: %s", (path) => {
    expect(patternsIn(path).flatMap((pattern) => complaintOf(pattern) ?? [])).toEqual([]);
  });

  it("would be told apart from one that does not", () => {
    expect(complaintOf("/^(a+)+$/")).toMatch(/^vulnerable \(exponential\)/);
    expect(complaintOf("/\\s+$/")).toMatch(/^vulnerable/);
  });
});
