/** One request as it reached the service. */
export type Received = {
  readonly at: number;
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
};

export type Reply = Response | Error | "silence";

/** A `fetch` that answers from a script and remembers what it was asked; the last reply repeats. */
export function createFakeService(...replies: (() => Reply)[]): {
  readonly fetch: typeof globalThis.fetch;
  readonly received: Received[];
  readonly inFlight: () => { now: number; most: number };
} {
  const received: Received[] = [];
  let now = 0;
  let most = 0;
  const answer = (reply: Reply, signal: AbortSignal | null | undefined): Promise<Response> =>
    new Promise((resolve, reject) => {
      if (reply instanceof Error) return reject(reply);
      if (reply !== "silence") return resolve(reply);
      signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
    });
  return {
    received,
    inFlight: () => ({ now, most }),
    async fetch(input, init) {
      const { method = "GET", headers, body, signal } = init ?? {};
      received.push({
        at: Date.now(),
        method,
        url: input instanceof Request ? input.url : input.toString(),
        headers: new Headers(headers),
        body: typeof body === "string" ? JSON.parse(body) : undefined,
      });
      now += 1;
      most = Math.max(most, now);
      try {
        const reply = replies[Math.min(received.length, replies.length) - 1];
        return await answer(reply ? reply() : new Error("no reply"), signal);
      } finally {
        now -= 1;
      }
    },
  };
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): () => Response {
  return () =>
    new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json", ...headers } });
}

export function status(code: number, headers: Record<string, string> = {}, body = ""): () => Response {
  return () => new Response(code === 204 ? null : body, { status: code, headers });
}

export const lostConnection = (): Error => new TypeError("fetch failed");
export const silence = (): "silence" => "silence";
