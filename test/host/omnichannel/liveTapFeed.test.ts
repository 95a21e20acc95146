import type { FeedListener, FeedState } from "#desk/conversation";
import type { Turn } from "#domain/conversation";
import { createLiveTapFeed, installLiveTap, openTapHub } from "#host/omnichannel";
import { createWorkspace, speak } from "./fakeWorkspace";

function listenTo(page: object, conversationId = "conversation-1") {
  const states: FeedState[] = [];
  const turns: Turn[] = [];
  const waiting: { run: () => void; stopped: boolean }[] = [];
  const listener: FeedListener = { state: (state) => states.push(state), turns: (more) => turns.push(...more) };
  const clock = {
    now: () => 0,
    after(_: number, run: () => void) {
      const timer = { run, stopped: false };
      waiting.push(timer);
      return () => {
        timer.stopped = true;
      };
    },
  };
  const close = createLiveTapFeed(openTapHub(page), clock).open(conversationId, listener);
  const losePatience = () => waiting.filter(({ stopped }) => !stopped).forEach(({ run }) => run());
  return { states, turns, close, losePatience, waiting };
}

describe("the live tap", () => {
  it("passes messages to a frame beside it, as they are written", () => {
    const { tapping, panel, framework } = createWorkspace();
    expect(installLiveTap(tapping, () => 1_000)).toBe(true);
    const { turns, states } = listenTo(panel);
    void speak(framework, "The ring stays red");
    void speak(framework, "Let me look", "Agent");
    void speak(framework, "Try Steam and Cup", "Consult Agent");
    expect(turns.map(({ speaker, visibility, text, at }) => [speaker, visibility, text, at])).toEqual([
      ["customer", "customer", "The ring stays red", 1_000],
      ["representative", "customer", "Let me look", 1_000],
      ["representative", "internal", "Try Steam and Cup", 1_000],
    ]);
    expect(states.map(({ kind }) => kind)).toEqual(["opening", "live", "live", "live"]);
  });

  it("works whichever comes first, the tap or the panel", () => {
    const { tapping, panel, framework } = createWorkspace();
    const { turns } = listenTo(panel);
    installLiveTap(tapping);
    void speak(framework, "Hello");
    expect(turns).toHaveLength(1);
  });

  it("masks what must not be shown, as every feed does", () => {
    const { tapping, panel, framework } = createWorkspace();
    installLiveTap(tapping);
    const { turns } = listenTo(panel);
    void speak(framework, "My card is 4242 4242 4242 4242");
    expect(turns[0]?.text).not.toContain("4242 4242 4242");
    expect(turns[0]?.masks).toHaveLength(1);
  });

  it("gives each desk its own conversation only", () => {
    const { tapping, panel, pane, framework } = createWorkspace();
    installLiveTap(tapping);
    const one = listenTo(panel, "{CONVERSATION-1}");
    const two = listenTo(pane, "conversation-2");
    void speak(framework, "for one", "Customer", "conversation-1");
    void speak(framework, "for two", "Customer", "conversation-2");
    expect([one.turns.map(({ text }) => text), two.turns.map(({ text }) => text)]).toEqual([["for one"], ["for two"]]);
  });

  it("counts one message once, though each reader's translation is asked for", () => {
    let now = 0;
    const { tapping, panel, framework } = createWorkspace();
    installLiveTap(tapping, () => now);
    const { turns } = listenTo(panel);
    void speak(framework, "ok");
    now = 500;
    void speak(framework, "ok");
    now = 10_000;
    void speak(framework, "ok");
    expect(turns).toHaveLength(2);
  });
});

describe("the state of the live tap", () => {
  it("is unavailable where none is installed", () => {
    expect(listenTo({}).states).toMatchObject([
      { kind: "unavailable", problem: { kind: "absent", source: "transcript" } },
    ]);
  });

  it("is opening while an installed one has not delivered, unavailable after a while, live when it does", () => {
    const { tapping, panel, framework } = createWorkspace();
    installLiveTap(tapping);
    const { states, losePatience } = listenTo(panel);
    losePatience();
    void speak(framework, "for somebody else", "Customer", "conversation-2");
    void speak(framework, "Hello");
    expect(states.map(({ kind }) => kind)).toEqual(["opening", "unavailable", "live"]);
  });

  it("is live at once where another frame saw this conversation deliver", () => {
    const { tapping, panel, pane, framework } = createWorkspace();
    installLiveTap(tapping);
    listenTo(panel);
    void speak(framework, "Hello");
    const late = listenTo(pane);
    late.losePatience();
    expect(late.states.map(({ kind }) => kind)).toEqual(["live"]);
  });

  it("is not told any more after close", () => {
    const { tapping, panel, framework } = createWorkspace();
    installLiveTap(tapping);
    const { states, turns, close, waiting } = listenTo(panel);
    close();
    void speak(framework, "Hello");
    expect([states.length, turns.length]).toEqual([1, 0]);
    expect(waiting.every(({ stopped }) => stopped)).toBe(true);
  });
});
