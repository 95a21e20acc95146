import {
  evaluate,
  type Formula,
  FxError,
  type FxScope,
  joinTexts,
  readFormula,
  toText,
  type Value,
} from "#local/agent/powerFx";

/** A value that is worked out when it is needed. Throws FxError. */
export type Expression = { readonly names: readonly string[]; readonly read: (scope: FxScope) => Value };
/** A text with formulas in braces. */
export type Template = { readonly names: readonly string[]; readonly write: (scope: FxScope) => string };

/** How a fault in a formula is told: `at` is the offset in the text it stands in. */
type Report = (words: string, at: number) => void;

function compile(text: string, report: Report, from: number): Formula | null {
  try {
    return readFormula(text);
  } catch (error) {
    if (!(error instanceof FxError)) throw error;
    report(error.message, from + error.at);
    return null;
  }
}

/** Reads "=formula", or a text that is its own value. */
export function readExpression(text: string, report: Report): Expression {
  if (!text.trimStart().startsWith("=")) return { names: [], read: () => text };
  const from = text.indexOf("=") + 1;
  const formula = compile(text.slice(from), report, from);
  return { names: formula?.names ?? [], read: (scope) => (formula ? evaluate(formula, scope) : null) };
}

/** Where the braces of a template close: braces and texts of the formula itself are passed over. */
function findClose(text: string, from: number): number {
  let open = 1;
  let quoted = false;
  for (let at = from; at < text.length; at += 1) {
    const one = text[at];
    if (one === '"') quoted = !quoted;
    else if (!quoted && one === "{") open += 1;
    else if (!quoted && one === "}") open -= 1;
    if (open === 0) return at;
  }
  return -1;
}

type Part = { readonly text: string; readonly formula: Formula | null };

/** Reads a text with formulas in braces ("Hello {System.User.DisplayName}"). A brace that is never closed is text. */
export function readTemplate(text: string, report: Report): Template {
  const parts: Part[] = [];
  let plain = 0;
  for (let at = text.indexOf("{"); at >= 0; at = text.indexOf("{", plain)) {
    const close = findClose(text, at + 1);
    if (close < 0) break;
    const inner = text.slice(at + 1, close);
    parts.push({ text: text.slice(plain, at), formula: null });
    if (inner.trim() !== "") parts.push({ text: "", formula: compile(inner, report, at + 1) });
    plain = close + 1;
  }
  parts.push({ text: text.slice(plain), formula: null });
  const kept = parts.filter(({ text: one, formula }) => one !== "" || formula);
  return {
    names: kept.flatMap(({ formula }) => formula?.names ?? []),
    write: (scope) =>
      joinTexts(kept.map(({ text: one, formula }) => (formula ? toText(evaluate(formula, scope)) : one))),
  };
}
