import type { Attachment, HandoffActivity, MessageActivity } from "./activity";

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listActivities(recorded: unknown): readonly unknown[] {
  if (Array.isArray(recorded)) return recorded;
  if (isFields(recorded) && Array.isArray(recorded.activities)) return recorded.activities;
  return [recorded];
}

/**
 * Finds the hand-off in a recording: one activity, a list of them, or Direct Line's `{activities, watermark}`. Null when
 * none of them is a `handoff.initiate` event.
 */
export function findHandoff(recorded: unknown): HandoffActivity | null {
  const found = listActivities(recorded).find((activity) => isFields(activity) && activity.name === "handoff.initiate");
  return found ? (found as HandoffActivity) : null;
}

function readContent(attachment: Attachment): unknown {
  if (typeof attachment.content !== "string") return attachment.content;
  try {
    return JSON.parse(attachment.content);
  } catch {
    return null;
  }
}

/**
 * The messages in the attachment "Transcript" (any case; an object or JSON text; unreadable text gives none). Only what
 * can be shown in a chat: activities of type message with text.
 */
export function readTranscript(handoff: HandoffActivity): readonly MessageActivity[] {
  const attachment = handoff.attachments?.find(({ name }) => name?.toLowerCase() === "transcript");
  const content = attachment ? readContent(attachment) : null;
  const activities = isFields(content) && Array.isArray(content.activities) ? content.activities : [];
  return activities.filter(
    (activity): activity is MessageActivity =>
      isFields(activity) && activity.type === "message" && typeof activity.text === "string",
  );
}

/** A text value of the hand-off's context, "" when it is absent or not text. */
export function readValue(handoff: HandoffActivity, name: string): string {
  const value = handoff.value?.[name];
  return typeof value === "string" ? value : "";
}
