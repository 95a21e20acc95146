import { readObject } from "./frames";

/**
 * Runs a script of the page's own origin and gives what it left on the page under `name`. Rejects where it cannot be had. The strict
 * policy allows it: it is a file of the solution, and nothing is evaluated.
 */
export function loadScript(page: Window, address: string, name: string): Promise<object> {
  const there = readObject(page, name);
  if (there) return Promise.resolve(there);
  return new Promise((resolve, reject) => {
    const script = page.document.createElement("script");
    script.src = address;
    script.onload = () => {
      const found = readObject(page, name);
      if (found) resolve(found);
      else reject(new Error(`${address} left no ${name}.`));
    };
    script.onerror = () => reject(new Error(`${address} cannot be loaded.`));
    page.document.head.append(script);
  });
}
