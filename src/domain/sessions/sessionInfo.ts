import { type Fields, readClock, textAt } from "#domain/conversation";
import type { Engagement, Outcome } from "./session";

/** What a `SessionInfo` trace records. */
export type SessionInfo = {
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly engagement: Engagement;
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly isConfirmationRecorded: boolean;
  readonly turns: number;
};

/** True, false, or null where neither is said. */
export function readFlag(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  const text = typeof value === "string" ? value.trim().toLowerCase() : value;
  if (text === "true" || text === 1) return true;
  return text === "false" || text === 0 ? false : null;
}

function outcomeOf(text: string, impliedSuccess: boolean | null): Outcome {
  switch (text.toLowerCase()) {
    case "resolvedconfirmed":
      return "resolvedConfirmed";
    case "resolvedimplied":
      return "resolvedImplied";
    case "resolved":
      // Where it does not say that anybody confirmed, it is not said that somebody did.
      return impliedSuccess === false ? "resolvedConfirmed" : "resolvedImplied";
    case "handoff":
    case "escalated":
      return "escalated";
    case "abandoned":
      return "abandoned";
    case "none":
      return "none";
    default:
      return "notRecorded";
  }
}

/** The type counts; where it is missing, an outcome that only engaged sessions have tells. */
function engagementOf(type: string, outcome: Outcome): Engagement {
  const word = type.toLowerCase();
  if (word === "engaged" || word === "unengaged") return word;
  if (outcome === "none") return "unengaged";
  return outcome === "notRecorded" ? "notRecorded" : "engaged";
}

/**
 * Reads the value of a `SessionInfo` trace: {startTimeUtc, endTimeUtc, type, outcome, turnCount, impliedSuccess,
 * outcomeReason}. An outcome that is not one of Microsoft's is "not recorded", as is none at all in an engaged session.
 */
export function readSessionInfo(value: Fields): SessionInfo {
  const implied = readFlag(value.get("impliedsuccess"));
  const read = outcomeOf(textAt(value, "outcome"), implied);
  const engagement = engagementOf(textAt(value, "type", "sessiontype"), read);
  const outcome = engagement === "unengaged" ? "none" : read === "none" ? "notRecorded" : read;
  const turns = Number(textAt(value, "turncount"));
  const isResolved = textAt(value, "outcome").toLowerCase() === "resolved";
  return {
    startedAt: readClock(value.get("starttimeutc")),
    endedAt: readClock(value.get("endtimeutc")),
    engagement,
    outcome,
    reason: textAt(value, "outcomereason").slice(0, 100) || null,
    isConfirmationRecorded: !isResolved || implied !== null,
    turns: Number.isFinite(turns) && turns > 0 ? Math.floor(turns) : 0,
  };
}

/** The last session's outcome, from `ConversationInfo`, for conversations that have no `SessionInfo`; null where it says none. */
export function readLastSession(value: Fields): SessionInfo | null {
  const outcome = textAt(value, "lastsessionoutcome");
  if (outcome === "") return null;
  const reason = textAt(value, "lastsessionoutcomereason");
  return readSessionInfo(
    new Map<string, unknown>([
      ["outcome", outcome],
      ["outcomereason", reason],
    ]),
  );
}
