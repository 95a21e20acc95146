import type { Said } from "#local/agent/conversation";
import type { OutActivity } from "#local/agent/topics";
import { GatewayFault } from "./fault";
import type { CustomerLine, Receiver } from "./line";
import { fieldsOf, type Posted, textOf } from "./fields";
import type { Entry } from "./keeper";
import { type Notice, writeNotice } from "./notices";
import { createPace } from "./pace";
import type { Part, Speaker, WireActivity } from "./speaker";
import { readThumb, type Thumb } from "./thumb";
import { decode, encode } from "./watermark";

/** Activities, and the place after them; what is not kept moves no place. */
export type Frame = { readonly activities: readonly WireActivity[]; readonly watermark?: string };

export interface Talk {
  readonly id: string;
  /** The customer's end, for the person who has the conversation. */
  readonly line: CustomerLine;
  /** A person has the conversation: the agent is silent, and what the customer does goes to them. */
  give(receiver: Receiver): void;
  readonly thumbs: readonly Thumb[];
  /** Takes an activity of the customer; the same clientActivityID again gives the same id and does nothing. */
  post(posted: Posted, user: string): string;
  /** What came after a place; without a place all of it. The place to ask from next. */
  read(watermark: string): Frame & { readonly watermark: string };
  /** The place where the conversation is now. Throws 400 for a `given` one that was not given here. */
  placeOf(given: string | null): string;
  /** What came after a place, at once, and whatever comes from then on, typing too; gives back how to stop it. */
  stream(watermark: string, send: (frame: Frame) => void): () => void;
  /** Calls with each activity from now on; gives back how to stop it. */
  listen(hear: (activity: WireActivity) => void): () => void;
}

/** One turn of the agent: what the customer did and what came of it. */
export type TurnReport = {
  /** The customer's activity, then the agent's. */
  readonly said: readonly WireActivity[];
  readonly traces: Said["traces"];
  readonly state: Said["state"];
  /** BCP 47. */
  readonly language: string;
  /** Milliseconds. */
  readonly took: number;
};

type TalkParts = {
  readonly id: string;
  readonly agent: Speaker;
  readonly agentName: string;
  readonly now: () => number;
  readonly report: (report: TurnReport) => void;
  /** What was kept of it when the program ended. */
  readonly kept: readonly Entry[];
  readonly keep: (entry: Entry) => void;
};

const longestText = 6000;
const mostActivities = 2000;

/** Clients want to be told whom suggested actions are for: nobody in particular. */
function forWire({ suggestedActions, ...activity }: OutActivity): Posted {
  return suggestedActions ? { ...activity, suggestedActions: { to: [], ...suggestedActions } } : activity;
}

const platform = { id: "platform", role: "bot" } as const;
const personOf = (name: string): WireActivity["from"] => ({ id: "representative", name, role: "bot" });

/** One conversation between a customer, an agent and, after the hand-off, a person. */
class OpenTalk implements Talk {
  readonly thumbs: Thumb[] = [];
  private readonly activities: WireActivity[] = [];
  private readonly taken = new Map<string, string>();
  private readonly listeners = new Set<(activity: WireActivity) => void>();
  private readonly pace: () => void;
  private receiver: Receiver | null = null;
  private language = "en-US";
  readonly line: CustomerLine = {
    joined: (person) => this.tellNotice("joined", person),
    say: (person, text) => void this.add({ type: "message", text, textFormat: "plain" }, personOf(person)),
    typing: (person) => this.pass({ type: "typing" }, personOf(person)),
    ended: (person) => this.takeBack(person),
  };
  constructor(private readonly parts: TalkParts) {
    this.pace = createPace(parts.now);
    for (const entry of parts.kept) {
      if (entry.kind === "taken") this.taken.set(entry.key, entry.id);
      if (entry.kind === "activity") this.remember(entry.activity);
    }
  }

  private remember(activity: WireActivity): void {
    this.activities.push(activity);
    if (activity.from.role === "user") this.noteLanguage(activity);
  }

  private noteLanguage({ locale }: Posted): void {
    if (textOf(locale) !== "") this.language = textOf(locale).slice(0, 35);
  }

  get id(): string {
    return this.parts.id;
  }

  private write(content: Posted, from: WireActivity["from"], name: string): WireActivity {
    const { id, now } = this.parts;
    return {
      ...content,
      type: textOf(content.type),
      id: `${id}|${name}`,
      timestamp: new Date(now()).toISOString(),
      channelId: "directline",
      conversation: { id },
      from,
    };
  }

  /** Of what a client sends only so much; what agent and person say is kept whatever it comes to. */
  private checkRoom(): void {
    if (this.activities.length >= mostActivities)
      throw new GatewayFault(429, "TooManyActivities", "This conversation is full. Please begin a new one.");
  }

  private add(content: Posted, from: WireActivity["from"]): WireActivity {
    const activity = this.write(content, from, String(this.activities.length + 1).padStart(7, "0"));
    this.activities.push(activity);
    this.parts.keep({ kind: "activity", activity });
    for (const hear of this.listeners) hear(activity);
    return activity;
  }

