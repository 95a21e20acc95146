/**
 * Wraps a function so that it runs again only when one of its arguments is another object or value than last time. What it gave
 * last is kept, nothing else; one wrapped function a reader.
 */
export function remember<A extends readonly unknown[], R>(run: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | null = null;
  return (...args) => {
    if (last && last.args.length === args.length && last.args.every((arg, at) => arg === args[at])) return last.result;
    last = { args, result: run(...args) };
    return last.result;
  };
}
