import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** A regular expression as it stands in a source; `at` is "file:line". */
export type FoundExpression = { readonly source: string; readonly flags: string; readonly at: string };

/** What stands for a part that is only known when the program runs, such as the name of an element. */
const unknownWord = "word";

/** The first statement-level constants of a file by name, so that composed patterns can be put together. */
type Scope = { readonly file: string; readonly tree: ts.SourceFile };

const parse = (file: string, text: string): Scope => ({
  file,
  tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true),
});

/**
 * Every regular expression of a source file: literals, and `new RegExp(…)` as far as its pattern is made of constants of
 * the file and of the files it imports from its own room.
 */
export function collectExpressions(file: string, text = readFileSync(file, "utf8")): FoundExpression[] {
  const scope = parse(file, text);
  const found: FoundExpression[] = [];
  const visit = (node: ts.Node): void => {
    const expression = readExpression(node, scope);
    if (expression !== null) {
      const { line } = scope.tree.getLineAndCharacterOfPosition(node.getStart());
      found.push({ ...expression, at: `${file}:${line + 1}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(scope.tree);
  return found;
}

function readExpression(node: ts.Node, scope: Scope): Omit<FoundExpression, "at"> | null {
  if (ts.isRegularExpressionLiteral(node)) return splitLiteral(node.text);
  const isMade = (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === "RegExp";
  if (!isMade) return null;
  const [pattern, flags] = node.arguments ?? [];
  return { source: fold(pattern, scope), flags: flags === undefined ? "" : fold(flags, scope) };
}

function splitLiteral(literal: string): Omit<FoundExpression, "at"> {
  const end = literal.lastIndexOf("/");
  return { source: literal.slice(1, end), flags: literal.slice(end + 1) };
}

/** The text an expression comes to. */
function fold(node: ts.Expression | undefined, scope: Scope): string {
  if (node === undefined) return "";
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isRegularExpressionLiteral(node)) return splitLiteral(node.text).source;
  if (ts.isTemplateExpression(node)) {
    const rest = node.templateSpans.map(({ expression, literal }) => fold(expression, scope) + literal.text);
    return node.head.text + rest.join("");
  }
  if (ts.isBinaryExpression(node)) return fold(node.left, scope) + fold(node.right, scope);
  if (ts.isPropertyAccessExpression(node) && node.name.text === "source") return fold(node.expression, scope);
  if (ts.isIdentifier(node)) return foldName(node.text, scope);
  return ts.isCallExpression(node) ? foldJoin(node, scope) : unknownWord;
}

function foldName(name: string, scope: Scope): string {
  const constant = findConstant(name, scope);
  return constant === null ? unknownWord : fold(constant.value, constant.scope);
}

/** `words.join("|")`, where the words are a list of constants. */
function foldJoin({ expression, arguments: [separator] }: ts.CallExpression, scope: Scope): string {
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "join") return unknownWord;
  return foldList(expression.expression, scope).join(fold(separator, scope));
}

function foldList(node: ts.Expression, scope: Scope): string[] {
  if (ts.isArrayLiteralExpression(node)) return node.elements.map((element) => fold(element, scope));
  if (ts.isIdentifier(node)) {
    const constant = findConstant(node.text, scope);
    return constant === null ? [unknownWord] : foldList(constant.value, constant.scope);
  }
  const isSplit = ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression);
  if (!isSplit || node.expression.getText().split(".").pop() !== "split") return [unknownWord];
  return fold(node.expression.expression, scope).split(fold(node.arguments[0], scope));
}

function findConstant(name: string, scope: Scope): { value: ts.Expression; scope: Scope } | null {
  for (const statement of scope.tree.statements) {
    if (ts.isVariableStatement(statement)) {
      const declared = statement.declarationList.declarations.find((one) => one.name.getText() === name);
      if (declared?.initializer !== undefined) return { value: unwrap(declared.initializer), scope };
    }
    if (ts.isImportDeclaration(statement) && importsName(statement, name)) {
      const imported = openImport(statement, scope);
      return imported === null ? null : findConstant(name, imported);
    }
  }
  return null;
}

function unwrap(node: ts.Expression): ts.Expression {
  return ts.isAsExpression(node) || ts.isParenthesizedExpression(node) ? unwrap(node.expression) : node;
}

function importsName({ importClause }: ts.ImportDeclaration, name: string): boolean {
  const bindings = importClause?.namedBindings;
  return (
    bindings !== undefined && ts.isNamedImports(bindings) && bindings.elements.some((one) => one.name.text === name)
  );
}

function openImport({ moduleSpecifier }: ts.ImportDeclaration, { file }: Scope): Scope | null {
  const path = ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : "";
  const target = `${join(dirname(file), path)}.ts`;
  return path.startsWith("./") && existsSync(target) ? parse(target, readFileSync(target, "utf8")) : null;
}
