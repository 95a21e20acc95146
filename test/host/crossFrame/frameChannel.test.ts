import fc from "fast-check";
import { createFrameChannel, type FrameMessage } from "#host/crossFrame";
import { createFakeChannels } from "#support";

const focus: FrameMessage = { conversationId: "c-1", kind: "focus", turn: "1589863384036", from: 3, to: 9 };

function createFrames() {
  const channels = createFakeChannels();
  const heard: FrameMessage[] = [];
  const here = createFrameChannel(channels);
  const there = createFrameChannel(channels);
  const stop = there.listen((message) => heard.push(message));
  return { channels, here, there, heard, stop };
}

describe("gestures between frames", () => {
  it("reach the other frame and not the own", () => {
    const { here, heard } = createFrames();
    const own = jest.fn();
    here.listen(own);
    here.post(focus);
    here.post({ conversationId: "c-1", kind: "clear" });
    expect(heard).toEqual([focus, { conversationId: "c-1", kind: "clear" }]);
    expect(own).not.toHaveBeenCalled();
  });

  it("carry ids and places, never words", () => {
    const { here, channels, heard } = createFrames();
    const sent: unknown[] = [];
    new (channels.BroadcastChannel as new (name: string) => { onmessage: unknown })("warmline.frames/1").onmessage =
      (event: { data: unknown }) => sent.push(event.data);
    here.post({ ...focus, text: "my card is 4242" } as FrameMessage);
    here.post({ ...focus, turn: "The ring stays red" });
    expect(sent).toEqual([focus]);
    expect(heard).toEqual([focus]);
  });

  it("are not believed in any other shape", () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        const { channels, heard } = createFrames();
        try {
          channels.post("warmline.frames/1", data);
        } catch {
          return; // not something a channel can carry
        }
        expect(heard).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("end at stop and at close", () => {
    const { here, there, heard, stop, channels } = createFrames();
    stop();
    here.post(focus);
    there.close();
    here.close();
    expect(heard).toEqual([]);
    expect(channels.open()).toBe(0);
  });

  it("do nothing where the page has no channels", () => {
    const channel = createFrameChannel({});
    channel.post(focus);
    channel.listen(() => undefined)();
    channel.close();
  });
});
