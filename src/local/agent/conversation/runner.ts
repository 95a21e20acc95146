import { FxError, type FxRecord, readField, toBoolean, toTable, type Value } from "#local/agent/powerFx";
import type {
  AgentPorts,
  EscalationReason,
  Machine,
  OutActivity,
  Signal,
  Step,
  Topic,
  VariablePath,
} from "#local/agent/topics";
import { withValue } from "#local/agent/topics";
import type { Agent } from "./agent";
import { writeHandoff } from "./handoff";
import { likely, type Recogniser, sure } from "./recognise";
import { createScope } from "./scope";
import { type Frame, type Session, toFrame } from "./session";

/** Steps a turn may take, and messages it may send, so that no loop of topics hangs a conversation. */
const mostSteps = 2000;
const mostMessages = 60;
const mostTopics = 30;

/** What stops a turn: a fault of a topic with its place and the code customers are told. */
export class TopicError extends Error {
  constructor(
    words: string,
    readonly code: string,
  ) {
    super(words);
  }
}

/** Runs the topics of one conversation until one waits or all have ended. */
export class Runner implements Machine {
  readonly scope;
  constructor(
    private readonly session: Session,
    private readonly agent: Agent,
    private readonly recogniser: Recogniser,
    readonly ports: AgentPorts,
  ) {
    this.scope = createScope(session, agent, ports);
  }

  get answer() {
    return this.session.answer;
  }

  get heard() {
    return this.session.heard;
  }

  private get frame(): Frame {
    const frame = this.session.stack.at(-1);
    if (!frame) throw new TopicError("No topic runs.", "NoTopic");
    return frame;
  }

  variables(which: "Topic" | "Global" | "All"): FxRecord {
    const topic = which === "Global" ? {} : this.frame.variables;
    return { ...(which === "Topic" ? {} : this.session.globals), ...topic };
  }

  assign({ place, parts }: VariablePath, value: Value): void {
    if (place === "Topic") this.frame.variables = withValue(this.frame.variables, parts, value);
    else if (place === "System") this.session.system = withValue(this.session.system, parts, value);
    else this.session.globals = withValue(this.session.globals, parts, value);
  }

  clear(which: string): void {
    if (which === "ConversationHistory") this.session.history.length = 0;
    else this.session.globals = this.agent.globals;
    if (which === "ConversationScopedVariables") for (const frame of this.session.stack) frame.variables = {};
  }

  memory() {
    const { memories, at } = this.frame;
    const memory = memories.get(at) ?? { asked: 0 };
    memories.set(at, memory);
    return memory;
  }

  forget(): void {
    this.frame.memories.delete(this.frame.at);
  }

  interrupts(text: string, how: "sure" | "likely"): boolean {
    const [best] = this.recogniser.recognise(text);
    const running = this.session.stack.some(({ topic }) => topic === best?.topic);
    if (!best || running || best.score < (how === "sure" ? sure : likely)) return false;
    this.session.interruption = best.topic;
    this.noteTopic(best.topic, text);
    return true;
  }

  noteTopic(topic: Topic, text: string): void {
    this.session.topicsSaid.push(topic.displayName);
    this.session.phrasesSaid.push(text.slice(0, 500));
    this.session.fallbacks = 0;
    this.session.reason =
      topic.trigger.kind === "OnEscalate" ? "AgentTransferRequestedByUser" : "AgentTransferConfiguredByAuthor";
  }

  send(activity: OutActivity): void {
    const { session } = this;
    if (session.out.length >= mostMessages)
      throw new TopicError(`More than ${String(mostMessages)} messages in one turn.`, "TooManyMessages");
    session.out.push(activity);
    if (activity.type !== "message") return;
    session.history.push({
      type: "message",
      id: `${session.id}|${String(session.history.length + 1).padStart(7, "0")}`,
      timestamp: new Date(this.ports.now()).toISOString(),
      from: { id: "agent", name: this.agent.name, role: "bot" },
      text: activity.text ?? "",
      textFormat: activity.textFormat ?? "markdown",
      locale: session.language,
      ...(activity.entities ? { entities: activity.entities } : {}),
    });
  }

  answered(): void {
    this.session.fallbacks = 0;
  }

  trace(name: string, detail: { readonly [name: string]: unknown }): void {
    this.session.traces.push({ name, topic: this.session.stack.at(-1)?.topic.name ?? "", detail });
  }

  handOver(transfer: { readonly context: FxRecord; readonly message: string }): void {
    const handoff = writeHandoff(
      this.session,
      transfer,
      { name: this.agent.name, id: this.agent.schemaName },
      this.ports.now(),
    );
    try {
      this.ports.handOver(handoff);
    } catch (error) {
      throw new TopicError(error instanceof Error ? error.message : String(error), "TransferFailed");
    }
    this.session.out.push({ type: "event", name: "handoff.initiate", value: handoff.value });
    this.trace("HandOff", { reason: this.session.reason satisfies EscalationReason });
  }

