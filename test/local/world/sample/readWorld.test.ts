import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readWorld } from "#local/world/sample";
import { root } from "#build";

const place = { folder: "" };
beforeEach(() => {
  place.folder = mkdtempSync(join(tmpdir(), "warmline-data-"));
});
afterEach(() => rmSync(place.folder, { recursive: true, force: true }));

const put = (name: string, ...lines: readonly (string | object)[]) =>
  writeFileSync(
    join(place.folder, name),
    lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"),
  );

describe("reading a data folder", () => {
  it("reads every file of a kind, by name", () => {
    put("cases.b.jsonl", { id: "C2", title: "Second", resolution: "Done" });
    put("cases.a.jsonl", { id: "C1", title: "First", resolution: "Done" });
    put("notes.txt", "not read");
    const world = readWorld(place.folder);
    expect(world.cases.map(({ id }) => id)).toEqual(["C1", "C2"]);
    expect(world.problems).toEqual([]);
  });

  it("fills in what a line leaves out", () => {
    put("articles.jsonl", { id: "A", title: "Title", html: "<p>x</p>" });
    put("cases.jsonl", { id: "C", title: "Title", resolution: "Done" });
    const { articles, cases } = readWorld(place.folder);
    expect(articles[0]).toMatchObject({ keywords: [], product: null, versions: [], language: "en-us", updated: null });
    expect(cases[0]).toMatchObject({ outcome: "Problem Solved", reopened: false, article: null, customer: "" });
  });

  it("reads conversations that are over, and leaves out an ending that nobody knows", () => {
    const story = { id: "p", topic: "Parcel", asks: ["Where is it?"], answer: "On its way." };
    put("past.jsonl", { ...story, endings: { before: "cz" } }, { ...story, endings: { after: "ce" } });
    const { past, problems } = readWorld(place.folder);
    expect(past).toEqual([
      expect.objectContaining({ ...story, queue: "Support", endings: { before: "", after: "ce" } }),
    ]);
    expect(problems.map((problem) => problem.place)).toEqual(["past.jsonl:1"]);
  });

  it("reads a workstream whole or not at all, and says why", () => {
    const rule = { name: "Orders", when: [{ variable: "Category", is: "contains", value: "order" }], queue: "Shop" };
    const routing = { timeZone: "Europe/Oslo", rules: [rule], fallback: "Help", queues: [] };
    put("routing.json", routing);
    expect(readWorld(place.folder)).toMatchObject({ routing, problems: [] });
    put("routing.json", { ...routing, timeZone: "Mars/Olympus" });
    const { routing: none, problems } = readWorld(place.folder);
    expect(none).toBeUndefined();
    expect(problems).toEqual([{ place: "routing.json", reason: expect.stringContaining("timeZone") }]);
  });

  it("needs only id and turns of a conversation", () => {
    const turns = [
      { speaker: "customer", text: "hi" },
      { speaker: "agent", text: "hello" },
    ];
    put("conversations.jsonl", { id: "one", turns });
    expect(readWorld(place.folder).conversations).toEqual([
      {
        id: "one",
        customer: { name: "Customer", locale: "en-US", email: "" },
        queue: "Support",
        product: null,
        case: null,
        earlier: { conversations: [], cases: [] },
        tone: [],
        handoff: null,
        turns: [
          { speaker: "customer", text: "hi", seconds: 15 },
          { speaker: "agent", text: "hello", seconds: 30 },
        ],
        after: [],
        recorded: null,
      },
    ]);
  });

  it("takes an empty conversation", () => {
    put("conversations.jsonl", { id: "nothing", turns: [] });
    expect(readWorld(place.folder).conversations[0]?.turns).toEqual([]);
  });

  it("says where a line is wrong and why, and reads the others", () => {
    put(
      "conversations.jsonl",
      "\uFEFF" + JSON.stringify({ id: "good", turns: [] }),
      "",
      { turns: [] },
      {
        id: "bad",
        turns: [
          { speaker: "customer", text: "a" },
          { speaker: "robot", text: "b" },
        ],
      },
      '{"id": "cut", "turns": [',
      { id: "good", turns: [] },
      { id: "last", turns: [], after: [{ on: "accept", seconds: -1, text: "x" }] },
    );
    const { conversations, problems } = readWorld(place.folder);
    expect(conversations.map(({ id }) => id)).toEqual(["good"]);
    expect(problems.map(({ place }) => place)).toEqual([3, 4, 5, 6, 7].map((line) => `conversations.jsonl:${line}`));
    expect(problems.map(({ reason }) => reason)).toEqual([
      "must have required property 'id'",
      "turns[1].speaker must be equal to one of the allowed values (customer, agent, representative, system)",
      expect.stringMatching(/^not JSON/),
      "the id good is there already",
      "after[0].seconds must be >= 0",
    ]);
  });

  it("refuses dates that are none", () => {
    const article = { title: "T", html: "" };
    put("articles.jsonl", { ...article, id: "A", updated: "soon" }, { ...article, id: "B", updated: "+123456-01-01" });
    const reasons = readWorld(place.folder).problems.map(({ reason }) => reason);
    expect(reasons).toEqual(Array(2).fill('updated must match format "moment"'));
  });

  it("plays a recorded hand-off under its file's name", () => {
    const activities = [
      { type: "message", text: "help", from: { id: "u", name: "Ada", role: "user" } },
      { type: "message", text: "one moment", from: { id: "b", name: "Bot", role: "bot" } },
    ];
    const recorded = {
      type: "event",
      name: "handoff.initiate",
      value: { va_Language: "da-DK" },
      attachments: [{ name: "Transcript", content: { activities } }],
    };
    put("ada.handoff.json", { activities: [recorded], watermark: "1" });
    put("broken.handoff.json", "{");
    put("other.handoff.json", { type: "message" });
    const { conversations, problems } = readWorld(place.folder);
    expect(conversations).toHaveLength(1);
    expect(conversations[0]).toMatchObject({ id: "ada", customer: { name: "Ada", locale: "da-DK" }, recorded });
    expect(conversations[0]?.turns.map(({ speaker }) => speaker)).toEqual(["customer", "agent"]);
    expect(problems.map(({ place }) => place)).toEqual(["broken.handoff.json", "other.handoff.json"]);
  });

  it("throws only when there is no such folder", () => {
    expect(() => readWorld(join(place.folder, "nowhere"))).toThrow(/ENOENT/);
    expect(readWorld(place.folder)).toEqual({ articles: [], cases: [], conversations: [], past: [], problems: [] });
  });
});

describe("the sample world", () => {
  const world = readWorld(resolve(root, "src/local/world/sample"));

  it("fits its own schema, all of it", () => {
    expect(world.problems).toEqual([]);
  });

  it("has what the workspace promises", () => {
    expect(world.articles.length).toBeGreaterThanOrEqual(40);
    expect(world.cases.length).toBeGreaterThanOrEqual(400);
    expect(world.conversations.length).toBeGreaterThanOrEqual(25);
    const tones = new Set(world.conversations.flatMap(({ tone }) => tone));
    expect([...tones]).toEqual(
      expect.arrayContaining(["calm", "angry", "confused", "multilingual", "multi-issue", "abusive"]),
    );
    expect(new Set(world.articles.flatMap(({ product }) => product ?? [])).size).toBeGreaterThanOrEqual(3);
  });

  it("links cases only to articles it has", () => {
    const numbers = new Set(world.articles.map(({ id }) => id));
    expect(world.cases.filter(({ article }) => article !== null && !numbers.has(article))).toEqual([]);
  });
});
