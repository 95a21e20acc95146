import fc from "fast-check";
import {
  emptyTranscript,
  fromTap,
  mergeTurns,
  parseActivities,
  parseTranscript,
  type Turn,
} from "#domain/conversation";
import { triesOf } from "#soak";
import { nine } from "./turns";

type Fate = "kept" | "edited" | "deleted";
type Said = { readonly text: string; readonly fate: Fate; readonly at: number };

const words = [
  "my meter is 88-1204",
  "it stands in the cellar",
  "please call me",
  "no, wait",
  "thanks a lot",
  "the red one",
];

/** Two messages of the same words within two minutes cannot be told apart without an id. */
const conversation = fc
  .uniqueArray(
    fc.record({ text: fc.constantFrom(...words), fate: fc.constantFrom<Fate>("kept", "kept", "edited", "deleted") }),
    {
      selector: ({ text }) => text,
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((list) => list.map((said, index): Said => ({ ...said, at: nine(index * 30) })));

const newWords = (text: string): string => `${text} (corrected)`;
const row = ({ text, at, fate }: Said, isLate: boolean): Readonly<Record<string, unknown>> => ({
  id: String(at),
  created: at,
  content: isLate && fate === "edited" ? newWords(text) : text,
  contentType: "text",
  from: { application: { displayName: "Customer" } },
  tags: "FromCustomer",
  ...(isLate && fate === "edited" ? { modified: at + 5_000 } : {}),
  ...(isLate && fate === "deleted" ? { deleted: true } : {}),
});

/** What each feed delivers: the record early and late, the hook as words pass, the hand-off with its own ids. */
const deliveriesOf = (said: readonly Said[]) => ({
  early: parseTranscript(said.map((one) => row(one, false))).turns,
  late: parseTranscript(said.map((one) => row(one, true))).turns,
  tap: said.flatMap(({ text, at }) => {
    const turn = fromTap({ messagePayload: { content: text, sender: { userType: "Customer" } } }, at + 700);
    return turn ? [turn] : [];
  }),
  handoff: parseActivities(
    said.map(({ text, at }, index) => ({
      type: "message",
      id: `h${index}`,
      timestamp: at,
      from: { role: "user" },
      text,
    })),
  ).turns,
});

describe("edits and deletions", () => {
  it("stand once they are known, whichever feeds there are and in whatever order they come", () => {
    const cases = conversation.chain((said) => {
      const { late, early, tap, handoff } = deliveriesOf(said);
      const others = fc.subarray<readonly Turn[]>([early, tap, handoff]);
      const order = others.chain((some) => fc.shuffledSubarray([late, ...some], { minLength: some.length + 1 }));
      return fc.tuple(fc.constant(said), order);
    });
    fc.assert(
      fc.property(cases, ([said, deliveries]) => {
        const { turns } = deliveries.reduce((transcript, some) => mergeTurns(transcript, some), emptyTranscript);
        const standing = said.filter(({ fate }) => fate !== "deleted");
        expect(turns.map(({ text }) => text)).toEqual(
          standing.map(({ text, fate }) => (fate === "edited" ? newWords(text) : text)),
        );
      }),
      { numRuns: triesOf(200) },
    );
  });

  it("are read from the activities that say so, before or after the message", () => {
    const message = { type: "message", id: "a", timestamp: nine(), from: { role: "user" }, text: "order 12" };
    const edit = { type: "messageUpdate", id: "a", timestamp: nine(50), from: { role: "user" }, text: "order 21" };
    const other = { ...message, id: "b", timestamp: nine(20), text: "it is late" };
    for (const rows of [
      [message, edit, other],
      [edit, message, other],
      [other, edit, message],
    ])
      expect(mergeTurns(emptyTranscript, parseActivities(rows).turns).turns.map(({ text }) => text)).toEqual([
        "order 21",
        "it is late",
      ]);
    const gone = [message, other, { type: "messageDelete", id: "a", timestamp: nine(60) }];
    expect(mergeTurns(emptyTranscript, parseActivities(gone).turns).turns.map(({ text }) => text)).toEqual([
      "it is late",
    ]);
  });

  it("collapse the lines that tell the place in the queue, over several readings", () => {
    const line = (place: number, second: number) => ({
      id: String(nine(second)),
      created: nine(second),
      content: `You are number ${place} in the queue`,
      tags: "system,queueposition",
    });
    const polls = [[line(3, 1)], [line(3, 1), line(1, 40)]].map((rows) => parseTranscript(rows).turns);
    for (const order of [polls, [...polls].reverse()])
      expect(order.reduce(mergeTurns, emptyTranscript).turns.map(({ text }) => text)).toEqual([
        "You are number 1 in the queue",
      ]);
  });

  it("put a message where it was written, and one that was sent on once", () => {
    const person = { from: { user: { displayName: "Bo" } }, tags: "public" };
    const customer = { from: { application: { displayName: "Customer" } }, tags: "FromCustomer" };
    const rows = [
      {
        id: String(nine(60)),
        created: nine(60),
        content: "sent offline",
        OriginalMessageId: String(nine(5)),
        ...customer,
      },
      { id: String(nine(30)), created: nine(30), content: "Still there?", ...person },
      { id: String(nine(5)), created: nine(5), content: "sent offline", ...customer },
    ];
    expect(mergeTurns(emptyTranscript, parseTranscript(rows).turns).turns.map(({ text }) => text)).toEqual([
      "sent offline",
      "Still there?",
    ]);
  });
});
