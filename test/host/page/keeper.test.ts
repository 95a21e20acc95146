import { findKeeper, installKeeper } from "#host/page";
import { emptyDraft } from "#domain/followup";
import { FakeClock, settle } from "#support";

const address = "/api/data/v9.2/annotations(1)";
const note = {
  conversation: "c-1",
  name: "note",
  caseId: null,
  draft: { ...emptyDraft, text: "Call back on Friday." },
  words: "Not saved yet.",
  address,
  version: null,
  row: { subject: "Warmline: case note", notetext: "Call back on Friday." },
} as const;

/** A page with a keeper, a store that may be away, and a browser that may ask before it leaves. */
function openPage(there: { text: string; etag: string } | null = null) {
  const clock = new FakeClock();
  const state = { away: true, there, writes: 0, asks: 0, notices: 0 };
  const fetch: typeof globalThis.fetch = (_input, init) => {
    if (state.away) return Promise.reject(new TypeError("fetch failed"));
    if (init?.method !== "PATCH")
      return Promise.resolve(
        new Response(JSON.stringify({ notetext: state.there?.text, "@odata.etag": state.there?.etag })),
      );
    const sent = new Headers(init.headers);
    const holds = state.there ? sent.get("If-Match") === state.there.etag : sent.get("If-None-Match") === "*";
    if (!holds) return Promise.resolve(new Response("", { status: 412 }));
    state.writes += 1;
    const { notetext } = JSON.parse(init.body as string) as { notetext: string };
    state.there = { text: notetext, etag: `v${state.writes}` };
    return Promise.resolve(new Response(null, { status: 204 }));
  };
  const page = {
    addEventListener: () => void (state.asks += 1),
    removeEventListener: () => void (state.asks -= 1),
  };
  installKeeper(page, {
    fetch,
    after: (milliseconds, run) => void clock.after(milliseconds, run),
    say() {
      state.notices += 1;
      return () => void (state.notices -= 1);
    },
  });
  const keep = () => findKeeper({ parent: page })?.keep(note);
  return { clock, state, keep, page };
}

describe("a note that was not saved when its session closed", () => {
  it("is sent from the page around until it is there, exactly once; until then the person is told and asked", async () => {
    const { clock, state, keep } = openPage();
    keep();
    await clock.advance(12_000);
    expect([state.writes, state.asks, state.notices]).toEqual([0, 1, 1]);
    state.away = false;
    await clock.advance(5_000);
    await settle();
    expect(state).toMatchObject({ there: { text: "Call back on Friday." }, writes: 1, asks: 0, notices: 0 });
    await clock.advance(60_000);
    expect([state.writes, clock.waiting]).toEqual([1, 0]);
  });

  it("shares one notice with the others that wait", async () => {
    const { clock, state, keep } = openPage();
    keep();
    keep();
    expect([state.notices, state.asks]).toEqual([1, 1]);
    state.away = false;
    await clock.advance(5_000);
    await settle();
    expect([state.notices, state.asks]).toEqual([0, 0]);
  });

  it("is saved already where an earlier send did it", async () => {
    const { clock, state, keep } = openPage({ text: "Call back on Friday.", etag: "w" });
    state.away = false;
    keep();
    await clock.advance(0);
    expect([state.writes, state.notices]).toEqual([0, 0]);
  });

  it("is given back to the next desk of its conversation, and sent by that one alone", async () => {
    const { clock, state, page, keep } = openPage();
    keep();
    await clock.advance(1_000);
    const keeper = findKeeper({ parent: page });
    expect(keeper?.take("c-2")).toEqual([]);
    expect(keeper?.take("c-1")).toEqual([note]);
    expect([state.notices, state.asks, keeper?.take("c-1")]).toEqual([0, 0, []]);
    state.away = false;
    await clock.advance(60_000);
    expect([state.writes, clock.waiting]).toEqual([0, 0]);
  });

  it("that is a row of an act is done where it is there already, and put below nothing", async () => {
    const { clock, state, page } = openPage({ text: "useful: yes", etag: "w" });
    state.away = false;
    findKeeper({ parent: page })?.keep({
      ...{ conversation: "c-1", words: "Not saved yet.", address, version: null },
      act: { kind: "gap", terms: ["hums"] },
      row: { notetext: "useful: yes, again" },
    });
    await clock.advance(0);
    expect([state.writes, state.there?.text, state.notices]).toEqual([0, "useful: yes", 0]);
  });

  it("is put below what somebody else wrote meanwhile: neither is lost", async () => {
    const { clock, state, keep } = openPage({ text: "Called.", etag: "w" });
    state.away = false;
    keep();
    await clock.advance(0);
    await settle();
    expect(state.there?.text).toBe("Called.\n\nCall back on Friday.");
  });
});
