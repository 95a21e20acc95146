import { readFailure } from "./failure";

type LightAskParts = {
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: { now(): number };
};

/** The lightest question there is (WhoAmI), sent once and past the line: resolves when the service answered it whole. */
export function createLightAsk({ baseUrl, fetch, clock }: LightAskParts): (signal: AbortSignal) => Promise<void> {
  return async (signal) => {
    const response = await fetch(`${baseUrl}WhoAmI`, { signal, headers: { Accept: "application/json" } });
    if (!response.ok) throw await readFailure("GET WhoAmI", response, clock.now());
    await response.json();
  };
}
