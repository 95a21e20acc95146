import { judgeOne, sideOf } from "./conversation";

const sides: readonly (readonly [side: string, text: string])[] = [
  ["negative", "This is the third time I write and nobody answers"],
  ["negative", "still broken, still waiting"],
  ["negative", "The kettle does not work"],
  ["negative", "I am not happy with this"],
  ["negative", "Your service is terrible and the courier was rude"],
  ["negative", "on hold for two hours now"],
  ["negative", "are you kidding me"],
  ["negative", "so much for your guarantee"],
  ["negative", "why is it so hard to get an answer??"],
  ["negative", "it leaks again 😡"],
  ["neutral", "My order number is 48213"],
  ["neutral", "Hello, could you tell me when the shop opens?"],
  ["neutral", "The ring is blue and the tank is full"],
  ["neutral", "no thanks"],
  ["neutral", "Kind regards, Ana"],
  ["positive", "Thank you, that was very kind"],
  ["positive", "Finally works, perfect!"],
  ["positive", "no complaints, all good"],
  ["positive", "You were really helpful 😊"],
  ["positive", "not bad at all, I love the new colour"],
  ["positive", "The fitting could not have been easier"],
  ["positive", "Couldn't ask for a better electrician"],
  ["positive", "I have never been so pleased with a delivery"],
  ["positive", "We can't recommend your bakery enough"],
  ["positive", "I can't fault the plumber"],
  ["positive", "Without hesitation the nicest hotel we know"],
  ["positive", "the new tap works :-)"],
  ["negative", "We are no longer happy with the cleaning"],
  ["negative", "She was the least friendly nurse of them all"],
  ["negative", "I have never felt so humiliated"],
  ["negative", "Not once did the gate open"],
  ["negative", "I am far from happy with the porter"],
  ["negative", "I can't recommend your bakery"],
  ["negative", "It could not be worse"],
  ["negative", "Thanks a lot for ruining my weekend"],
  ["negative", "where is my train :("],
  ["negative", "my plants :((( all dry"],
  ["neutral", "see the leaflet (page 4:) and C:/temp at 10:30"],
  ["neutral", "order no. 5520 of Nov. 5"],
];

describe("one message", () => {
  it.each(sides)("is %s: %s", (side, text) => {
    expect(sideOf(judgeOne(text).level)).toBe(side);
  });

  it("weighs a strengthened word more and a weakened one less", () => {
    const points = ["The app is slightly slow", "The app is slow", "The app is extremely slow"].map(
      (text) => judgeOne(text).score.points,
    );
    expect(points[0]).toBeGreaterThan(points[1] ?? 0);
    expect(points[1]).toBeGreaterThan(points[2] ?? 0);
  });

  it("weighs what follows a “but” over what stands before it", () => {
    expect(judgeOne("The machine is good but the service is bad").score.points).toBeLessThan(0);
    expect(judgeOne("The service is bad but the machine is good").score.points).toBeGreaterThan(
      judgeOne("The machine is good but the service is bad").score.points,
    );
  });

  it("reads praise before bad news as its opposite", () => {
    expect(judgeOne("Great, another error").score.points).toBeLessThan(judgeOne("Another error").score.points);
    expect(sideOf(judgeOne("Thanks for losing my parcel and ignoring every call").level)).toBe("negative");
    expect(sideOf(judgeOne("Thanks for fixing it so quickly").level)).toBe("positive");
  });

  it("hears a question about trouble as half the complaint", () => {
    expect(judgeOne("Is the delivery delayed?").score.points).toBeGreaterThan(
      judgeOne("The delivery is delayed").score.points,
    );
  });

  it("hears stressed words, unless everything is in capitals", () => {
    expect(judgeOne("it does NOT help and I told you BEFORE").score.points).toBeLessThan(
      judgeOne("it does not help and I told you before").score.points,
    );
    expect(judgeOne("I TOLD YOU BEFORE").effects).toEqual([]);
  });

  it("puts profanity at “Negative” at least, as Microsoft does, but not joy", () => {
    expect(judgeOne("well that was shit, thanks anyway").level).toBeLessThanOrEqual(8);
    expect(judgeOne("fucking brilliant, thank you so much!").level).toBeGreaterThan(10);
  });

  it("counts each further word less, so that a long complaint is not ten times as angry", () => {
    const once = judgeOne("It is bad.").score.points;
    expect(judgeOne("It is bad. ".repeat(50)).score.points).toBeGreaterThan(once * 25);
  });

  it("knows inflected and stretched words", () => {
    expect(judgeOne("so frustraaaating").score.points).toBeLessThan(0);
    expect(judgeOne("it keeps disappointing us").score.points).toBeLessThan(0);
  });

  it("leaves out what is quoted, linked or pasted from an older mail", () => {
    expect(judgeOne('the page says "a wonderful fantastic offer"').effects).toEqual([]);
    expect(judgeOne("see https://example.com/horrible-awful-page").effects).toEqual([]);
    expect(judgeOne("> this is terrible\nmy number is 12").effects).toEqual([]);
  });
});
