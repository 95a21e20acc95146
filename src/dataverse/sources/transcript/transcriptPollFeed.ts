import type { Clock, ProblemKind } from "#desk/kit";
import type { FeedListener, FeedState, TranscriptFeed } from "#desk/conversation";
import { parseTranscript } from "#domain/conversation";
import { type DataverseClient, type Guid, isFailure, readGuid } from "#dataverse/client";
import { createPollPace } from "./pollPace";
import { type PageVisibility, startPoller } from "./poller";
import { findFile, findTranscript, readFile } from "./transcriptFile";
import { withPatience } from "./withPatience";

export type PollFeedParts = {
  readonly client: DataverseClient;
  readonly clock: Clock;
  readonly visibility: PageVisibility;
};

/** What one poll found. `text` is only there when the file changed since the last poll. */
type Found =
  | { readonly kind: "nothing" }
  | { readonly kind: "same" }
  | { readonly kind: "unreadable" }
  | { readonly kind: "text"; readonly text: string };

/** Looks once, in one to three requests: the row until it is known, the file's version, its content when that is new. */
function createLook(client: DataverseClient, conversation: Guid): (cancel: AbortSignal) => Promise<Found> {
  let transcript: Guid | null = null;
  let version = "";
  return async (cancel) => {
    transcript = transcript ?? (await findTranscript(client, conversation, cancel));
    if (!transcript) return { kind: "nothing" };
    const file = await findFile(client, transcript, cancel);
    if (!file) return { kind: "nothing" };
    if (file.version === version) return { kind: "same" };
    const text = await readFile(client, file, cancel);
    version = file.version;
    return text === null ? { kind: "unreadable" } : { kind: "text", text };
  };
}

const unknownFailure = { kind: "broken", detail: "the transcript could not be read", retryAfter: null } as const;

function unavailable(kind: ProblemKind, detail: string, retryAt: number | null): FeedState {
  return { kind: "unavailable", problem: { kind, source: "transcript", retryAt, detail } };
}

/** Tells the listener what a poll found, and remembers whether a transcript was ever shown. */
function createReport(listener: FeedListener, clock: Clock) {
  let isShown = false;
  const explain = (kind: ProblemKind, detail: string, pause: number | null): void => {
    if (!isShown) listener.state(unavailable(kind, detail, pause === null ? null : clock.now() + pause));
  };
  return {
    explain,
    found(found: Found, pause: number): void {
      if (found.kind === "nothing") return explain("silent", "no transcript is saved yet", pause);
      if (found.kind === "unreadable") return explain("broken", "the saved transcript cannot be read", pause);
      if (found.kind === "text") listener.turns(parseTranscript(found.text).turns);
      isShown = true;
      listener.state({ kind: "asOf", at: clock.now() });
    },
  };
}

/**
 * The saved transcript (msdyn_transcript and its note), polled: at once when opened, then every 5 to 30 s, not while the
 * page is hidden, and never again after close or after the platform denied it. How soon the platform writes the note of a
 * running chat is not documented, so until there is one the feed is "unavailable" and says that; afterwards it is "as of"
 * the last poll that succeeded, which stays when later ones fail.
 */
export function createTranscriptPollFeed({ client, clock, visibility }: PollFeedParts): TranscriptFeed {
  return {
    name: "transcriptPoll",
    open(conversationId, listener) {
      const report = createReport(listener, clock);
      const pace = createPollPace();
      /** The service is back and was not polled since: all ask at once, and one that shall wait a second has not to wait its whole pause. */
      let isBack = false;
      const conversation = readGuid(conversationId);
      if (!conversation) {
        report.explain("absent", "not a Dataverse conversation", null);
        return () => undefined;
      }
      const look = createLook(client, conversation);

      async function poll(cancel: AbortSignal): Promise<number | null> {
        const isFirst = isBack;
        isBack = false;
        try {
          const found = await withPatience(clock, cancel, look);
          if (cancel.aborted) return null;
          if (found === "slow") {
            const pause = pace.unchanged();
            report.explain("slow", "no answer in 10 s", pause);
            return pause;
          }
          const pause = found.kind === "text" ? pace.changed() : pace.unchanged();
          report.found(found, pause);
          return pause;
        } catch (error) {
          if (cancel.aborted) return null;
          const { kind, detail, retryAfter } = isFailure(error) ? error : unknownFailure;
          const slower = pace.unchanged(retryAfter);
          const pause = kind === "denied" ? null : isFirst ? (retryAfter ?? slower) : slower;
          report.explain(kind, detail, pause);
          return pause;
        }
      }

      const watchRecovery = (run: () => void): (() => void) =>
        client.watchRecovery(() => {
          isBack = true;
          run();
        });
      return startPoller({ clock, visibility, poll, watchRecovery });
    },
  };
}
