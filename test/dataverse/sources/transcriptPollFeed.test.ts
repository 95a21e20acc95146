import fc from "fast-check";
import type { FeedListener, FeedState } from "#desk/conversation";
import type { Turn } from "#domain/conversation";
import { type DataverseClient, DataverseError } from "#dataverse/client";
import { createTranscriptPollFeed } from "#dataverse/sources";
import { createFakeOrganisation, guidOf, type Answers } from "./fakeOrganisation";
import { createFakeClock, createFakeVisibility } from "./fakeTime";

const conversation = guidOf(1);
const transcript = { value: [{ msdyn_transcriptid: guidOf(2) }] };

function encode(messages: readonly string[]): string {
  const items = messages.map((content, n) => ({
    id: String(1_000 + n),
    content,
    contentType: "text",
    createdDateTime: "2026-11-20T09:00:00Z",
    from: { user: { displayName: "Customer", id: "x" } },
  }));
  return Buffer.from(JSON.stringify(items)).toString("base64");
}

/** A note whose content a test can change; its version changes with it. */
function createNote(...messages: readonly string[]) {
  let said = messages;
  let version = 1;
  return {
    say(...more: readonly string[]) {
      said = [...said, ...more];
      version += 1;
    },
    answers: {
      "GET msdyn_transcripts": () => transcript,
      "GET annotations": ({ id }) =>
        id
          ? { documentbody: encode(said) }
          : {
              value: [{ annotationid: guidOf(3), modifiedon: "2026-11-20T09:00:00Z", "@odata.etag": `W/"${version}"` }],
            },
    } satisfies Answers,
  };
}

function open(answers: Answers, id = conversation) {
  const organisation = createFakeOrganisation(answers);
  const clock = createFakeClock();
  const visibility = createFakeVisibility();
  const states: FeedState[] = [];
  const turns: Turn[][] = [];
  const listener: FeedListener = { state: (state) => states.push(state), turns: (more) => turns.push([...more]) };
  const close = createTranscriptPollFeed({ client: organisation.client, clock, visibility }).open(id, listener);
  return { ...organisation, clock, visibility, states, turns, close };
}

/** When polls began, in ms: the request for the note's version (or the row) begins each. */
function pollTimes(times: readonly number[]): readonly number[] {
  return [...new Set(times)];
}

