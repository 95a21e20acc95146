/** Words full-text search never looks for, as SQL Server's own list leaves them out. English first, then its neighbours. */
const ignored = new Set(
  (
    "a an and are as at be been but by can could did do does for from had has have he her his how i if in into is it its " +
    "just me my no not of off on or our out she so that the their them then there these they this to too up us was we were " +
    "what when where which who why will with would you your " +
    "der die das und ist ich nicht ein eine mit zu den dem es le la les et je ne pas un une de des est que el los las y no " +
    "il lo di che og er det jeg ikke en et"
  ).split(" "),
);

/**
 * The words of a question that full-text search looks for, each once, in lower case: those that say nothing are left out unless
 * nothing else is there. At most the first 4,000 characters are read. Empty when there is no word at all.
 */
export function tellingWords(question: string): readonly string[] {
  const words = [
    ...new Set(
      question
        .slice(0, 4000)
        .toLowerCase()
        .match(/[\p{L}\p{N}]{1,60}/gu) ?? [],
    ),
  ];
  const telling = words.filter((word) => !ignored.has(word));
  return telling.length > 0 ? telling : words;
}
