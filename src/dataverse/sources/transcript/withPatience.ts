import type { Clock } from "#desk/kit";

/** After this long without an answer a person is told. Milliseconds. */
const patience = 10_000;

/**
 * Runs something that can be cancelled. Without an answer after ten seconds it is cancelled and the result is "slow",
 * however often the client below would try again. A cancel of the caller passes through.
 */
export function withPatience<T>(
  clock: Clock,
  cancel: AbortSignal,
  run: (cancel: AbortSignal) => Promise<T>,
): Promise<T | "slow"> {
  const abort = new AbortController();
  const pass = (): void => abort.abort();
  cancel.addEventListener("abort", pass, { once: true });
  return new Promise<T | "slow">((resolve, reject) => {
    const stop = clock.after(patience, () => {
      resolve("slow");
      abort.abort();
    });
    const settled = (): void => {
      stop();
      cancel.removeEventListener("abort", pass);
    };
    run(abort.signal).then(resolve, reject).then(settled, settled);
  });
}
