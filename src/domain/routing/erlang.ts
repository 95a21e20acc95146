/** Customers who come as they please (Poisson) and take exponential times of the same people, who all can do all, one at a time. */
export type Load = {
  /** Customers an hour. */
  readonly perHour: number;
  /** Seconds a conversation takes, on average. */
  readonly handle: number;
  readonly workers: number;
};

export type Expectation = {
  /** Share of customers who wait at all. */
  readonly waiting: number;
  /** Seconds, over all customers; null where the line grows without end. */
  readonly meanWait: number | null;
  /** Share of customers who leave. */
  readonly left: number;
};

const hour = 3_600;

/**
 * Erlang's formula C (1917): nobody leaves. By Erlang's B, step by step, which stays finite for any number of workers.
 * With no more work than `workers` can do there is no end to the line.
 */
export function erlangC({ perHour, handle, workers }: Load): Expectation {
  const offered = (perHour / hour) * handle;
  if (offered === 0) return { waiting: 0, meanWait: 0, left: 0 };
  if (workers <= offered) return { waiting: 1, meanWait: null, left: 0 };
  let blocked = 1;
  for (let n = 1; n <= workers; n += 1) blocked = (offered * blocked) / (n + offered * blocked);
  const waiting = (workers * blocked) / (workers - offered * (1 - blocked));
  return { waiting, meanWait: (waiting * handle) / (workers - offered), left: 0 };
}

/** Less than this is nothing any more. */
const least = 1e-14;

/**
 * Erlang A (Palm 1946): who waits leaves after an exponential time of this mean (seconds). The states of the line, one customer more
 * at a time, weighed by how often they occur.
 */
export function erlangA({ perHour, handle, workers }: Load, patience: number): Expectation {
  const arrivals = perHour / hour;
  if (arrivals === 0) return { waiting: 0, meanWait: 0, left: 0 };
  // Weights beside that of the state in which all work and nobody waits, downwards and upwards: none of them overflows.
  let below = 0;
  for (let n = workers, weight = 1; n > 0; n -= 1) {
    weight *= n / (arrivals * handle);
    below += weight;
    if (weight < least && n < arrivals * handle) break;
  }
  let [above, inLine] = [0, 0];
  for (let line = 1, weight = 1; weight > least || line < 10; line += 1) {
    weight *= arrivals / (workers / handle + line / patience);
    above += weight;
    inLine += line * weight;
  }
  const whole = below + 1 + above;
  const meanLine = inLine / whole;
  return { waiting: (1 + above) / whole, meanWait: meanLine / arrivals, left: meanLine / patience / arrivals };
}
