/** What one call may have touched: characters of a text, items of a collection. */
type Cost = (self: unknown, result: unknown, from: unknown) => number;
type Method = (this: unknown, first?: unknown, second?: unknown) => unknown;

const lengthOf = (value: unknown): number => (value as { readonly length?: number }).length ?? 1;
const one: Cost = () => 1;
const whole: Cost = (self) => lengthOf(self) + 1;
/** A copy of a stretch costs the stretch. */
const copied: Cost = (_, result) => lengthOf(result) + 1;
/** A search from a place on costs the way to what it found, or to the end. */
const searched: Cost = (self, result, from) =>
  (typeof result === "number" && result >= 0 ? result : lengthOf(self)) - Number(from ?? 0) + 1;

const functions: readonly (readonly [owner: object, names: string, cost: Cost])[] = [
  [String.prototype, "charAt charCodeAt codePointAt startsWith endsWith", one],
  [String.prototype, "slice", copied],
  [String.prototype, "indexOf", searched],
  [String.prototype, "toLowerCase toUpperCase includes split replace match trim", whole],
  [Map.prototype, "get set has", one],
  [Set.prototype, "has add", one],
  [Array.prototype, "slice", copied],
  [Array.prototype, "filter map forEach flatMap includes join", whole],
];
/** These stop at what they look for: each item they ask about is counted. */
const asking = ["find", "some", "every", "findIndex"];

/** What a pattern has passed over: to the end of its match, or of the text. */
function patternCost(pattern: RegExp, text: unknown, before: number, found: unknown): number {
  if (!pattern.global && !pattern.sticky) return lengthOf(text);
  return (found === null ? lengthOf(text) : pattern.lastIndex) - before + 1;
}

/** Puts another function in the place of one of the language; gives back what puts the old one there again. */
function replaceMethod(owner: object, name: string, around: (original: Method) => unknown): () => void {
  const original = Reflect.get(owner, name) as Method;
  const put = (value: unknown) => Object.defineProperty(owner, name, { value, writable: true, configurable: true });
  put(around(original));
  return () => void put(original);
}

/**
 * Does something and counts the work: every call of a function of the language that reads text or a collection, by the
 * characters or items it may touch. The same on every machine, so that growth can be asserted without a clock. Millions are
 * counted, so each costs little here: none of these functions heeds how many arguments it got, and none takes a third that is used.
 * The engine keeps no short cuts for patterns afterwards: what is large is tried in a suite that does not count.
 */
export function countWork(work: () => unknown): number {
  let total = 0;
  const counted = (name: string, cost: Cost) => (original: Method) =>
    function (this: unknown, first?: unknown, second?: unknown) {
      const before = total;
      const result = original.call(this, first, second);
      // Split asks its pattern at every place and is told at once: it passes over its text once.
      total = (name === "split" ? before : total) + cost(this, result, second);
      return result;
    };
  const askedOften = (original: Method) =>
    function (this: unknown, ask: unknown, self?: unknown) {
      const counting: Method = function (...asked: unknown[]) {
        total += 1;
        return Reflect.apply(ask as Method, this, asked);
      };
      return original.call(this, counting, self);
    };
  const restore = [
    ...functions.flatMap(([owner, names, cost]) =>
      names.split(" ").map((name) => replaceMethod(owner, name, counted(name, cost))),
    ),
    // Whether it is given where to begin makes a difference.
    replaceMethod(
      Array.prototype,
      "reduce",
      (original) =>
        function (this: unknown, ...given: [unknown, unknown?]) {
          total += lengthOf(this) + 1;
          return Reflect.apply(original, this, given);
        },
    ),
    ...asking.map((name) => replaceMethod(Array.prototype, name, askedOften)),
    replaceMethod(
      RegExp.prototype,
      "exec",
      (original) =>
        function (this: RegExp, text: unknown) {
          const before = this.lastIndex;
          const found = original.call(this, text);
          total += patternCost(this, text, before, found);
          return found;
        },
    ),
  ];
  try {
    work();
  } finally {
    for (const undo of restore.reverse()) undo();
  }
  return total;
}
