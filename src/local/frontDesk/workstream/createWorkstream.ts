import {
  isOpen,
  type OpenHours,
  type QueueNow,
  route,
  type Routed,
  type RoutingRule,
  type RuleSet,
} from "#domain/routing";
import type { ConversationScript, RoutingFile } from "#local/world/sample";

type Context = ReadonlyMap<string, string>;
/** Who waits in which queue, since when. */
type Waiting = { readonly queue: string; readonly since: number };
/** Whether a queue is open, and when it opens and closes next; null where that never changes. Milliseconds. */
export type Hours = { readonly open: boolean; readonly opens: number | null; readonly closes: number | null };

/** What the organisation's workstream decides: which queue takes a conversation, and whether one is there now. */
export interface Workstream {
  route(context: Context, waiting: readonly Waiting[], now: number): Routed;
  /** Of the queue that takes what no rule takes. */
  hours(now: number): Hours;
}

const minute = 60_000;
/** Nothing opens that does not open within a week. Minutes. */
const week = 7 * 24 * 60;
const usual = "Support";
/** Matters of the shop, whatever the product, and the queue that is named for them. */
const ofTheShop = ["order", "return", "invoice", "refund", "parcel", "payment"];
const shopQueue = /order|billing|invoice/i;

/** How often each name stands there, most often first. */
function rank(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

/**
 * The rules of an organisation that wrote none, read from the conversations it already had: matters of orders go to the queue that is
 * named for them, others to the queue the product's conversations go to, the rest to the queue that has most.
 */
function readRules(conversations: readonly ConversationScript[]): RuleSet {
  const queues = rank(conversations.map(({ queue }) => queue));
  const shop = queues.find((name) => shopQueue.test(name));
  const rule = (variable: string, value: string, queue: string): RoutingRule => ({
    ...{ name: `${variable}: ${value}`, all: [{ variable, is: "contains", value }], queue, skills: [] },
  });
  const products = [...new Set(conversations.flatMap(({ product }) => product ?? []))];
  const queueOf = (name: string): string =>
    rank(conversations.filter(({ product }) => product === name).map(({ queue }) => queue))[0] ?? usual;
  return {
    rules: [
      ...(shop === undefined ? [] : ofTheShop.map((matter) => rule("Category", matter, shop))),
      ...products.map((product) => rule("Product", product, queueOf(product))),
    ],
    fallback: queues[0] ?? usual,
  };
}

const minutesOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

function toHours(given: RoutingFile["queues"][number]["hours"]): readonly OpenHours[] | null {
  return (
    given?.flatMap(({ days, from, to }) =>
      days.map((weekday) => ({ weekday, from: minutesOf(from), to: minutesOf(to) })),
    ) ?? null
  );
}

/** What the clock of a place shows, as the milliseconds of a UTC clock that shows the same. */
function readWall(timeZone: string): (now: number) => number {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  return (now) => Date.parse(`${format.format(now).replace(" ", "T")}Z`);
}

function findChange(hours: readonly OpenHours[] | null, wall: number, to: boolean): number | null {
  for (let ahead = 0; ahead <= week; ahead += 1) {
    if (isOpen(hours, wall + ahead * minute) === to && isOpen(hours, wall + (ahead - 1) * minute) !== to) return ahead;
  }
  return null;
}

function tellHours(hours: readonly OpenHours[] | null, wall: number, now: number): Hours {
  const begun = Math.floor(now / minute) * minute;
  const at = (ahead: number | null): number | null => (ahead === null ? null : begun + ahead * minute);
  const beyond = wall + minute;
  const next = (to: boolean): number | null => {
    const ahead = findChange(hours, beyond, to);
    return ahead === null ? null : ahead + 1;
  };
  return { open: isOpen(hours, wall), opens: at(next(true)), closes: at(next(false)) };
}

/** The workstream an organisation wrote down, or the one its conversations show. */
export function createWorkstream(conversations: readonly ConversationScript[], file: RoutingFile | null): Workstream {
  const rules = file
    ? {
        rules: file.rules.map(({ when, skills = [], ...rule }) => ({ ...rule, all: when, skills })),
        fallback: file.fallback,
      }
    : readRules(conversations);
  const queues = (file?.queues ?? []).map(({ name, hours, overflow = [] }) => ({
    ...{ id: name, hours: toHours(hours) },
    overflow: overflow.map(({ when, limit = 0, to }) => ({ when, limit, to })),
  }));
  const wallOf = readWall(file?.timeZone ?? "UTC");
  return {
    route(context, waiting, now) {
      const states = queues.map((queue): QueueNow => {
        const since = waiting.filter((one) => one.queue === queue.id).map((one) => one.since);
        const longestWait = since.length === 0 ? 0 : Math.max(0, (now - Math.min(...since)) / 1000);
        return { ...queue, waiting: since.length, longestWait };
      });
      return route(rules, context, states, wallOf(now));
    },
    hours(now) {
      const hours = queues.find(({ id }) => id === rules.fallback)?.hours ?? null;
      return tellHours(hours, wallOf(now), now);
    },
  };
}
