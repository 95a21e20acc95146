import { fromPlain, toBoolean, toText, readField, isRecord } from "#local/agent/powerFx";
import type { AgentPorts, InActivity, OutActivity, Topic, Trace } from "#local/agent/topics";
import type { Agent } from "./agent";
import { type Candidate, createRecogniser, likely, type Recogniser } from "./recognise";
import { Runner, TopicError } from "./runner";
import { openSession, type Session } from "./session";

/** What the agent says to one activity, and what happened. */
export type Said = {
  readonly activities: readonly OutActivity[];
  readonly traces: readonly Trace[];
  /** After "handedOver" the agent is silent; after "ended" the next message begins anew. */
  readonly state: Session["state"];
};

/** One conversation with an agent. */
export interface AgentConversation {
  /** The conversation begins: once, however often it is called. */
  start(): Said;
  hear(activity: InActivity): Said;
  /** A person gives the conversation back: the agent speaks again. */
  resume(): void;
  /** A person ended the conversation: what the customer says next begins it anew, with nothing of before. */
  release(): void;
}

/** Characters of a message that are looked at: what the messaging interface takes. */
const longestMessage = 6000;
/** Topics nearer to each other than this cannot be told apart by what was said. */
const tie = 0.04;

const byPriority = (a: Topic, b: Topic): number =>
  a.trigger.priority - b.trigger.priority || (a.name < b.name ? -1 : 1);

/** One customer's side of an agent; see `openConversation`. */
class Conversation implements AgentConversation {
  private readonly runner: Runner;
  /** What the customer said has been given to a step or a topic. */
  private given = false;
  constructor(
    private readonly session: Session,
    private readonly agent: Agent,
    private readonly recogniser: Recogniser,
    private readonly ports: AgentPorts,
  ) {
    this.runner = new Runner(session, agent, recogniser, ports);
  }

  start(): Said {
    return this.turn(() => {
      if (this.session.released) this.begin();
      if (!this.session.started) this.session.released = true;
      this.queue(this.takeStart());
    });
  }

  /** The topics that begin the conversation, when it is due: once, and once more after a person ended it. */
  private takeStart(): readonly Topic[] {
    const { session } = this;
    if (!session.released) return [];
    Object.assign(session, { started: true, released: false });
    return this.topicsOf("OnConversationStart");
  }

  resume(): void {
    this.session.state = "open";
    this.session.failing = false;
  }

  release(): void {
    const { session } = this;
    Object.assign(session, { state: "ended", released: true, reason: "AgentTransferConfiguredByAuthor" });
    for (const list of [session.history, session.topicsSaid, session.phrasesSaid]) list.length = 0;
  }

  hear(activity: InActivity): Said {
    const { session } = this;
    if (session.state === "handedOver") return { activities: [], traces: [], state: "handedOver" };
    if (activity.type === "event" && activity.name === "startConversation") return this.start();
    if (activity.locale) session.language = activity.locale.toLowerCase();
    return this.turn(() => {
      if (session.state === "ended") this.begin();
      session.heard = { ...activity, ...(activity.text ? { text: activity.text.slice(0, longestMessage) } : {}) };
      if (activity.type === "event") return this.queue(this.topicsOf("OnEventActivity"));
      this.note(session.heard);
      const left = session.stack.length > 0 ? session.pending : [];
      session.pending = [];
      this.queue(this.takeStart());
      this.queue(this.topicsOf("OnActivity"));
      session.pending.push({ kind: "message" }, ...left);
    });
  }

  /** A new session of the same conversation: what is of the customer stays, what was under way does not. */
  private begin(): void {
    Object.assign(this.session, { state: "open", stack: [], pending: [], fallbacks: 0, failing: false });
    this.session.globals = this.agent.globals;
  }

  private note(heard: InActivity): void {
    const { session } = this;
    session.history.push({
      type: "message",
      id: `${session.id}|${String(session.history.length + 1).padStart(7, "0")}`,
      timestamp: new Date(this.ports.now()).toISOString(),
      from: { id: "user", role: "user" },
      text: heard.text ?? "",
      textFormat: "plain",
      locale: session.language,
    });
  }

  private topicsOf(kind: string): readonly Topic[] {
    const { heard } = this.session;
    return this.agent.topics
      .filter(({ trigger }) => trigger.kind === kind)
      .filter(({ trigger }) => trigger.event === "" || trigger.event === heard?.name)
      .filter(({ trigger }) => trigger.activity === "" || trigger.activity.toLowerCase() === heard?.type)
      .sort(byPriority);
  }

  private queue(topics: readonly Topic[]): void {
    this.session.pending.push(...topics.map((topic) => ({ kind: "topic", topic }) as const));
  }

  private holds({ trigger }: Topic): boolean {
    return trigger.condition === null || toBoolean(trigger.condition.read(this.runner.scope));
  }

