import { countContent } from "./content";
import { actions, cue, deeds } from "./cues";
import { splitClauses, within, type Sentence } from "./sentences";

/** Something somebody was told to do or did: `said` is the part that becomes the line. */
export type Try = { readonly said: Sentence; readonly by: "agent" | "customer" };

const manner =
  "(?:please|then|first|next|now|so|also|again|perhaps|maybe|instead|simply|just|good|ok|okay|thank you|thanks|meanwhile|afterwards|after that|finally|i see|understood)";
const offering =
  "(?:you (?:can|could|may|should|might)(?: also| first| please)?|could you(?: please)?|can you(?: please)?|would you(?: please)?|i(?:['’]d| would)? (?:suggest|recommend)(?: that)?(?: you)?|let(?:['’]s| us)|have you tried|try to|please try to)";
const lead = new RegExp(`^(?:(?:${manner})[,:]? ){0,3}(?:${offering} )?(?:(?:${manner}),? ){0,2}`, "i");
const imperative = new RegExp(`^(?:${actions})\\b`, "i");
/** Asking to look something up or to hand something over is a question in the form of an order. */
const asking =
  /\b(?:tell (?:me|us)|let (?:me|us) know|give (?:me|us)|send (?:me|us)|which|what does|what is|how many|how old|show me|send (?:the|three|a) \w{0,12} ?(?:photo|picture|screenshot|log)s?|write to me|contact|take your time|a look|give it to me|read me|and a person|by e-?mail|dm|direct message|inbox|call us|phone us|chat with us)\b/i;

/** "Add device makes a second entry" tells what a button does. */
const statement =
  /^[a-zà-ÿ]{2,12}(?: [a-zà-ÿ›-]{1,20}){1,2} (?:makes|does|is|are|was|has|will|means|gives|takes|needs|shows)\b/i;

/** Where the first step of a longer order ends. */
const stepEnd = /[;:(]|, (?=[a-zà-ÿ])| and (?=[a-zà-ÿ])|, so that | so that | until /i;
const shortStep = 16;

const firstStep = (sentence: Sentence): Sentence => {
  let stop = sentence.text.length;
  for (let from = 0; from < sentence.text.length;) {
    const match = stepEnd.exec(sentence.text.slice(from));
    if (!match) break;
    const at = from + match.index;
    if (at >= shortStep || /^[;:(]/.test(match[0])) {
      stop = at;
      break;
    }
    from = at + match[0].length;
  }
  return within(sentence, 0, stop);
};

/**
 * What the agent's sentence tells the customer to do: its first step ("Switch the Brio off at the back"). Null when it
 * orders nothing or only asks for something ("please tell me the serial number"). General verbs of handling things.
 */
export function readStep(sentence: Sentence): Try | null {
  if ((sentence.cues & cue.step) === 0) return null;
  const from = lead.exec(sentence.text)?.[0].length ?? 0;
  const order = within(sentence, from, sentence.text.length);
  if (!imperative.test(order.text) || asking.test(order.text) || statement.test(order.text)) return null;
  if (/^(?:leave it|wait|thank|good|go ahead|use the (?:link|form))\b/i.test(order.text)) return null;
  return { said: firstStep(order), by: "agent" };
}

const attempt = new RegExp(
  `(?:^|\\b(?:i|we)(?:['’]?ve| have| had|['’]d)? (?:(?:already|also|just|even|both|now|then|again|only) ){0,2})(?=(?:${deeds})\\b)`,
  "i",
);
/** "changed my mind", "moved house", "I opened the parcel" tell a story and try nothing. */
const story =
  /^(?:changed my mind|moved (?!it|them|the|all|my [a-zà-ÿ]{3,12} (?:to|away))|called it|opened (?:the|a) (?:box|parcel|account)|set up|turned out|held on|checked (?:out|in)\b)/i;

/** What a customer says they did about it: "descaled it again", "changed my password three times today"; else null. */
export function readAttempt(sentence: Sentence): Try | null {
  if ((sentence.cues & cue.did) === 0) return null;
  for (const clause of splitClauses(sentence)) {
    const match = attempt.exec(clause.text);
    if (!match) continue;
    const said = within(clause, match.index + match[0].length, clause.text.length);
    const least = match[0] === "" ? 2 : 1;
    if (!story.test(said.text) && said.text.includes(" ") && countContent(said.text) >= least)
      return { said, by: "customer" };
  }
  return null;
}
