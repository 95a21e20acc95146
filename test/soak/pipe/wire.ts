import type { WebApi } from "#local/dataverse";
import { type Chance } from "#local/contactCentre/customers";
import { pick } from "#soak";

/** How often, in [0, 1), the wire or the service fails a request. */
export type Faults = { readonly lostRequest: number; readonly lostAnswer: number; readonly throttled: number };

export const rough: Faults = { lostRequest: 0.1, lostAnswer: 0.1, throttled: 0.1 };

/** What the service has done for one page. */
export type Done = {
  readonly method: string;
  readonly url: string;
  readonly body: string | null;
  readonly status: number;
};

/** A page's way to the service, on which things happen. */
export interface Wire {
  readonly fetch: typeof globalThis.fetch;
  /** Requests the page has sent. */
  sent(): number;
  /** From its next send on, or from the answer of it, the page is gone: nothing is answered, nothing is sent. */
  cut(before: boolean): void;
  readonly isCut: () => boolean;
}

type WireParts = {
  readonly api: WebApi;
  readonly chance: Chance;
  readonly faults: Faults;
  readonly time: { wait(milliseconds: number): Promise<void> };
  readonly onCut?: () => void;
  readonly onDone?: (done: Done) => void;
};

const gone = (): Promise<never> => new Promise<never>(() => undefined);
const lose = (): never => {
  throw new TypeError("fetch failed");
};

/** Requests take 5 to 80 ms either way, so that two pages meet in every order. */
export function createWire({ api, chance, faults, time, onCut, onDone }: WireParts): Wire {
  let sent = 0;
  let cutting: "before" | "after" | null = null;
  let isCut = false;
  const die = (): Promise<never> => {
    isCut = true;
    onCut?.();
    return gone();
  };

  function handle(url: string, init: RequestInit): Response {
    const method = init.method ?? "GET";
    const body = (init.body ?? null) as string | null;
    const answered = api.handle({ method, url, headers: init.headers as Record<string, string>, body });
    const { status, headers } = answered;
    onDone?.({ method, url, body, status });
    return new Response(answered.body, { status, headers });
  }

  async function answer(url: string, init: RequestInit): Promise<Response> {
    if (isCut || cutting === "before") return isCut ? gone() : die();
    sent += 1;
    await time.wait(5 + pick(chance, 75));
    if (chance() < faults.lostRequest) return lose();
    if (chance() < faults.throttled)
      return new Response("{}", { status: 429, headers: chance() < 0.5 ? { "Retry-After": "1" } : {} });
    const response = handle(url, init);
    if (cutting === "after") return die();
    await time.wait(5 + pick(chance, 75));
    if (isCut) return gone();
    if (chance() < faults.lostAnswer) return lose();
    return response;
  }

  return {
    fetch: (input, init) => answer(input instanceof Request ? input.url : input.toString(), init ?? {}),
    sent: () => sent,
    cut(before) {
      cutting = before ? "before" : "after";
    },
    isCut: () => isCut,
  };
}
