import assert from "node:assert/strict";

type Waiting = { readonly id: string; readonly customer: string; readonly since: number };

/** What a client of Direct Line is given to open one conversation. */
export type Entry = { readonly conversationId: string; readonly token: string };

async function post<T>(address: string, path: string, body: object = {}): Promise<T> {
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(`${address}/_local/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  assert.ok(answer.ok, `${path}: ${String(answer.status)}`);
  return (await answer.json()) as T;
}

export const enter = (address: string): Promise<Entry> => post<Entry>(address, "customer/token");
/** The door of other agents. */
export const enterHub = (address: string): Promise<Entry> => post<Entry>(address, "hub/token");

/** Asks until something is there; fails with its name when it does not come. */
export async function eventually<T>(name: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const until = Date.now() + 30_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    assert.ok(Date.now() < until, `${name} did not come.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The representative of the guest who came last. */
export interface Representative {
  readonly id: string;
  say(text: string): Promise<void>;
  type(): Promise<void>;
  /** What the conversation holds. */
  heard(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Accepts the guest who came last, as the workspace's page does. */
export async function takeOver(address: string): Promise<Representative> {
  const state = async () =>
    (await (await fetch(`${address}/_local/state`)).json()) as {
      readonly waiting: readonly Waiting[];
      readonly sessions: readonly { readonly id: string; readonly messages: readonly { readonly text: string }[] }[];
    };
  const { id } = await eventually("The hand-off", async () => {
    const guests = (await state()).waiting.filter(({ customer }) => /^Guest \d{4}$/.test(customer));
    return [...guests].sort((a, b) => a.since - b.since).at(-1);
  });
  await post(address, `conversations/${id}/accept`);
  return {
    id,
    say: (text) => post(address, `conversations/${id}/messages`, { text }),
    type: () => post(address, `conversations/${id}/typing`),
    async heard() {
      const { sessions } = await state();
      return sessions.find((one) => one.id === id)?.messages.map(({ text }) => text) ?? [];
    },
    close: () => post(address, `conversations/${id}/close`),
  };
}
