import { createHash } from "node:crypto";
import { type FxRecord, isRecord, readField, toText, type Value } from "#local/agent/powerFx";
import type { ServiceRequest, ServiceResponse } from "#local/agent/topics";
import { createAvailability, type QueueState } from "./availability";

/** What a request has done: "return" or "ticket". */
export type Deed = { readonly kind: "return" | "ticket"; readonly number: string; readonly about: FxRecord };

export interface ServiceTwin {
  request(asked: ServiceRequest): ServiceResponse | null;
  readonly deeds: readonly Deed[];
}

export type ServiceSetting = {
  readonly now: () => number;
  /** Paths that fail with 503. */
  readonly failing: readonly string[];
  readonly queue: (at: number) => QueueState;
};

/** The address local agents are given for the service; nothing is sent anywhere. */
export const serviceAddress = "https://service.warmline.invalid";

const day = 86_400_000;

/** A number that is always the same for the same request, so that asking twice does not make two. */
function numberOf(prefix: string, about: Value): string {
  const hash = createHash("sha256").update(JSON.stringify(about)).digest();
  return `${prefix}-${String(10_000 + (hash.readUInt32BE(0) % 90_000))}`;
}

/** Orders of the twin: the last digit says how one stands, so that a test can choose. */
function findOrder(number: string, now: number): FxRecord | null {
  const digit = /(\d)\D*$/.exec(number)?.[1];
  if (digit === undefined || digit === "0") return null;
  const age = Number(digit) * 6;
  const at = new Date(now - age * day).toISOString().slice(0, 10);
  const state = age < 12 ? "on its way" : "delivered";
  return { Number: number, Status: state, Date: at, Days: age, Returnable: age <= 30 };
}

/**
 * The local twin of the service the agent asks: orders, returns, tickets, availability. The same request gives the same number
 * and counts once. Null for another address.
 */
export function createServiceTwin({ now, failing, queue }: ServiceSetting): ServiceTwin {
  const deeds: Deed[] = [];
  const availability = createAvailability(queue);
  const keep = (kind: Deed["kind"], prefix: string, about: FxRecord): FxRecord => {
    const number = numberOf(prefix, about);
    if (!deeds.some((deed) => deed.number === number)) deeds.push({ kind, number, about });
    return { Number: number };
  };
  const answers: Readonly<Record<string, (body: FxRecord) => FxRecord | null>> = {
    "/orders": (body) => findOrder(toText(readField(body, "Order")), now()),
    "/returns": (body) => keep("return", "RMA", body),
    "/tickets": (body) => keep("ticket", "CAS", body),
    "/availability": () => availability(now()),
  };
  return {
    deeds,
    request({ url, body }) {
      if (!url.startsWith(`${serviceAddress}/`)) return null;
      const path = url.slice(serviceAddress.length);
      if (failing.includes(path)) return { status: 503, body: null };
      const answer = Object.hasOwn(answers, path) ? answers[path] : undefined;
      const found = answer?.(isRecord(body) ? body : {}) ?? null;
      return found === null ? { status: 404, body: null } : { status: 200, body: found };
    },
  };
}
