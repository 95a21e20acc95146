import { webLightTheme } from "@fluentui/react-components";
import { act, render } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import * as React from "react";
import {
  createDayDesk,
  createInsightsDesk,
  createQueueDesk,
  type InsightsPage,
  type LiveRow,
  type MappedActs,
  type QueuePorts,
  type TranscriptReader,
  type TranscriptSource,
} from "#desk/supervisor";
import type { QueueCounts } from "#domain/queue";
import { createGathering, sumUpJudged } from "#domain/insights";
import { readTalk } from "#domain/sessions";
import type { UserTime } from "#domain/time";
import { createStrings } from "#panels/frame";
import { QueueReview } from "#panels/queueReview";
import { FakeClock } from "#support";
import sentiment from "#words/SentimentMeter/strings/SentimentMeter.1033";
import parts from "#words/strings/Parts.1033";
import queueWords from "#words/strings/Queue.1033";

const words: Readonly<Record<string, string | undefined>> = { ...parts, ...sentiment, ...queueWords };
const time: UserTime = { zone: () => 0, patterns: null };
const counts: QueueCounts = { waiting: 4, oldest: null, accepted: 130, acceptedInTime: 92, abandoned: 6, live: 27 };

type Answer = { readonly counts?: QueueCounts; readonly live: readonly LiveRow[] };

export const noTranscripts: TranscriptSource = {
  first: () => Promise.resolve({ transcripts: null, conversations: null, toPerson: null }),
  named: () => Promise.resolve([]),
  handleTime: () => Promise.resolve({ n: 0, mean: null }),
  count: () => Promise.resolve(0),
  async *pages() {
    yield await Promise.resolve([]);
  },
};

/** What a test of transcripts or of a past day puts around the panel. */
type Around = {
  readonly opened: InsightsPage["opened"];
  readonly lookUp: TranscriptReader["lookUp"];
  readonly judged: TranscriptReader["judged"];
  readonly readPast: Parameters<typeof createDayDesk>[0];
  readonly replay: TranscriptReader["replay"];
};

const nothingAround: Around = {
  opened: { figure: null, days: null },
  lookUp: () => Promise.resolve({ nearest: null, helped: [] }),
  readPast: () => Promise.resolve({ past: [], hasSkills: true, isCut: false }),
  replay: () => Promise.resolve({ brief: [], level: null, terms: [] }),
  judged: () => Promise.resolve(sumUpJudged([])),
};

/** Shows the panel over answers, one a round; the last one again and again. */
export async function showQueue(
  answers: readonly (Answer | Error)[],
  open: QueuePorts["open"] = () => Promise.resolve(),
  transcripts: TranscriptSource = noTranscripts,
  view: QueuePorts["view"] = null,
  nobody: QueuePorts["nobody"] = { read: () => Promise.resolve({ kind: "taken" }) },
  api: { readonly acts: MappedActs; readonly call: QueuePorts["call"] } | null = null,
  more: Partial<Around> = {},
) {
  const { opened, lookUp, readPast, replay, judged } = { ...nothingAround, ...more };
  const saved: string[] = [];
  const page: InsightsPage = {
    save: (name, text) => void saved.push(name, text),
    print: () => void saved.push("printed"),
    link: (figure, days) => `https://page/?figure=${figure}&days=${days}`,
    copy: (text) => Promise.resolve(void saved.push(text)),
    opened,
  };
  const clock = new FakeClock();
  let asked = 0;
  const desk = createQueueDesk(
    {
      clock,
      organisation: null,
      nobody,
      queue: {
        read: () => {
          const answer = answers[Math.min(asked, answers.length - 1)];
          asked += 1;
          if (!answer || answer instanceof Error) return Promise.reject(answer ?? new Error("nothing"));
          return Promise.resolve({
            counts: { ...(answer.counts ?? counts), oldest: clock.now() - 385_000 },
            live: answer.live,
          });
        },
      },
      visible: () => true,
      watchVisible: () => () => undefined,
      open,
      view,
      call: api?.call ?? (() => Promise.resolve()),
    },
    { acts: api?.acts ?? {} },
  );
  const day = createDayDesk(readPast, clock);
  const strings = createStrings((key) => words[key], "en-GB");
  render(
    <QueueReview
      desk={desk}
      insights={createInsightsDesk(
        {
          source: transcripts,
          page,
          reader: () => Promise.resolve({ openGathering: createGathering, readTalk, lookUp, replay, judged }),
        },
        clock,
      )}
      day={day}
      theme={webLightTheme}
      strings={strings}
      locale="en-GB"
      dir="ltr"
      time={time}
      now={() => clock.now()}
    />,
  );
  const pass = (milliseconds: number): Promise<void> => act(() => clock.advance(milliseconds));
  await pass(0);
  return { clock, pass, saved, user: userEvent.setup({ delay: null }) };
}
