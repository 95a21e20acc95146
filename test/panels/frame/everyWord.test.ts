import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import brief from "#words/HandoffBrief/strings/HandoffBrief.1033";
import transcript from "#words/LiveTranscript/strings/LiveTranscript.1033";
import sentiment from "#words/SentimentMeter/strings/SentimentMeter.1033";
import cases from "#words/SimilarCases/strings/SimilarCases.1033";
import parts from "#words/strings/Parts.1033";
import queue from "#words/strings/Queue.1033";
import wrapUp from "#words/WrapUp/strings/WrapUp.1033";
import suggestions from "#words/SuggestedResolutions/strings/SuggestedResolutions.1033";

/** What each panel finds on a form of its own: its control's words and the shared ones. */
const wordsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  handoffBrief: brief,
  transcript,
  sentiment,
  similarCases: cases,
  suggestions,
  wrapUp,
  articleBody: suggestions,
  queueReview: queue,
  elements: {},
  frame: {},
  deskContext: {},
  evidence: {},
  cards: {},
  desk: {},
};

const folder = resolve("src/panels");

/** The keys a panel's source names whole; those put together at run time are shown by the panels' own tests. */
function listKeys(panel: string): readonly string[] {
  const files = readdirSync(resolve(folder, panel), { recursive: true, encoding: "utf8" });
  const sources = files
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(resolve(folder, panel, file), "utf8"));
  const calls = sources.flatMap((source) =>
    Array.from(source.matchAll(/strings\(([^()`]*)/g), ([, inside = ""]) => inside),
  );
  return calls.flatMap((call) => Array.from(call.matchAll(/"([a-z][\w]*\.[\w.]+)"/g), ([, key = ""]) => key));
}

describe("the words of the panels", () => {
  it.each(Object.keys(wordsOf))("has every word that %s asks for", (panel) => {
    const words = { ...parts, ...wordsOf[panel] };
    expect(listKeys(panel).filter((key) => !(key in words) && !(`${key}.other` in words))).toEqual([]);
  });

  it("knows all panels there are", () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(wordsOf).sort());
  });

  it("names a thing once: no control's words hide those of another", () => {
    const own = [parts, brief, transcript, sentiment, cases, suggestions, wrapUp].flatMap((words) =>
      Object.keys(words),
    );
    const twice = own.filter((key, index) => own.indexOf(key) !== index && !key.startsWith("control."));
    expect(twice).toEqual([]);
  });
});
