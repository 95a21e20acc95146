import { openSource, type OpenSource } from "#desk/kit";
import type { Source } from "#desk/kit";
import type { Mind } from "./mind";
import type { DeskPorts, Kept } from "#desk/conversation/shape";
import type { Problem } from "#desk/kit";
import type { Showing } from "./showing";
import type { View } from "#desk/conversation/shape";

/** What the sources of a conversation work with. */
export type Work = {
  readonly conversationId: string;
  readonly ports: DeskPorts;
  readonly view: View;
  readonly mind: Mind;
  readonly showing: Showing;
  /** What is kept of the conversation was read, or could not be. */
  readonly received: (kept: Kept) => void;
  readonly unread: (problem: Problem) => void;
};

/** An entry of the table of a conversation's sources. */
export const aSource = <Ask, Answer>(source: Source<Work, Ask, Answer>): OpenSource<Work> => openSource(source);
