import {
  createQueueDesk,
  type LiveRow,
  type QueueAnswer,
  type QueueAsked,
  type QueueDesk,
  type QueuePorts,
  type ViewSource,
} from "#desk/supervisor";
import { FakeClock } from "#support";

const counts = { waiting: 2, oldest: null, accepted: 10, acceptedInTime: 9, abandoned: 0, live: 30 };

export const aRow = (id: string, change: Partial<LiveRow> = {}): LiveRow => ({
  id,
  customer: id,
  about: "Gutter leaks",
  queue: "Roofs",
  state: "active",
  representative: "Maud",
  startedAt: 0,
  waitingSince: null,
  sentiment: 10,
  transfers: 0,
  askedForHelp: 0,
  repeats: null,
  promiseDue: null,
  ...change,
});

export type Stage = {
  readonly desk: QueueDesk;
  readonly clock: FakeClock;
  readonly asked: () => number;
  readonly lastAsked: () => QueueAsked | null;
  readonly see: (visible: boolean) => void;
  readonly ids: () => readonly string[];
};

export function openDesk(
  answers: readonly (readonly LiveRow[] | Error)[],
  open: QueuePorts["open"] = null,
  view: ViewSource | null = null,
  organisation: QueuePorts["organisation"] = null,
  call: QueuePorts["call"] = () => Promise.resolve(),
): Stage {
  const clock = new FakeClock();
  let asked = 0;
  let last: QueueAsked | null = null;
  let isVisible = true;
  let changed = (): void => undefined;
  const desk = createQueueDesk({
    clock,
    nobody: { read: () => Promise.resolve({ kind: "taken" }) },
    organisation,
    queue: {
      read: (question) => {
        last = question;
        const answer = answers[Math.min(asked, answers.length - 1)] ?? [];
        asked += 1;
        return answer instanceof Error
          ? Promise.reject(answer)
          : Promise.resolve<QueueAnswer>({ counts, live: answer });
      },
    },
    visible: () => isVisible,
    watchVisible: (run) => {
      changed = run;
      return () => undefined;
    },
    open,
    view,
    call,
  });
  return {
    desk,
    clock,
    asked: () => asked,
    lastAsked: () => last,
    see(visible) {
      isVisible = visible;
      changed();
    },
    ids: () => desk.store.getState().needs.map(({ conversation }) => conversation.id),
  };
}

export const angry = aRow("angry", { sentiment: 8 });
export const asks = aRow("asks", { askedForHelp: 1 });