describe("the polled transcript", () => {
  it("arrives at once: row, version, content; then only the version is asked for", async () => {
    const { clock, asked, states, turns, mistakes } = open(createNote("Hello").answers);
    await clock.pass(0);
    expect(asked.map(({ set, id }) => [set, id])).toEqual([
      ["msdyn_transcripts", ""],
      ["annotations", ""],
      ["annotations", guidOf(3)],
    ]);
    expect(asked[0]?.filter).toBe(`_msdyn_liveworkitemidid_value eq ${conversation}`);
    expect(asked[1]?.filter).toBe(`_objectid_value eq ${guidOf(2)} and objecttypecode eq 'msdyn_transcript'`);
    expect(turns.flat().map(({ text }) => text)).toEqual(["Hello"]);
    expect(states).toEqual([{ kind: "asOf", at: 0 }]);
    await clock.pass(5_000);
    expect(asked).toHaveLength(4);
    expect(states[states.length - 1]).toEqual({ kind: "asOf", at: 5_000 });
    expect(mistakes).toEqual([]);
  });

  it("is asked for again in content only when its version changed", async () => {
    const note = createNote("Hello");
    const { clock, turns } = open(note.answers);
    await clock.pass(12_500);
    expect(turns).toHaveLength(1);
    note.say("Anyone?");
    await clock.pass(12_500);
    expect(turns.map((batch) => batch.map(({ text }) => text))).toEqual([["Hello"], ["Hello", "Anyone?"]]);
  });

  it("is polled slower while nothing changes and at full pace when it does", async () => {
    const times: number[] = [];
    const note = createNote("Hello");
    const { clock } = open({
      ...note.answers,
      "GET annotations": (asked) => {
        times.push(clock.now());
        return note.answers["GET annotations"](asked);
      },
    });
    await clock.pass(100_000);
    const quiet = pollTimes(times);
    expect(quiet).toEqual([0, 5_000, 12_500, 23_750, 40_625, 65_937.5, 95_937.5]);
    note.say("Still there");
    await clock.pass(40_000);
    expect(pollTimes(times).slice(quiet.length)).toEqual([125_937.5, 130_937.5, 138_437.5]);
  });

  it("says that none is saved yet, and keeps looking", async () => {
    let rows: unknown[] = [];
    const { clock, states } = open({
      ...createNote("Hello").answers,
      "GET msdyn_transcripts": () => ({ value: rows }),
    });
    await clock.pass(0);
    expect(states).toEqual([
      {
        kind: "unavailable",
        problem: { kind: "silent", source: "transcript", retryAt: 7_500, detail: "no transcript is saved yet" },
      },
    ]);
    rows = transcript.value;
    await clock.pass(7_500);
    expect(states[states.length - 1]).toEqual({ kind: "asOf", at: 7_500 });
  });

  it("stays as of the last good poll when later ones fail", async () => {
    let isDown = false;
    const note = createNote("Hello");
    const { clock, states } = open({
      ...note.answers,
      "GET annotations": (asked) => (isDown ? 500 : note.answers["GET annotations"](asked)),
    });
    await clock.pass(0);
    isDown = true;
    await clock.pass(60_000);
    expect(states).toEqual([{ kind: "asOf", at: 0 }]);
    isDown = false;
    await clock.pass(30_000);
    expect(states[states.length - 1]?.kind).toBe("asOf");
    expect(states).toHaveLength(2);
  });

  it("is not asked for again once it was denied", async () => {
    const { clock, states, asked, visibility } = open({ "GET msdyn_transcripts": () => 403 });
    await clock.pass(120_000);
    expect(asked).toHaveLength(1);
    expect(states).toMatchObject([{ kind: "unavailable", problem: { kind: "denied", retryAt: null } }]);
    expect(visibility.watched()).toBe(false);
  });

  it.each(["", "%%%", Buffer.from("not json").toString("base64")])(
    "whose content is %j shows nothing wrong",
    async (documentbody) => {
      const note = createNote();
      const { clock, turns } = open({
        ...note.answers,
        "GET annotations": (asked) => (asked.id ? { documentbody } : note.answers["GET annotations"](asked)),
      });
      await clock.pass(0);
      expect(turns.flat()).toEqual([]);
    },
  );

  it("rests while the page is hidden and goes on when it is seen", async () => {
    const { clock, visibility, asked } = open(createNote("Hello").answers);
    await clock.pass(0);
    const before = asked.length;
    visibility.show(false);
    await clock.pass(600_000);
    expect(asked).toHaveLength(before);
    visibility.show(true);
    await clock.pass(0);
    expect(asked).toHaveLength(before + 1);
  });

  it("says after ten seconds without an answer that it is slow, and is asked for again", async () => {
    const { clock, states, asked, close } = open({ "GET msdyn_transcripts": () => new Promise(() => undefined) });
    await clock.pass(9_999);
    expect(states).toEqual([]);
    await clock.pass(1);
    expect(states).toMatchObject([{ kind: "unavailable", problem: { kind: "slow", retryAt: 17_500 } }]);
    const before = asked.length;
    await clock.pass(7_500);
    expect(asked.length).toBeGreaterThan(before);
    close();
  });

  it("stops at close, and a late answer is not heard", async () => {
    const { clock, close, turns, states, visibility } = open(createNote("Hello").answers);
    close();
    await clock.pass(60_000);
    expect([turns, states]).toEqual([[], []]);
    expect(clock.waiting()).toBe(0);
    expect(visibility.watched()).toBe(false);
  });

  it("of a conversation of another system is not asked for", async () => {
    const { clock, asked, states } = open({}, "91hcXEd0ZYCBPoRwBDPHZ6-o");
    await clock.pass(60_000);
    expect(asked).toEqual([]);
    expect(states).toMatchObject([{ kind: "unavailable", problem: { kind: "absent", retryAt: null } }]);
  });

  it("is never polled faster than every five seconds, whatever changes and however often the page is hidden", async () => {
    const events = fc.array(
      fc.record({ wait: fc.integer({ min: 0, max: 9_000 }), visible: fc.boolean(), speaks: fc.boolean() }),
      {
        maxLength: 30,
      },
    );
    await fc.assert(
      fc.asyncProperty(events, async (list) => {
        const times: number[] = [];
        const note = createNote("Hello");
        const { clock, visibility, close } = open({
          ...note.answers,
          "GET annotations": (asked) => {
            if (!asked.id) times.push(clock.now());
            return note.answers["GET annotations"](asked);
          },
        });
        for (const { wait, visible, speaks } of list) {
          if (speaks) note.say("more");
          visibility.show(visible);
          await clock.pass(wait);
        }
        close();
        times.slice(1).forEach((time, n) => expect(time - (times[n] ?? 0)).toBeGreaterThanOrEqual(5_000));
      }),
      { numRuns: 30 },
    );
  });

  it("waits no longer than it was asked to, just after the service came back", async () => {
    const { client } = createFakeOrganisation({ "GET msdyn_transcripts": () => transcript });
    const clock = createFakeClock();
    const asked: number[] = [];
    let comeBack = (): void => undefined;
    const busy = {
      ...client,
      retrieveMultiple: () => {
        asked.push(clock.now());
        return Promise.reject(new DataverseError({ kind: "throttled", status: 429, retryAfter: 1_000, detail: "" }));
      },
      watchRecovery: (run: () => void) => ((comeBack = run), () => undefined),
    } as unknown as DataverseClient;
    const parts = { client: busy, clock, visibility: createFakeVisibility() };
    const close = createTranscriptPollFeed(parts).open(conversation, {
      state: () => undefined,
      turns: () => undefined,
    });
    await clock.pass(2_000);
    comeBack();
    await clock.pass(4_000);
    expect(asked).toEqual([0, 2_000, 3_000]);
    close();
  });

  it("is asked for at once when the service came back during a poll that then failed", async () => {
    let answer: (status: number) => void = () => undefined;
    const asked: number[] = [];
    const clock = createFakeClock();
    const { client } = createFakeOrganisation({
      "GET msdyn_transcripts": () => {
        asked.push(clock.now());
        return asked.length === 1 ? new Promise<number>((resolve) => (answer = resolve)) : transcript;
      },
    });
    let comeBack = (): void => undefined;
    const watched = { ...client, watchRecovery: (run: () => void) => ((comeBack = run), () => undefined) };
    const parts = { client: watched, clock, visibility: createFakeVisibility() };
    const close = createTranscriptPollFeed(parts).open(conversation, {
      state: () => undefined,
      turns: () => undefined,
    });
    await clock.pass(1_000);
    comeBack();
    answer(400);
    await clock.pass(0);
    expect(asked).toEqual([0, 1_000]);
    close();
  });
});
