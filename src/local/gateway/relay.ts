import type { Said } from "#local/agent/conversation";
import type { AgentPorts, InActivity, OutActivity } from "#local/agent/topics";
import { findHandoff, type HandoffActivity, readValue } from "#local/world/directLine";
import { GatewayFault } from "./fault";
import { type Notice, writeNotice } from "./notices";
import { readCommand, readEscalation } from "./readEscalation";
import { fieldsOf, type Posted } from "./fields";
import type { Part, Speaker } from "./speaker";

/** Writes a hand-off that nobody took down as a case: its number, the same for the same conversation. Throws where it cannot. */
export type WriteTicket = (handoff: HandoffActivity) => string;

type RelayParts = {
  readonly id: string;
  readonly handOver: AgentPorts["handOver"];
  readonly ticket: WriteTicket;
  readonly now: () => number;
};

/** So much of what was said before is kept; who brings a transcript brings it whole. */
const mostTurns = 500;

const isBot = (from: unknown): boolean => ["bot", "0"].includes(String(fieldsOf(from).role));
const isTranscript = (attachment: unknown): boolean => String(fieldsOf(attachment).name).toLowerCase() === "transcript";

/** Bot Framework's own activity for how a hand-off goes: `accepted`, or `failed` with the reason for the maker. */
const tellStatus = (state: "accepted" | "failed", more: Posted = {}): OutActivity => ({
  type: "event",
  name: "handoff.status",
  value: { state, ...more },
});

/** Another's agent in one conversation: it says nothing here, and hands over. */
class Relay implements Speaker {
  private readonly said: Posted[] = [];
  private isHanded = false;
  private isTold = false;
  private written = "";
  constructor(private readonly parts: RelayParts) {}

  sort(posted: Posted): Part {
    const command = readCommand(posted);
    if (command === "endconversation") return "end";
    if (command !== null && command !== "escalate")
      throw new GatewayFault(400, "BadArgument", "Of commands only Escalate and EndConversation are known here.");
    const others = (Array.isArray(posted.attachments) ? posted.attachments : []).filter((one) => !isTranscript(one));
    if (others.length > 0)
      throw new GatewayFault(415, "AttachmentsNotSupported", 'Of files only one named "Transcript" is taken here.');
    return isBot(posted.from) || command !== null ? "agent" : "customer";
  }

  hear({ posted, locale = "" }: InActivity & { readonly posted: Posted }): Said {
    const handoff = this.isHanded ? null : this.readHandoff(posted);
    if (!handoff) this.note(posted);
    if (!handoff) return this.say([]);
    const language = locale || readValue(handoff, "va_Language");
    const value = { ...(language === "" ? {} : { va_Language: language }), ...handoff.value };
    return this.say(this.give({ ...handoff, value }, language));
  }

  release(): void {
    this.said.length = 0;
    Object.assign(this, { isHanded: false, isTold: false, written: "" });
  }

  private say(activities: readonly OutActivity[]): Said {
    return { activities, traces: [], state: this.isHanded ? "handedOver" : "open" };
  }

  private note({ type, text, timestamp, from, locale }: Posted): void {
    if (type !== "message" || this.said.length >= mostTurns) return;
    const role = isBot(from) ? "bot" : "user";
    const { name } = fieldsOf(from);
    const named = typeof name === "string" && role === "bot" ? { name } : {};
    this.said.push({ type, text, timestamp, ...(locale ? { locale } : {}), from: { id: role, role, ...named } });
  }

  /** The hand-off in an activity, with what was said so far where it brings no transcript of its own. */
  private readHandoff(posted: Posted): HandoffActivity | null {
    const { id, now } = this.parts;
    const found = findHandoff(posted) ?? readEscalation(posted, id, now());
    if (!found) return null;
    const own = (Array.isArray(posted.attachments) ? posted.attachments : []).filter(isTranscript);
    const content = { activities: [...this.said] };
    const attachments = own.length > 0 ? own : [{ contentType: "application/json", name: "Transcript", content }];
    return { ...found, conversation: { id }, attachments: attachments as HandoffActivity["attachments"] & object };
  }

  private give(handoff: HandoffActivity, language: string): readonly OutActivity[] {
    try {
      this.parts.handOver(handoff);
      this.isHanded = true;
      return [tellStatus("accepted")];
    } catch (error) {
      return this.writeDown(handoff, language, error instanceof Error ? error.message : "");
    }
  }

  /** The customer is told once, however often it is tried again. */
  private tellOnce(notice: Notice, about: string, language: string): readonly OutActivity[] {
    if (this.isTold) return [];
    this.isTold = true;
    const text = writeNotice(notice, about, language);
    return [{ type: "message", text, textFormat: "plain", channelData: { tags: "system", notice } }];
  }

  private writeDown(handoff: HandoffActivity, language: string, message: string): readonly OutActivity[] {
    try {
      const ticket = (this.written ||= this.parts.ticket(handoff));
      return [...this.tellOnce("ticket", ticket, language), tellStatus("failed", { message, ticket })];
    } catch {
      return [...this.tellOnce("nothing", "", language), tellStatus("failed", { message })];
    }
  }
}

/** Opens a conversation that another's agent has. */
export function openRelay(parts: RelayParts): Speaker {
  return new Relay(parts);
}
