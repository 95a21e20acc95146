/** Tells an administrator who looks at the browser's log; never what a customer said. */
export function warn(message: string): void {
  console.warn(message);
}
