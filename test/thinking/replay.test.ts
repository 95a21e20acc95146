import { toTurn, type Turn } from "#domain/conversation";
import { replayMoment } from "#thinking";

const said = (speaker: "customer" | "agent", text: string, index: number): Turn =>
  toTurn({
    id: `t${index}`,
    at: 1_000 * index,
    speaker,
    name: "",
    text,
    visibility: "customer",
    place: { feed: "handoff", index },
  });

const turns = [
  said("customer", "My coffee machine leaks since yesterday", 1),
  said("agent", "Please clean the seal and try again.", 2),
  said("customer", "I cleaned it and it still leaks. This is terrible, I want my money back!", 3),
];
const engine = { feelings: null, models: null };

describe("a moment of a past conversation", () => {
  it("knows nothing of what was said later", () => {
    const [first, last] = [replayMoment(turns.slice(0, 1), engine), replayMoment(turns, engine)];
    const texts = first.brief.map(({ text }) => text).join(" ");
    expect(texts).not.toMatch(/money back/);
    expect(last.brief.map(({ text }) => text).join(" ")).toMatch(/money back/);
    expect(last.level ?? 10).toBeLessThan(first.level ?? 10);
    expect(first.terms).toEqual(expect.arrayContaining(["leaks"]));
  });

  it("is the same however it was come to", () => {
    replayMoment(turns, engine);
    expect(replayMoment(turns.slice(0, 2), engine)).toEqual(replayMoment(turns.slice(0, 2), engine));
  });

  it("of nothing is empty", () => {
    expect(replayMoment([], engine)).toEqual({ brief: [], level: null, terms: [] });
  });
});