  /** Begins a topic on top of those that run. */
  begin(topic: Topic, input: FxRecord = {}, output: Frame["output"] = []): void {
    const { session } = this;
    if (topic.cancelsOthers) {
      session.stack = [];
      session.pending = [];
    }
    if (session.stack.length >= mostTopics)
      throw new TopicError(`More than ${String(mostTopics)} topics within one another.`, "TooManyTopics");
    session.stack.push(toFrame(topic, input, output));
    this.trace("TopicStart", { topic: topic.name, trigger: topic.trigger.kind });
  }

  private find(name: string): Topic {
    const bare = (name.split(".").at(-1) ?? name).toLowerCase();
    const topic = this.agent.topics.find((one) => one.name.toLowerCase() === bare);
    if (!topic) throw new TopicError(`The topic ${name.slice(0, 100)} is not here.`, "TopicNotFound");
    return topic;
  }

  private end(clear: boolean): void {
    const { session } = this;
    const frame = session.stack.pop();
    if (!frame) return;
    session.traces.push({ name: "TopicEnd", topic: frame.topic.name, detail: {} });
    if (clear) session.pending = [];
    if (session.stack.length === 0) return;
    for (const { name, to } of frame.output) this.assign(to, readField(frame.variables, name));
  }

  private each(frame: Frame, step: Step & { readonly op: "each" }): void {
    const loop = frame.loops.get(frame.at) ?? { items: toTable(step.items.read(this.scope)), at: 0 };
    frame.loops.set(frame.at, loop);
    if (loop.at >= loop.items.length) {
      frame.loops.delete(frame.at);
      frame.at = step.leave;
      return;
    }
    if (step.value) this.assign(step.value, loop.items[loop.at] ?? null);
    if (step.index) this.assign(step.index, loop.at);
    loop.at += 1;
    frame.at += 1;
  }

  /** What a step that ran leads to. */
  private follow(signal: Signal, frame: Frame): void {
    switch (signal.kind) {
      case "next":
        frame.at += 1;
        return;
      case "wait":
        frame.waiting = true;
        return;
      case "jump":
        frame.at = this.placeOf(frame, signal.to);
        return;
      case "begin":
        return this.goTo(signal, frame);
      case "interrupted":
        return this.interrupt();
      case "endTopic":
        return this.end(signal.clear);
      case "giveUp":
        return this.giveUp();
      default:
        return this.stop(signal.kind);
    }
  }

  private goTo({ topic, replace, input, output }: Signal & { readonly kind: "begin" }, frame: Frame): void {
    const found = this.find(topic);
    frame.at += 1;
    if (replace) this.end(false);
    this.begin(found, input, output);
  }

  private interrupt(): void {
    const { interruption } = this.session;
    this.session.interruption = null;
    if (interruption) this.begin(interruption);
  }

  private placeOf({ topic }: Frame, id: string): number {
    const place = topic.program.places.get(id);
    if (place === undefined) throw new TopicError(`There is no node ${id.slice(0, 60)} to go to.`, "NodeNotFound");
    return place;
  }

  private stop(kind: "cancelAll" | "endConversation" | "handedOver"): void {
    const { session } = this;
    session.stack = [];
    session.pending = [];
    if (kind === "cancelAll") return;
    session.state = kind === "handedOver" ? "handedOver" : "ended";
    if (kind === "endConversation") session.out.push({ type: "endOfConversation" });
  }

  /** Too many answers that did not fit: the agent's Escalate topic, or an end of the topic where there is none. */
  private giveUp(): void {
    const escalate = this.agent.topics.find(({ trigger }) => trigger.kind === "OnEscalate");
    this.session.stack = [];
    this.session.pending = [];
    this.session.reason = "AgentTransferFromQuestionMaxAttempts";
    if (escalate) this.begin(escalate);
  }

  private step(frame: Frame): void {
    const step = frame.topic.program.steps[frame.at];
    if (!step) return this.end(false);
    const place = `${frame.topic.file}:${String(step.line)}`;
    try {
      if (step.op === "jump") frame.at = step.to;
      else if (step.op === "each") this.each(frame, step);
      else if (step.op === "unless") frame.at = toBoolean(step.condition.read(this.scope)) ? frame.at + 1 : step.to;
      else {
        const signal = step.run(this);
        this.trace("TopicAction", { id: step.id, kind: step.kind });
        this.session.answer = null;
        this.follow(signal, frame);
      }
    } catch (error) {
      if (error instanceof FxError) throw new TopicError(`${place}: ${error.message}`, "PowerFxError");
      if (error instanceof TopicError) throw new TopicError(`${place}: ${error.message}`, error.code);
      throw new TopicError(`${place}: ${error instanceof Error ? error.message : String(error)}`, "ActionFailed");
    }
  }

  /** Runs until a step waits or nothing is left to run. */
  run(): void {
    const { session } = this;
    for (let frame = session.stack.at(-1); frame && !frame.waiting; frame = session.stack.at(-1)) {
      session.steps += 1;
      if (session.steps > mostSteps)
        throw new TopicError(`${frame.topic.file}: more than ${String(mostSteps)} steps in one turn.`, "TooManySteps");
      this.step(frame);
    }
  }
}
