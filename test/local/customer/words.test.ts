import { fill, languages, type Words, wordsOf } from "#local/customer/words";

const places = (words: Words) =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [key, (text.match(/\{\w+\}/g) ?? []).join()]));

it.each(Object.keys(languages))("says everything in %s, with the names where they belong", (language) => {
  const words = wordsOf(language);
  expect(places(words)).toEqual(places(wordsOf("en")));
  expect(Object.entries(words).filter(([, text]) => text.trim() === "")).toEqual([]);
});

it("is English where a language is none of ours, and fills names in", () => {
  expect(wordsOf("sw-KE")).toBe(wordsOf("en-US"));
  expect(wordsOf("de-AT").send).toBe("Senden");
  expect(fill(wordsOf("en").nowPerson, "Mo")).toBe("You are now talking to a person: Mo");
});
