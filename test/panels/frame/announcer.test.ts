import { createAnnouncer } from "#panels/frame";
import { FakeClock } from "#support";

function listen() {
  const clock = new FakeClock();
  const said: string[] = [];
  const announcer = createAnnouncer(
    (words) => said.push(words),
    (milliseconds, run) => clock.after(milliseconds, run),
  );
  return { clock, said, announcer };
}

const messages = (count: number): string => (count === 1 ? "a message" : `${count} messages`);

describe("announcing politely", () => {
  it("says the first thing at once", () => {
    const { said, announcer } = listen();
    announcer.say("transcript", messages);
    expect(said).toEqual(["a message"]);
  });

  it("says a burst once, as its count", async () => {
    const { clock, said, announcer } = listen();
    for (let message = 0; message < 6; message += 1) announcer.say("transcript", messages);
    await clock.advance(2_000);
    expect(said).toEqual(["a message", "5 messages"]);
  });

  it("says at most one thing in two seconds, and says what waited together", async () => {
    const { clock, said, announcer } = listen();
    announcer.say("transcript", messages);
    announcer.say("act", () => "Inserted.");
    announcer.say("sentiment", () => "Sentiment is now Negative.");
    await clock.advance(1_999);
    expect(said).toHaveLength(1);
    await clock.advance(1);
    expect(said[1]).toBe("Inserted. Sentiment is now Negative.");
  });

  it("says nothing once it is closed", async () => {
    const { clock, said, announcer } = listen();
    announcer.say("transcript", messages);
    announcer.say("transcript", messages);
    announcer.close();
    await clock.advance(5_000);
    expect(said).toHaveLength(1);
  });
});
