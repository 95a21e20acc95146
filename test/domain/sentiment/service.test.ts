import { askService, hearService } from "#domain/sentiment";
import { aConversationOf, readAll } from "./conversation";

const german = aConversationOf(
  "Guten Tag, ich habe ein Paket bestellt",
  "agent: Wie ist die Nummer?",
  "Die Nummer habe ich nicht mehr",
  "Wo ist mein Paket? Es sollte am Montag kommen",
);

describe("a judge of other languages", () => {
  it("is asked about what the customer said, oldest first, and nothing else", () => {
    const text = askService(readAll(german), german);
    expect(text?.split("\n")).toEqual([german[0]?.text, german[2]?.text, german[3]?.text]);
  });

  it("is asked about six messages at most, and 2,000 characters", () => {
    const many = aConversationOf(
      ...Array.from({ length: 9 }, (_, n) => `${n} wo ist mein Paket, ich habe es bestellt`),
    );
    expect(askService(readAll(many), many)?.split("\n")[0]).toMatch(/^3 /);
    const long = aConversationOf(`ich habe nicht ${"und ".repeat(2_000)}Ende`);
    expect(askService(readAll(long), long)).toMatch(/^.{1,1996}Ende$/);
  });

  it("is not asked about English, nor before the customer wrote", () => {
    const english = aConversationOf("where is my parcel");
    expect(askService(readAll(english), english)).toBeNull();
    expect(askService(readAll([]), [])).toBeNull();
  });

  it("is heard with the middle level of its side, and changes no judgement of ours", () => {
    const notJudged = readAll(german);
    expect(hearService(notJudged, "negative")).toMatchObject({ kind: "notJudged", language: "de", service: 8 });
    expect(hearService(notJudged, null)).toBe(notJudged);
    const judged = readAll(aConversationOf("this is terrible"));
    expect(hearService(judged, "positive")).toBe(judged);
  });
});
