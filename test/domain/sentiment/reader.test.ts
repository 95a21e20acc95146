import { createSentimentReader } from "#domain/sentiment";
import { aConversationOf, judgedOf, readAll } from "./conversation";

const angry = "this is ridiculous, it is broken again and nobody answers";
const calm = "the order is 12";
const glad = "thank you so much, that is perfect";

describe("the course of a conversation", () => {
  it("is silent until the customer writes", () => {
    expect(readAll([])).toEqual({ kind: "notJudged", reason: "silent", language: "en" });
    expect(readAll(aConversationOf("agent: I am sorry, this is terrible"))).toMatchObject({ reason: "silent" });
  });

  it("judges the customer alone, and no internal note", () => {
    const [note] = aConversationOf(angry);
    const turns = [...aConversationOf("agent: what a horrible mess", calm)];
    expect(judgedOf(turns).level).toBe(10);
    expect(readAll(note ? [{ ...note, visibility: "internal" }] : [])).toMatchObject({ reason: "silent" });
  });

  it("tells every customer turn, oldest first, and where the label fell", () => {
    const { course, moved, level, trend } = judgedOf(aConversationOf("hello", "agent: hello", calm, angry, angry));
    expect(course.map(({ turn }) => turn)).toEqual(["t1", "t3", "t4", "t5"]);
    expect(level).toBeLessThan(10);
    expect(trend).toBe("falling");
    expect(moved?.turn).toBe("t4");
  });

  it("has moved nowhere while nothing but facts was said", () => {
    expect(judgedOf(aConversationOf("hello", calm, calm))).toMatchObject({ level: 10, trend: "steady", moved: null });
  });

  it("rises again when the customer does, and names the turn", () => {
    const { level, trend, moved } = judgedOf(aConversationOf(angry, angry, calm, glad, glad, glad));
    expect(level).toBeGreaterThan(10);
    expect(trend).toBe("rising");
    expect(moved?.score.points).toBeGreaterThan(0);
  });

  it("goes by the six most recent messages, the newest most", () => {
    const six = [glad, calm, angry, calm, calm, glad];
    const after = judgedOf(aConversationOf(...six));
    const later = judgedOf(aConversationOf(angry, angry, angry, ...six));
    expect(later.score.points).toBe(after.score.points);
    expect(judgedOf(aConversationOf(glad, angry)).score.points).toBeLessThan(
      judgedOf(aConversationOf(angry, glad)).score.points,
    );
  });

  it("does not flap around a border", () => {
    const mild = "the app is slow";
    const levels = new Set<number>();
    const texts = [angry, ...Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? mild : "it is a bit slow"))];
    for (let length = 8; length <= texts.length; length += 1)
      levels.add(judgedOf(aConversationOf(...texts.slice(0, length))).level);
    expect(levels.size).toBe(1);
  });

  it("leaves out what the customer pasted from the agent", () => {
    const said = "We are terribly sorry for the awful delay and the horrible mess";
    expect(judgedOf(aConversationOf(`agent: ${said}`, said)).course[0]?.effects).toEqual([]);
  });

  it("masks the customer's name from the first message on", () => {
    const reader = createSentimentReader("Happy Sunshine");
    const [turn] = aConversationOf("Happy here, order 12");
    expect(reader.update({ turns: turn ? [{ ...turn, name: "" }] : [] }, "en")).toMatchObject({
      course: [{ effects: [] }],
    });
  });
});
