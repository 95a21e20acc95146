import type { Route } from "playwright-core";
import { type Chance } from "#local/contactCentre/customers";
import { pick } from "#soak";

type Answer = (route: Route) => Promise<void>;

const error = (code: string) => ({ error: { code, message: "Refused for the soak." } });

/** So long the service asks for, where it asks for patience. Seconds. */
export const patience = 2;

/** Half of a sound answer. */
const half: Answer = async (route) => {
  const response = await route.fetch();
  const body = await response.text();
  await route.fulfill({ response, body: body.slice(0, Math.floor(body.length / 2)) });
};

/** Everything that happens to a service which is away. "silent" never answers what was asked while it was away. */
const single = {
  refused: (route) => route.abort("connectionrefused"),
  failed: (route) => route.fulfill({ status: 500, json: error("0x80040216") }),
  unavailable: (route) =>
    route.fulfill({ status: 503, headers: { "Retry-After": String(patience) }, json: error("0x80072321") }),
  throttled: (route) =>
    route.fulfill({ status: 429, headers: { "Retry-After": String(patience) }, json: error("0x80072322") }),
  half,
  signInPage: (route) => route.fulfill({ contentType: "text/html", body: "<title>Sign in</title>" }),
  silent: () => new Promise<void>(() => undefined),
} as const satisfies Readonly<Record<string, Answer>>;

export type OutageKind = keyof typeof single | "mixed";

const names = Object.keys(single) as (keyof typeof single)[];

export const outageKinds: readonly OutageKind[] = [...names, "mixed"];

/** What a request meets; "mixed" is another one for each. A frame that is gone by now gets nothing. */
export function meet(kind: OutageKind, chance: Chance): Answer {
  return async (route) => {
    const name = kind === "mixed" ? (names[pick(chance, names.length)] ?? "refused") : kind;
    await single[name](route).catch(() => undefined);
  };
}
