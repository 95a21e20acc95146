import * as React from "react";
import type { DeskState } from "#desk/conversation";
import type { Loaded, Problem } from "#desk/kit";
import type { Brief } from "#domain/brief";
import type { Handoff } from "#domain/handoff";
import { ProblemNotice, useFrame } from "#panels/frame";
import { Said } from "#panels/elements";
import { useDesk } from "#panels/deskContext";
import { isEmptyBrief } from "./briefState";

const selectWritten = ({ transcript }: DeskState): boolean =>
  transcript.turns.some((turn) => turn.speaker === "customer");

/** Why nobody can say whether the customer has written; null where words came, or where the transcript is known to be empty. */
const selectUnread = ({ feed, transcript }: DeskState): Problem | null =>
  transcript.turns.length === 0 && feed.kind === "unavailable" && feed.problem.kind !== "silent" ? feed.problem : null;

type BriefNoticesProps = { readonly brief: Loaded<Brief>; readonly handoff: Loaded<Handoff> };

/** What stands above the brief, or instead of it: what is missing, and why. */
export function BriefNotices({ brief, handoff }: BriefNoticesProps): React.ReactElement | null {
  const { strings } = useFrame();
  const written = useDesk(selectWritten);
  const unread = useDesk(selectUnread);
  if (brief.kind === "loading") return null;
  if (brief.kind === "unavailable") return <ProblemNotice problem={brief.problem} savedAt={null} />;
  if (brief.kind === "saved") return <ProblemNotice problem={brief.problem} savedAt={brief.at} />;
  if (handoff.kind === "unavailable") return <ProblemNotice problem={handoff.problem} savedAt={null} />;
  if (handoff.kind === "saved") return <ProblemNotice problem={handoff.problem} savedAt={handoff.at} />;
  const absent = handoff.kind === "live" && !handoff.value.present;
  if (!isEmptyBrief(brief.value))
    return absent ? <Said what={strings("brief.noContext")} more={strings("brief.noContext.next")} /> : null;
  if (unread) return <ProblemNotice problem={unread} savedAt={null} />;
  if (written) return <Said what={strings("brief.nothingSaid")} more={strings("brief.nothingSaid.next")} />;
  return <Said what={strings("brief.silent")} more={strings("brief.silent.next")} />;
}
