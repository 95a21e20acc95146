import { emptyTranscript, mergeTurns } from "#domain/conversation";
import { anArticle, aResolvedCase, aTurn } from "#support";
import { createThinking, type Inputs, noInputs } from "#thinking";

const hums = anArticle("KA-1", "The pump hums", "<p>Open the steam valve: the pump takes water again.</p>");
const milk = anArticle("KA-2", "Milk foam is thin", "<p>Rinse the milk tube after every day.</p>");
const solved = (n: number) => aResolvedCase(`CAS-${n}`, "Pump hums", "Opened the steam valve.", { article: "KA-1" });
const some: Inputs = {
  ...noInputs,
  heard: mergeTurns(emptyTranscript, [aTurn("1", "customer", "My pump hums and takes no water")]),
  articles: [hums, milk],
  newest: [solved(1), solved(2)],
  found: [],
};

describe("how sure the engine is of an article", () => {
  it("is asked of a solved case as if it were new: with its article and without it", () => {
    expect(
      createThinking()
        .answerCase(some, solved(1))
        .map(({ right }) => right),
    ).toEqual([true, false]);
  });

  it("leaves the case itself out of what it is answered from", () => {
    const engine = createThinking();
    const [alone] = engine.answerCase({ ...some, newest: [solved(1)] }, solved(1));
    const [beside] = engine.answerCase(some, solved(1));
    expect(beside?.lead).toBeGreaterThan(alone?.lead ?? Infinity);
  });

  it("follows what was learned, and the organisation's bar", () => {
    const engine = createThinking();
    expect(engine.derive(some).suggestions?.kind).toBe("found");
    expect(
      engine.derive({ ...some, curve: { start: -20, like: 0, lead: 0, words: 0, few: 0 } }).suggestions?.kind,
    ).toBe("none");
    expect(
      engine.derive({ ...some, curve: { start: 0, like: 0, lead: 0, words: 0, few: 0 }, bar: 0.4 }).suggestions?.kind,
    ).toBe("found");
    expect(
      engine.derive({ ...some, curve: { start: 0, like: 0, lead: 0, words: 0, few: 0 }, bar: 0.6 }).suggestions?.kind,
    ).toBe("none");
  });
});
