import { createMayHold, patterns } from "#text/patterns";
import { countContent } from "#domain/brief/language";
import { actions, deeds } from "#domain/brief/language";
import { fromWord, splitClauses, within, type Sentence } from "#domain/brief/language";

/** Something somebody was told to do or did: `said` is the part that becomes the line. */
export type Try = { readonly said: Sentence; readonly by: "agent" | "customer" };

const manner =
  "please|then|first|next|now|so|also|again|perhaps|maybe|instead|simply|just|good|ok|okay|thank~you|thanks|meanwhile|afterwards|after~that|finally|i~see|understood";
const offering = [
  "you can|could|may|should|might also|first|please?",
  "could|can|would you please?",
  "i suggest|recommend|would~suggest|would~recommend that? you?",
  "i'd suggest|recommend that? you?",
  "let's|let~us|have~you~tried|try~to|please~try~to",
];
/** "Please hold …", "then you can also restart …", "could you please switch …": the order begins behind the lead. */
const ordered = patterns(
  ...[...offering, ""].map((offer) => `^ ${manner},{3} ${offer} ${manner},{2} > =${actions}`.replace(/ {2,}/g, " ")),
);
const mayOrder = createMayHold(ordered);
/** Asking to look something up or to hand something over is a question in the form of an order. */
const asking = patterns(
  "tell|give|send|show me|us",
  "let me|us know",
  "send the|three|a _? photo|photos|picture|pictures|screenshot|screenshots|log|logs",
  "which|what~does|what~is|how~many|how~old|contact|dm|inbox|by~e-mail|by~email|direct~message",
  "write~to~me|take~your~time|a~look|give~it~to~me|read~me|and~a~person|call~us|phone~us|chat~with~us",
);
/** "Add device makes a second entry" tells what a button does. */
const statement = patterns("^ _ _ _? makes|does|is|are|was|has|will|means|gives|takes|needs|shows");
const idle = patterns(
  "^ start~with|begin~with",
  "^ try|do|follow|use|go~through|take|check|open|run this|these|the~following|the~steps|following|them~one",
  "^ hold~on|bear~with|take~care|go~ahead|select|choose|pick $",
  "^ hold~on|select|choose|create~a|add~a|request~a _{2} $",
  "^ leave~it|wait|hold~on|thank|good|go~ahead|use~the~link|use~the~form",
);

/** Where the first step of a longer order ends. */
const stepEnd = /[;:(]|, (?=[a-zà-ÿ])| and (?=[a-zà-ÿ])|, so that | so that | until /gi;
const shortStep = 16;

const firstStep = (sentence: Sentence): Sentence => {
  stepEnd.lastIndex = 0;
  for (let match = stepEnd.exec(sentence.text); match; match = stepEnd.exec(sentence.text))
    if (match.index >= shortStep || ";:(".includes(match[0])) return within(sentence, 0, match.index);
  return sentence;
};

/**
 * What the agent's sentence tells the customer to do: its first step ("Switch the Brio off at the back"). Null when it
 * orders nothing or only asks for something ("please tell me the serial number"). General verbs of handling things.
 */
export function readStep(sentence: Sentence): Try | null {
  if (!mayOrder(sentence)) return null;
  const match = ordered.find(sentence);
  if (!match) return null;
  const order = fromWord(sentence, match.mark);
  if (asking.find(order) || statement.find(order) || idle.find(order)) return null;
  return { said: firstStep(order), by: "agent" };
}

const attempt = patterns(
  `^ > =${deeds}`,
  `i|we|i've|ive|we've|weve|i'd|we'd have|had? already|also|just|even|both|now|then|again|only{2} > =${deeds}`,
);
const mayTry = createMayHold(attempt);
/** "changed my mind", "moved house", "I opened the parcel" tell a story and try nothing. */
const story = patterns(
  "^ changed~my~mind|called~it|set~up|turned~out|held~on|checked~out|checked~in",
  "^ opened the|a box|parcel|account",
  "^ moved my _ to|away",
  "^ moved !it|them|the|all|my",
);

/** What a customer says they did about it: "descaled it again", "changed my password three times today"; else null. */
export function readAttempt(sentence: Sentence): Try | null {
  if (!mayTry(sentence)) return null;
  for (const clause of splitClauses(sentence)) {
    const match = attempt.find(clause);
    if (!match) continue;
    const said = fromWord(clause, match.mark);
    const least = match.mark === match.from ? 2 : 1;
    if (!story.find(said) && said.text.includes(" ") && countContent(said.text) >= least)
      return { said, by: "customer" };
  }
  return null;
}
