/**
 * What rules that see a wish change take words for: nothing is open any more, something is taken back, or wished instead; or
 * perhaps so, where the words say a wish. Or that nothing is wished there: something is given, what was asked is known now, or a
 * person is asked for, which says how it shall be done and not what.
 */
export const changeVotes = {
  settled: "change settled",
  back: "change back",
  instead: "change instead",
  perhaps: "change perhaps",
  given: "change given",
  known: "change known",
  person: "asks for a person",
} as const;
