type Call = { readonly self: unknown; readonly given: readonly unknown[]; readonly result: unknown };
/** What one call may have touched: characters of a text, items of a collection. */
type Cost = (call: Call) => number;

const lengthOf = (value: unknown): number => (value as { readonly length?: number }).length ?? 1;
const one: Cost = () => 1;
const whole: Cost = ({ self }) => lengthOf(self) + 1;
/** A copy of a stretch costs the stretch. */
const copied: Cost = ({ result }) => lengthOf(result) + 1;
/** A search from a place on costs the way to what it found, or to the end. */
const searched: Cost = ({ self, given, result }) =>
  (typeof result === "number" && result >= 0 ? result : lengthOf(self)) - Number(given[1] ?? 0) + 1;

const functions: readonly (readonly [owner: object, names: string, cost: Cost])[] = [
  [String.prototype, "charAt charCodeAt codePointAt startsWith endsWith", one],
  [String.prototype, "slice", copied],
  [String.prototype, "indexOf", searched],
  [String.prototype, "toLowerCase toUpperCase includes split replace match trim", whole],
  [Map.prototype, "get set has", one],
  [Set.prototype, "has add", one],
  [Array.prototype, "slice", copied],
  [Array.prototype, "filter map forEach reduce flatMap includes join", whole],
];
/** These stop at what they look for: each item they ask about is counted. */
const asking = ["find", "some", "every", "findIndex"];

/** What a pattern has passed over: to the end of its match, or of the text. */
function patternCost(pattern: RegExp, text: unknown, before: number, found: unknown): number {
  if (!pattern.global && !pattern.sticky) return lengthOf(text);
  return (found === null ? lengthOf(text) : pattern.lastIndex) - before + 1;
}

/**
 * Does something and counts the work: every call of a function of the language that reads text or a collection, by the
 * characters or items it may touch. The same on every machine, so that growth can be asserted without a clock.
 */
export function countWork(work: () => unknown): number {
  let total = 0;
  const restore: (() => void)[] = [];
  function wrap(
    owner: object,
    name: string,
    around: (self: unknown, given: unknown[], call: () => unknown) => unknown,
  ) {
    const original = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
    const put = (value: unknown) => Object.defineProperty(owner, name, { value, writable: true, configurable: true });
    restore.push(() => void put(original));
    put(function (this: unknown, ...given: unknown[]) {
      return around(this, given, () => Reflect.apply(original, this, given));
    });
  }
  for (const [owner, names, cost] of functions)
    for (const name of names.split(" "))
      wrap(owner, name, (self, given, call) => {
        const before = total;
        const result = call();
        // Split asks its pattern at every place and is told at once: it passes over its text once.
        total = (name === "split" ? before : total) + cost({ self, given, result });
        return result;
      });
  for (const name of asking)
    wrap(Array.prototype, name, (_, given, call) => {
      const [ask] = given as [(...asked: unknown[]) => unknown];
      given[0] = (...asked: unknown[]) => {
        total += 1;
        return ask(...asked);
      };
      return call();
    });
  wrap(RegExp.prototype, "exec", (self, [text], call) => {
    const pattern = self as RegExp;
    const before = pattern.lastIndex;
    const found = call();
    total += patternCost(pattern, text, before, found);
    return found;
  });
  try {
    work();
  } finally {
    for (const undo of restore.reverse()) undo();
  }
  return total;
}
