import { createDesk, type NativeListener } from "#desk/conversation";
import { aConversation, aTurn, createFakePorts, settle } from "#support";

/** A desk beside a platform that speaks when the test says so. */
function openBesidePlatform(summaries: readonly string[] = []) {
  const fake = createFakePorts();
  const heard: { listener?: NativeListener; stopped: boolean; asked: number } = { stopped: false, asked: 0 };
  const { desk, close } = createDesk("c-1", {
    ...fake.ports,
    native: {
      watch(_conversation, listener) {
        heard.listener = listener;
        return () => {
          heard.stopped = true;
        };
      },
      summarise: () => Promise.resolve(summaries[heard.asked++] ?? ""),
    },
  });
  return { ...fake, heard, close, native: () => desk.store.getState().native };
}

const chat = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => aTurn(`t${from + at}`, "customer", `Line ${from + at} about the lift`));

describe("what the platform says of a conversation", () => {
  it("is kept with the time it was heard, and taken back when it says nothing any more", () => {
    const { heard, native, clock, close } = openBesidePlatform();
    heard.listener?.sentiment(8);
    expect(native().sentiment).toEqual({ level: 8, at: clock.now() });
    heard.listener?.sentiment(null);
    expect(native().sentiment).toBeNull();
    close();
  });

  it("has the sentiment of the conversation's row until the platform itself tells one, also that it has none", async () => {
    const { heard, native, conversations, clock, close } = openBesidePlatform();
    conversations[0]?.answer(aConversation({ nativeSentiment: 9 }));
    await clock.advance(0);
    expect(native().sentiment).toEqual({ level: 9, at: clock.now() });
    heard.listener?.sentiment(12);
    expect(native().sentiment).toMatchObject({ level: 12 });
    heard.listener?.sentiment(null);
    await clock.advance(0);
    expect(native().sentiment).toBeNull();
    close();
  });

  it("is never written over by a row that is read later", async () => {
    const { heard, native, conversations, clock, close } = openBesidePlatform();
    heard.listener?.sentiment(12);
    conversations[0]?.answer(aConversation({ nativeSentiment: 9 }));
    await clock.advance(0);
    expect(native().sentiment).toMatchObject({ level: 12 });
    close();
  });

  it.each([undefined, 0, 5, 14])("takes a row's label %s for none", async (nativeSentiment) => {
    const fake = createFakePorts();
    const { desk, close } = createDesk("c-1", fake.ports);
    fake.conversations[0]?.answer(aConversation(nativeSentiment === undefined ? {} : { nativeSentiment }));
    await fake.clock.advance(0);
    expect(desk.store.getState().native.sentiment).toBeNull();
    close();
  });

  it("is there from the row where the page has no client SDK", async () => {
    const fake = createFakePorts();
    const { desk, close } = createDesk("c-1", fake.ports);
    fake.conversations[0]?.answer(aConversation({ nativeSentiment: 7 }));
    await fake.clock.advance(0);
    expect(desk.store.getState().native.sentiment).toMatchObject({ level: 7 });
    close();
  });

  it("lists what happens in the order it was heard", () => {
    const { heard, native, close } = openBesidePlatform();
    heard.listener?.happened({ kind: "consultStarted", at: 1, participants: [{ id: "r-2", primary: false }] });
    heard.listener?.happened({ kind: "transferred", at: 2 });
    expect(native().events.map(({ kind }) => kind)).toEqual(["consultStarted", "transferred"]);
    close();
    expect(heard.stopped).toBe(true);
  });

  it("is asked for a summary once the conversation has none of its own, and again when more was said", async () => {
    const { heard, native, conversations, say, clock, close } = openBesidePlatform(["", "They cannot open the gate."]);
    await settle();
    expect(heard.asked).toBe(0);
    conversations[0]?.answer(aConversation({ nativeSummary: "" }));
    await clock.advance(0);
    expect([heard.asked, native().summary]).toEqual([1, ""]);
    say(...chat(1, 5));
    await clock.advance(0);
    expect(heard.asked).toBe(1);
    say(...chat(6, 1));
    await clock.advance(0);
    expect([heard.asked, native().summary]).toEqual([2, "They cannot open the gate."]);
    close();
  });

  it("is not asked for more than three summaries, and once more at the wrap-up only if some are left", async () => {
    const { heard, conversations, say, clock, close } = openBesidePlatform();
    conversations[0]?.answer(aConversation());
    await clock.advance(0);
    heard.listener?.happened({ kind: "statusChanged", at: 1, status: "wrapUp" });
    await clock.advance(0);
    expect(heard.asked).toBe(2);
    for (let at = 0; at < 5; at += 1) {
      say(...chat(10 * at + 1, 8));
      await clock.advance(0);
    }
    expect(heard.asked).toBe(3);
    close();
  });

  it("is not asked where the conversation carries a summary already", async () => {
    const { heard, conversations, say, clock, close } = openBesidePlatform();
    conversations[0]?.answer(aConversation({ nativeSummary: "Wants a refund." }));
    say(...chat(1, 20));
    await clock.advance(0);
    expect(heard.asked).toBe(0);
    close();
  });
});
