import type { FxRecord } from "#local/agent/powerFx";

/** What the contact centre knows of a queue at a moment. Times in milliseconds, durations in seconds. */
export type QueueState = {
  readonly queue: string;
  readonly open: boolean;
  readonly free: number;
  readonly waiting: number;
  /** Seconds. */
  readonly wait: number;
  readonly opens: number | null;
  readonly closes: number | null;
};

/** What representatives do is known at most this late (documented: up to about five minutes). */
const staleness = 300_000;

const moment = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/**
 * The twin of CCaaS_GetRepresentativeAvailabilityForConversation: the fields it answers with, and as late as the service may
 * be. `read` gives the state at a moment.
 */
export function createAvailability(read: (at: number) => QueueState): (now: number) => FxRecord {
  return (now) => {
    const state = read(Math.floor(now / staleness) * staleness);
    return {
      QueueId: state.queue,
      IsQueueAvailable: state.open,
      IsAgentAvailable: state.open && state.free > 0,
      NumberOfExpertsAvailableInQueue: state.open ? state.free : 0,
      PositionInQueue: state.waiting + 1,
      AverageWaitTimeInSeconds: state.wait,
      NextTransitionTime: moment(state.open ? state.closes : state.opens),
      StartTimeOfNextOperatingHour: moment(state.opens),
      EndTimeOfNextOperatingHour: moment(state.closes),
    };
  };
}
