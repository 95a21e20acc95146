import { createStream, type Customer, exponential, type Worker } from "#domain/routing";

export type Setting = {
  readonly perHour: number;
  readonly handle: number;
  readonly workers: number;
  /** Mean patience; Infinity: nobody leaves. */
  readonly patience: number;
  readonly customers: number;
  readonly seed: number;
};

/** Customers and workers as Erlang assumes them: nothing of them is alike but their means. */
export function erlangShop({ perHour, handle, workers, patience, customers, seed }: Setting) {
  const stream = createStream(seed);
  let at = 0;
  const list: Customer[] = [];
  for (let one = 0; one < customers; one += 1) {
    at += exponential(stream, 3_600 / perHour);
    const waits = patience === Infinity ? Infinity : exponential(stream, patience);
    list.push({ at, skills: [], handle: exponential(stream, handle), patience: waits });
  }
  const worker: Worker = { skills: [], capacity: 1, from: 0, to: Infinity };
  return { customers: list, workers: Array.from({ length: workers }, () => worker), slowdown: 0 };
}
