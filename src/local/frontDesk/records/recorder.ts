import type { Clock } from "#desk/kit";
import type { TurnReport } from "#local/gateway";
import type { RowWriter } from "#local/world/rows";
import { transcriptRows } from "./rows";
import { type AgentSession, beginSession, describeSession, type Ending, isOver, lapse, sessionLimits } from "./session";

/** Keeps what one conversation with the agent was. */
export interface Recorder {
  /** A turn of the agent, with what the customer said and the agent answered. */
  turn(report: TurnReport): void;
  /** Writes what is not written yet, as it stands. */
  close(): void;
}

/** What is told of every session that ended. */
export type Ended = (ending: Ending) => void;

type RecorderParts = {
  readonly conversation: string;
  readonly clock: Clock;
  readonly rows: RowWriter;
  readonly ended: Ended;
};

/** Traces that production keeps too; the others are the simulator's own. */
const kept: ReadonlySet<string> = new Set([
  "IntentRecognition",
  "KnowledgeTraceData",
  "CSATSurveyResponse",
  "ErrorTraceData",
  "CustomTelemetryEvent",
]);
/** The agent has understood or answered something. */
const engaging: ReadonlySet<string> = new Set(["IntentRecognition", "KnowledgeTraceData"]);
const roles = { bot: 0, user: 1 } as const;

/** What a window is made of, between two silences of half an hour. */
type Window = { readonly startedAt: number; readonly activities: object[] };

class OpenRecorder implements Recorder {
  private window: Window | null = null;
  private session: AgentSession | null = null;
  private cancel: () => void = () => undefined;
  constructor(private readonly parts: RecorderParts) {}

  turn(report: TurnReport): void {
    const now = this.parts.clock.now();
    if (this.session && isOver(this.session, now)) this.endSession(lapse(this.session), this.session.lastAt);
    if (this.window && !this.session && now - this.lastAt >= sessionLimits.idle) this.window = null;
    this.lastAt = now;
    const window = (this.window ??= this.begin(now, report.language));
    const session = (this.session ??= beginSession(now));
    session.lastAt = now;
    this.add(window, session, report);
    this.settle(report, now);
    this.wait();
  }

  private lastAt = 0;

  private begin(at: number, locale: string): Window {
    const info = { isDesignMode: false, locale };
    return { startedAt: at, activities: [this.trace("ConversationInfo", info, at)] };
  }

  private trace(valueType: string, value: object, at: number): object {
    return { type: "trace", valueType, timestamp: Math.floor(at / 1000), from: { id: "", role: roles.bot }, value };
  }

  private add({ activities }: Window, session: AgentSession, { said, traces }: TurnReport): void {
    for (const { timestamp, from, channelId, conversation, ...activity } of said) {
      if (from.role === "user" && activity.type === "message") session.turns += 1;
      const at = Math.floor(Date.parse(timestamp) / 1000);
      activities.push({ ...activity, timestamp: at, channelId, from: { id: from.id, role: roles[from.role] } });
      void conversation;
    }
    for (const { name, detail } of traces) {
      session.engaged ||= engaging.has(name);
      session.failed ||= name === "ErrorTraceData";
      if (kept.has(name)) activities.push(this.trace(name, detail, session.lastAt));
    }
  }

  /** What ends a session by itself: the hand-off, and the agent's own end. */
  private settle({ state, traces }: TurnReport, now: number): void {
    const reason = traces.find(({ name }) => name === "HandOff")?.detail.reason;
    if (state === "handedOver")
      this.endSession({ outcome: "HandOff", reason: typeof reason === "string" ? reason : "" }, now);
    else if (state === "ended") this.endSession({ outcome: "Resolved", reason: "Resolved" }, now);
  }

  private endSession(ending: Ending, at: number): void {
    const { session, window } = this;
    if (!session || !window) return;
    this.session = null;
    window.activities.push(this.trace("SessionInfo", describeSession(session, ending, at), at));
    this.parts.ended(ending);
    this.write();
  }

  private write(): void {
    const { window } = this;
    if (window) this.parts.rows.apply(transcriptRows(this.parts.conversation, window.startedAt, window.activities));
  }

  /** Half an hour after the last activity the window is over. */
  private wait(): void {
    this.cancel();
    this.cancel = this.parts.clock.after(sessionLimits.idle, () => this.close());
  }

  close(): void {
    this.cancel();
    if (this.session) this.endSession(lapse(this.session), this.session.lastAt);
    this.window = null;
  }
}

/**
 * Records one conversation with the agent as production does: a row for each stretch without half an hour of silence, written when that
 * has passed and when a session ends; in it what was said, what was recognised and found, and how each session ended.
 */
export function openRecorder(parts: RecorderParts): Recorder {
  return new OpenRecorder(parts);
}
