import { WebSocket } from "ws";

/** How scripted customers fared. Latencies in milliseconds, from the post to the first word of the answer on the stream. */
export type Fared = {
  readonly latencies: readonly number[];
  readonly sent: number;
  /** Own messages, and answers to them, that never came. */
  readonly lost: number;
  readonly doubled: number;
  /** Of another conversation, or an answer to what was never asked. */
  readonly crossed: number;
  readonly refused: number;
};

export type Crowd = {
  readonly address: string;
  readonly count: number;
  /** Messages each of them writes. */
  readonly messages: number;
  /** Between two messages of one customer, at most and on average half of it. Milliseconds. */
  readonly pause: number;
  readonly lines: readonly string[];
  /** A token for a conversation of its own. */
  readonly enter: () => Promise<string>;
};

type Activity = {
  readonly id: string;
  readonly type: string;
  readonly replyToId?: string;
  readonly from: { readonly role: string };
  readonly conversation: { readonly id: string };
  readonly channelData?: { readonly clientActivityID?: string };
};

/** Whoever waits for an answer longer than this does not get one. Milliseconds. */
const patience = 30_000;

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One customer at the protocol itself: a token, a stream, messages by HTTP. */
class Customer {
  readonly latencies: number[] = [];
  sent = 0;
  lost = 0;
  doubled = 0;
  crossed = 0;
  refused = 0;
  private readonly seen = new Set<string>();
  private readonly keys = new Map<string, string>();
  private readonly answered = new Map<string, (at: number) => void>();
  private conversation = "";
  constructor(
    private readonly crowd: Crowd,
    private readonly token: string,
  ) {}

  private post(path: string, body: object): Promise<Response> {
    return fetch(`${this.crowd.address}/v3/directline/${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${this.token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  }

  private hear(activity: Activity): void {
    if (activity.conversation.id !== this.conversation) this.crossed += 1;
    if (activity.type === "typing") return;
    if (this.seen.has(activity.id)) this.doubled += 1;
    this.seen.add(activity.id);
    const key = activity.channelData?.clientActivityID;
    if (activity.from.role === "user") {
      if (key !== undefined) this.keys.set(activity.id, key);
      return;
    }
    const asked = this.keys.get(activity.replyToId ?? "");
    if (asked === undefined) this.crossed += 1;
    else this.answered.get(asked)?.(performance.now());
  }

  private async say(text: string, key: string): Promise<void> {
    const since = performance.now();
    const answer = new Promise<number | null>((resolve) => {
      const timer = setTimeout(() => resolve(null), patience);
      this.answered.set(key, (at) => {
        clearTimeout(timer);
        resolve(at);
      });
    });
    this.sent += 1;
    const response = await this.post(`conversations/${this.conversation}/activities`, {
      ...{ type: "message", text, locale: "en-US", channelData: { clientActivityID: key } },
    });
    if (!response.ok) this.refused += 1;
    const at = await answer;
    if (at === null) this.lost += 1;
    else this.latencies.push(at - since);
  }

  async live(number: number): Promise<void> {
    const { pause, messages, lines } = this.crowd;
    const opened = (await (await this.post("conversations", {})).json()) as {
      readonly conversationId: string;
      readonly streamUrl: string;
    };
    this.conversation = opened.conversationId;
    const socket = new WebSocket(opened.streamUrl);
    socket.on("message", (data: Buffer) => {
      if (data.length === 0) return;
      const frame = JSON.parse(data.toString("utf8")) as { readonly activities: readonly Activity[] };
      frame.activities.forEach((activity) => this.hear(activity));
    });
    await new Promise((resolve, reject) => socket.on("open", resolve).on("error", reject));
    for (let at = 0; at < messages; at += 1) {
      // Spread by number, not by chance: every run is the same.
      await wait(pause * (0.2 + 0.6 * (((number * 37 + at * 61) % 100) / 100)));
      await this.say(lines[at % lines.length] ?? "", `${String(number)}-${String(at)}`);
    }
    socket.terminate();
  }
}

/** Lets so many customers talk at once, and says how they fared. Rejects when one cannot even begin. */
export async function runCrowd(crowd: Crowd): Promise<Fared> {
  const customers = await Promise.all(
    Array.from({ length: crowd.count }, async () => new Customer(crowd, await crowd.enter())),
  );
  await Promise.all(customers.map((customer, number) => customer.live(number)));
  const sum = (of: (customer: Customer) => number): number => customers.reduce((all, one) => all + of(one), 0);
  return {
    latencies: customers.flatMap(({ latencies }) => latencies),
    sent: sum(({ sent }) => sent),
    lost: sum(({ lost }) => lost),
    doubled: sum(({ doubled }) => doubled),
    crossed: sum(({ crossed }) => crossed),
    refused: sum(({ refused }) => refused),
  };
}
