import { findHandoff, readTranscript, readValue } from "#local/world/directLine";

const handoff = { type: "event", name: "handoff.initiate", value: { va_BotName: "Agent", count: 3 } };
const said = { type: "message", text: "hello", from: { id: "1", role: "user" } };

describe("finding the hand-off in a recording", () => {
  it.each([
    ["the activity itself", handoff],
    ["a list", [said, handoff]],
    ["a Direct Line answer", { activities: [said, handoff], watermark: "5" }],
  ])("finds it in %s", (_name, recorded) => {
    expect(findHandoff(recorded)).toEqual(handoff);
  });

  it.each([[null], ["text"], [{ activities: [] }], [[said]], [{ name: "other" }]])("finds none in %j", (recorded) => {
    expect(findHandoff(recorded)).toBeNull();
  });
});

describe("reading the transcript of a hand-off", () => {
  const withContent = (name: string, content: unknown) => ({ ...handoff, attachments: [{ name, content }] });

  it.each([
    ["an object", { activities: [said, { type: "trace" }] }],
    ["JSON text", JSON.stringify({ activities: [said] })],
  ])("takes %s", (_name, content) => {
    expect(readTranscript(withContent("transcript", content))).toEqual([said]);
  });

  it("gives none where there is nothing readable", () => {
    expect(readTranscript(handoff)).toEqual([]);
    expect(readTranscript(withContent("Transcript", '{"activities":[{"typ'))).toEqual([]);
    expect(readTranscript(withContent("photo", { activities: [said] }))).toEqual([]);
  });
});

it("reads text values only", () => {
  expect(readValue(handoff, "va_BotName")).toBe("Agent");
  expect(readValue(handoff, "count")).toBe("");
  expect(readValue(handoff, "missing")).toBe("");
});