  /** What is heard by who listens and kept for nobody: typing. */
  private pass(content: Posted, from: WireActivity["from"]): void {
    const activity = this.write(content, from, "typing");
    for (const hear of this.listeners) hear(activity);
  }

  private tellNotice(notice: Notice, person: string): void {
    const text = writeNotice(notice, person, this.language);
    this.add({ type: "message", text, textFormat: "plain", channelData: { tags: "system", notice, person } }, platform);
  }

  give(receiver: Receiver): void {
    this.receiver = receiver;
  }

  private takeBack(person: string): void {
    if (!this.receiver) return;
    this.receiver = null;
    this.parts.agent.release();
    this.tellNotice("ended", person);
    this.add({ type: "endOfConversation", code: "completedSuccessfully" }, platform);
  }

  private tell({ activities, traces, state }: Said, own: WireActivity, since: number): void {
    const from = { id: "agent", name: this.parts.agentName, role: "bot" } as const;
    const told = activities.map((activity) => this.add({ ...forWire(activity), replyToId: own.id }, from));
    const took = this.parts.now() - since;
    this.parts.report({ said: [own, ...told], traces, state, language: this.language, took });
  }

  post(posted: Posted, user: string): string {
    const type = textOf(posted.type) || "message";
    const key = textOf(fieldsOf(posted.channelData).clientActivityID);
    const known = key === "" ? undefined : this.taken.get(key);
    if (known !== undefined) return known;
    const id = this.take({ ...posted, type }, type, user);
    if (key !== "") {
      this.taken.set(key, id);
      this.parts.keep({ kind: "taken", key, id });
    }
    return id;
  }

  private take(posted: Posted, type: string, user: string): string {
    this.pace();
    if (type === "typing") {
      this.receiver?.typing();
      return `${this.id}|typing`;
    }
    if (type === "invoke") return this.invoke(posted);
    if (type !== "message" && type !== "event" && type !== "endOfConversation")
      throw new GatewayFault(
        400,
        "BadArgument",
        `An activity of type ${type.slice(0, 40)} is not taken from a client.`,
      );
    const text = textOf(posted.text);
    if (text.length > longestText)
      throw new GatewayFault(413, "MessageSizeTooBig", `A message has at most ${String(longestText)} characters.`);
    const part = this.sort(posted);
    this.checkRoom();
    this.noteLanguage(posted);
    const own = this.add(posted, { id: user, role: "user" });
    this.deliver(own, posted, part);
    return own.id;
  }

  private sort(posted: Posted): Part {
    if (posted.type === "endOfConversation") return "end";
    const { agent } = this.parts;
    if (agent.sort) return agent.sort(posted);
    if (Array.isArray(posted.attachments) && posted.attachments.length > 0)
      throw new GatewayFault(
        415,
        "AttachmentsNotSupported",
        "Files are not taken here. Please describe what they show.",
      );
    return "customer";
  }

  /** To the person who has the conversation, to the agent otherwise. */
  private deliver(own: WireActivity, posted: Posted, part: Part): void {
    const text = textOf(posted.text);
    if (part === "end") return this.leave();
    if (!this.receiver) {
      const since = this.parts.now();
      return this.tell(this.hear(posted, own.type === "event" ? "event" : "message", text), own, since);
    }
    if (part === "customer" && own.type === "message" && text.trim() !== "") this.receiver.hear(text);
  }

  private leave(): void {
    if (this.receiver && !this.receiver.left()) return;
    this.receiver = null;
    this.parts.agent.release();
  }

  private hear(posted: Posted, type: "event" | "message", text: string): Said {
    return this.parts.agent.hear({
      type,
      text,
      name: textOf(posted.name),
      value: posted.value,
      posted,
      ...(posted.locale === undefined ? {} : { locale: textOf(posted.locale) }),
    });
  }

  private invoke(posted: Posted): string {
    if (posted.name !== "message/submitAction")
      throw new GatewayFault(400, "BadArgument", "Of invokes only message/submitAction is known.");
    this.thumbs.push(readThumb(posted));
    return `${this.id}|invoke${String(this.thumbs.length)}`;
  }

  read(watermark: string): Frame & { readonly watermark: string } {
    const from = watermark === "" ? 0 : decode(watermark);
    return { activities: this.activities.slice(from), watermark: encode(this.activities.length) };
  }

  placeOf(given: string | null): string {
    return given === null || given === "" ? encode(this.activities.length) : encode(decode(given));
  }

  stream(watermark: string, send: (frame: Frame) => void): () => void {
    const before = this.read(watermark);
    if (before.activities.length > 0) send(before);
    return this.listen((activity) => {
      const isKept = this.activities.at(-1) === activity;
      send({ activities: [activity], ...(isKept ? { watermark: encode(this.activities.length) } : {}) });
    });
  }

  listen(hear: (activity: WireActivity) => void): () => void {
    this.listeners.add(hear);
    return () => this.listeners.delete(hear);
  }
}

export function openTalk(parts: TalkParts): Talk {
  return new OpenTalk(parts);
}