  private turn(prepare: () => void): Said {
    const { session } = this;
    Object.assign(session, { out: [], traces: [], steps: 0 });
    session.failing = false;
    this.given = false;
    try {
      prepare();
      this.work();
    } catch (error) {
      this.fail(error);
    }
    return { activities: session.out, traces: session.traces, state: session.state };
  }

  /** Runs what runs, then what is pending, until something waits. */
  private work(): void {
    const { session } = this;
    const waits = session.stack.length;
    let rounds = 0;
    for (;;) {
      rounds += 1;
      if (rounds > 200) throw new TopicError("More than 200 topics in one turn.", "TooManyTopics");
      this.runner.run();
      // A step that waited before still waits while other topics have a say; one that waits anew ends the turn.
      const depth = session.stack.length;
      if ((depth > 0 && (this.given || depth > waits)) || session.state !== "open") return;
      const pending = session.pending.shift();
      if (!pending) return;
      if (pending.kind === "topic") {
        if (this.holds(pending.topic)) this.runner.begin(pending.topic);
      } else if (pending.kind === "message") this.dispatch();
      else this.select();
    }
  }

  /** What a customer said goes to the step that waits for it, or to the topic it means. */
  private dispatch(): void {
    const { session } = this;
    const frame = session.stack.at(-1);
    session.answer = frame ? session.heard : null;
    this.given = true;
    if (frame) {
      frame.waiting = false;
      return;
    }
    const text = session.heard?.text ?? "";
    const found = this.recogniser.recognise(text).filter(({ topic, score }) => score >= likely && this.holds(topic));
    this.trace(text, found);
    const [best, next] = found;
    if (!best) return this.notUnderstood();
    const [choice] = this.topicsOf("OnSelectIntent");
    const isTied = next !== undefined && best.score < 1 && best.score - next.score < tie;
    if (isTied && choice && best.topic.trigger.offered) return this.offer(found, choice);
    this.runner.noteTopic(best.topic, text);
    this.runner.begin(best.topic);
  }

  private trace(text: string, found: readonly Candidate[]): void {
    const [best] = found;
    this.runner.trace("IntentRecognition", {
      topic: best?.topic.name ?? "UnknownIntent",
      score: best ? Math.round(best.score * 100) / 100 : 0,
      characters: text.length,
    });
  }

  private notUnderstood(): void {
    this.session.fallbacks += 1;
    this.session.reason = "AgentTransferConfiguredByAuthor";
    this.queue(this.topicsOf("OnUnknownIntent"));
  }

  /** Several topics could be meant: the agent's own topic asks which. */
  private offer(found: readonly Candidate[], choice: Topic): void {
    const options = found
      .filter(({ topic }) => topic.trigger.offered)
      .slice(0, 5)
      .map(({ topic, score }) => ({
        DisplayName: topic.displayName,
        TopicId: topic.name,
        TriggerId: topic.name,
        Score: Math.round(score * 100) / 100,
      }));
    this.session.system = { ...this.session.system, Recognizer: fromPlain({ IntentOptions: options }) };
    this.session.pending.push({ kind: "selected" });
    this.runner.begin(choice);
  }

  private select(): void {
    const { session, agent } = this;
    const recogniser = session.system.Recognizer ?? null;
    const selected = isRecord(recogniser) ? readField(recogniser, "SelectedIntent") : null;
    const id = isRecord(selected) ? toText(readField(selected, "TopicId")) : "";
    const topic = agent.topics.find(({ name }) => name === id);
    if (topic) {
      this.runner.noteTopic(topic, session.heard?.text ?? "");
      this.runner.begin(topic);
    }
  }

  /** A fault goes to the agent's own OnError topic, once; what fails there too is told in one plain sentence. */
  private fail(error: unknown): void {
    const { session } = this;
    const fault = error instanceof TopicError ? error : new TopicError(String(error), "SystemError");
    this.runner.trace("ErrorTraceData", { code: fault.code, message: fault.message, again: session.failing });
    const [topic] = this.topicsOf("OnError");
    const again = session.failing || session.state !== "open";
    session.failing = true;
    Object.assign(session, { stack: [], pending: [], answer: null });
    session.system = { ...session.system, Error: { Message: fault.message, Code: fault.code } };
    session.steps = 0;
    if (again || !topic) {
      session.out.push({
        type: "message",
        text: "Something went wrong on my side. Please try again.",
        textFormat: "plain",
      });
      return;
    }
    try {
      session.out = session.out.slice(0, 20);
      this.runner.begin(topic);
      this.work();
    } catch (second) {
      this.fail(second);
    }
  }
}

/** Opens a conversation with an agent. The same activities with the same ports give the same, word for word. */
export function openConversation(agent: Agent, ports: AgentPorts, id: string): AgentConversation {
  const asked = agent.topics.filter(({ trigger }) => trigger.phrases.length > 0);
  return new Conversation(openSession(id, agent.globals), agent, createRecogniser(asked), ports);
}
