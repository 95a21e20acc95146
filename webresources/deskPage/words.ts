import brief from "#words/HandoffBrief/strings/HandoffBrief.1033";
import transcript from "#words/LiveTranscript/strings/LiveTranscript.1033";
import sentiment from "#words/SentimentMeter/strings/SentimentMeter.1033";
import cases from "#words/SimilarCases/strings/SimilarCases.1033";
import suggestions from "#words/SuggestedResolutions/strings/SuggestedResolutions.1033";
import wrapUp from "#words/WrapUp/strings/WrapUp.1033";
import parts from "#words/strings/Parts.1033";

/**
 * Outside the PCF there is no `context.resources`: the page carries the controls' own words in English. Those of other languages
 * stand in web resources (solution/build/words.ts).
 */
export const words: Readonly<Record<string, string | undefined>> = {
  ...parts,
  ...brief,
  ...sentiment,
  ...suggestions,
  ...cases,
  ...transcript,
  ...wrapUp,
};
