import fc from "fast-check";
import type { DeskState } from "#desk/conversation";
import { emptyDraft } from "#domain/followup";
import { triesOf } from "#soak";
import { e42, openWorkingDesk, solvedE42 } from "#support";

const minute = 60_000;
const hour = 60 * minute;
const lost = Object.assign(new Error("lost"), { kind: "offline" });

type Desk = Awaited<ReturnType<typeof openWorkingDesk>>;

/** As much of a mocked port as a test of every kind of act needs. */
type Sends = Pick<jest.Mock, "mock" | "mockClear" | "getMockImplementation" | "mockImplementation">;

/** What a person does that the platform keeps, how it is told, and how often it was tried. */
const kept: readonly {
  readonly what: string;
  readonly does: (desk: Desk) => void;
  readonly sends: (desk: Desk) => Sends;
  readonly told: (state: DeskState) => { readonly kind: string; readonly problem?: { retryAt: number | null } | null };
  readonly settled: string;
}[] = [
  {
    what: "a link",
    does: ({ desk }) => desk.linkArticle({ article: e42 } as never),
    sends: ({ acts }) => acts.linkArticle as unknown as Sends,
    told: ({ acts }) => acts[`link:${e42.id}`] ?? { kind: "none" },
    settled: "done",
  },
  {
    what: "a judgement",
    does: ({ desk }) => desk.judge({ target: "case", id: solvedE42.id, useful: true, reason: "" }),
    sends: ({ acts }) => acts.judge as unknown as Sends,
    told: ({ acts }) => acts[`useful:${solvedE42.id}`] ?? { kind: "none" },
    settled: "done",
  },
  {
    what: "a ticket",
    does: ({ desk }) => desk.openTicket({ title: "Send a new seal", description: "" }),
    sends: ({ acts }) => acts.openTicket as unknown as Sends,
    told: ({ acts }) => acts["ticket:c-1"] ?? { kind: "none" },
    settled: "done",
  },
  {
    what: "a note",
    does: ({ desk }) => desk.editDraft("note", { ...emptyDraft, text: "Seal is worn" }),
    sends: ({ kept }) => kept.write as unknown as Sends,
    told: ({ drafts }) => drafts.note.save,
    settled: "saved",
  },
];

describe.each(kept)("$what that cannot be saved", ({ does, sends, told, settled }) => {
  it("is tried at most twenty times in an hour, and is done no later than was promised", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1_000, max: hour }),
        fc.integer({ min: 1, max: 4_000 }),
        async (away, answersAfter) => {
          const desk = await openWorkingDesk();
          const mock = sends(desk);
          mock.mockClear();
          const over = desk.clock.now() + away;
          const good = mock.getMockImplementation();
          mock.mockImplementation((...args: unknown[]) =>
            desk.clock.now() >= over
              ? good?.(...args)
              : new Promise((_, fail) => desk.clock.after(answersAfter, () => fail(lost))),
          );
          does(desk);
          while (desk.clock.now() < over) await desk.clock.advance(Math.min(minute, over - desk.clock.now()));
          expect(mock.mock.calls.length).toBeLessThanOrEqual(20);
          // A try that was under way at the end may yet fail; what it promises then holds.
          await desk.clock.advance(answersAfter);
          const promised = told(desk.state()).problem?.retryAt ?? desk.clock.now();
          await desk.clock.advance(Math.max(0, promised - desk.clock.now()));
          expect(told(desk.state()).kind).toBe(settled);
          desk.close();
        },
      ),
      { numRuns: triesOf(15, 4) },
    );
  });
});
