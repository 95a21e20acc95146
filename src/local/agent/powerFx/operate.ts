import { FxError, isRecord, isSame, isTable, joinTexts, Moment, toNumber, toText, type Value } from "./value";

const day = 86_400_000;

function compare(left: Value, right: Value): number {
  if (typeof left === "string" && typeof right === "string") return left < right ? -1 : left > right ? 1 : 0;
  const [first, second] = [left, right].map((value) => (value instanceof Moment ? value.at / day : toNumber(value)));
  return (first ?? 0) - (second ?? 0);
}

/** Days may be added to a date and dates taken from one another; otherwise both are numbers. */
function add(left: Value, right: Value, sign: 1 | -1): Value {
  if (left instanceof Moment && right instanceof Moment) return (left.at - right.at) / day;
  if (left instanceof Moment) return new Moment(left.kind, left.at + sign * toNumber(right) * day);
  if (right instanceof Moment) return new Moment(right.kind, right.at + toNumber(left) * day);
  return toNumber(left) + sign * toNumber(right);
}

function isWithin(left: Value, right: Value, exact: boolean): boolean {
  if (isTable(right)) {
    const plain = (value: Value): Value => (isRecord(value) ? (Object.values(value)[0] ?? null) : value);
    const fold = (value: Value): Value => (!exact && typeof value === "string" ? value.toLowerCase() : value);
    return right.some((row) => isSame(fold(plain(row)), fold(plain(left))));
  }
  const [part, whole] = [toText(left), toText(right)];
  return exact ? whole.includes(part) : whole.toLowerCase().includes(part.toLowerCase());
}

function divide(left: Value, right: Value, at: number): Value {
  const by = toNumber(right);
  if (by === 0) throw new FxError("This divides by zero.", at);
  return toNumber(left) / by;
}

function reckon(number: number, at: number): number {
  if (!Number.isFinite(number)) throw new FxError("This number is too large.", at);
  return number;
}

type Operator = (left: Value, right: Value, at: number) => Value;

const operators: Readonly<Record<string, Operator>> = {
  "=": (left, right) => isSame(left, right),
  "<>": (left, right) => !isSame(left, right),
  "<": (left, right) => compare(left, right) < 0,
  ">": (left, right) => compare(left, right) > 0,
  "<=": (left, right) => compare(left, right) <= 0,
  ">=": (left, right) => compare(left, right) >= 0,
  "&": (left, right) => joinTexts([toText(left), toText(right)]),
  "+": (left, right) => add(left, right, 1),
  "-": (left, right) => add(left, right, -1),
  "/": divide,
  "*": (left, right, at) => reckon(toNumber(left) * toNumber(right), at),
  "^": (left, right, at) => reckon(toNumber(left) ** toNumber(right), at),
  in: (left, right) => isWithin(left, right, false),
  exactin: (left, right) => isWithin(left, right, true),
};

/** What two values come to with an operator between them. Throws FxError. */
export function operate(mark: string, left: Value, right: Value, at: number): Value {
  const operator = operators[mark];
  if (!operator) throw new FxError(`"${mark}" is no operator.`, at);
  return operator(left, right, at);
}
