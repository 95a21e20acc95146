import type { Desk, DeskState, SourceName } from "#desk/conversation";
import type { Problem } from "#desk/kit";
import { needsAdministrator, type Remedies, writeDetails } from "#panels/frame";

type Slice = "feed" | "brief" | "suggestions" | "cases";

/** What `problem.goOn.*` says goes on while a source fails. */
const others: Readonly<Record<SourceName, readonly Slice[]>> = {
  conversation: ["feed", "brief"],
  handoff: ["feed", "suggestions", "cases"],
  transcript: ["suggestions", "cases"],
  articles: ["brief", "feed", "cases"],
  cases: ["brief", "feed", "suggestions"],
  documents: [],
  sentiment: [],
  readers: [],
  drafts: [],
  acts: ["feed", "brief", "suggestions", "cases"],
};

/** The slice that stands or falls with a source itself. */
const own: Readonly<Partial<Record<SourceName, Slice>>> = {
  handoff: "brief",
  transcript: "feed",
  articles: "suggestions",
  cases: "cases",
};

const isSource = (name: string): name is SourceName => name in others;

/** Whether what else a problem's words promise really is there: in an outage most of it is not. */
function othersGoOn(problem: Problem, state: Pick<DeskState, Slice>): boolean {
  const { source } = problem;
  if (!isSource(source)) return false;
  const named = needsAdministrator(problem) ? others.acts.filter((slice) => slice !== own[source]) : others[source];
  return named.every((slice) => state[slice].kind === "live" || state[slice].kind === "asOf");
}

/** The name under which copying a source's details is found among the acts. */
const detailsTarget = ({ source }: Problem): string => `details:${source}`;

/** What a person can do about a problem of one of this desk's sources. */
export function createRemedies(desk: Desk): Remedies {
  return {
    retry: (source) => desk.retry(source),
    copyDetails: (problem) =>
      desk.copy(detailsTarget(problem), writeDetails(problem, `Conversation ${desk.conversationId}`)),
    getState() {
      const state = desk.store.getState();
      return {
        isCopied: (problem) => state.acts[`copy:${detailsTarget(problem)}`]?.kind === "done",
        othersGoOn: (problem) => othersGoOn(problem, state),
      };
    },
    subscribe: (listener) => desk.store.subscribe(listener),
  };
}
