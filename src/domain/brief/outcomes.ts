import { cue } from "./cues";
import { splitClauses, type Sentence } from "./sentences";

/**
 * What a customer says of something tried: `said` is the shortest part that says it. `clear` grows with how plainly it
 * says so: 3 names the error code, 2 says "still" or "no change", 1 anything else.
 */
export type Outcome = { readonly said: Sentence; readonly outcome: "failed" | "helped"; readonly clear: 1 | 2 | 3 };

const failed =
  /\b(?:still|same|again|nothing|no change|no difference|no luck|no effect|didn['’]?t|doesn['’]?t|does not|did not|don['’]?t work|not work\w{0,3}|isn['’]?t|is not|won['’]?t|will not|can['’]?t|cannot|couldn['’]?t|not like before|failed|fails|stopped|stops|stuck|worse|comes? back|came back|is back|it is back|keeps?|just as|no better|without success|to no avail|even so|error)\b/i;
const helped =
  /\b(?:it works|works (?:now|again|fine)|working (?:now|again|fine)|worked|fixed|solved|is gone|gone now|(?:is|are|['’]s|has|turned|gone|went)(?: gone| turned| back)? (?:white|green|normal|online)|all good|that did it|did the trick|perfect|quiet(?:er)? now|it ran|went through|went away|success\w{0,5}|better (?:now|already)|found it|much better|way better|no flicker|ok now|fine now)\b/i;
/** "No E12", "no error": the trouble is absent. "no symbol", "no change": the cure is. */
const absent = /^no (?:more )?(?:error|E\d{1,3}|fault|leak|noise|flicker)\b/i;
const lacking =
  /^(?:there ?['’]?s |there is |but |still )?no (?!problem|thanks|thank|worries|idea|need|one|smell|bulge)[a-zà-ÿ]{3,20}(?: [a-zà-ÿ]{2,12}){0,2}$/i;
const denied = /\b(?:not|n['’]t|never) (?:really )?(?:work\w{0,3}|fixed|solved|gone|better|perfect)\b/i;

const judge = (text: string): Outcome["outcome"] | null => {
  if (noResult.test(text)) return null;
  if (absent.test(text)) return "helped";
  if (lacking.test(text) || dry.test(text) || denied.test(text)) return "failed";
  const good = helped.test(text);
  const bad = failed.test(text);
  if (good && bad) return /\b(?:still|same|again|nothing|failed)\b/i.test(text) ? "failed" : "helped";
  return good ? "helped" : bad ? "failed" : null;
};

/** What somebody read, wants or meant to do is no result; neither is the report of doing it. */
const noResult =
  /^(?:i|we)(?:['’]ve| have)? (?:just )?(?:read|heard|think|thought|want|need|would|was going to|were going to|am going to)\b|\b(?:was|were) going to\b|^(?:did|done|tried) (?:that|it|the|this|so)\b(?!.{0,60}\b(?:still|same|nothing|no change)\b)|^i mean$|^thank|\b(?:not|n['’]t) (?:start|try|tried|touch|do|done)\w{0,4}\b/i;
/** "no coffee comes", "no sound at all". */
const dry = /\bno [a-zà-ÿ]{3,14} (?:comes?|came|at all|anymore)\b/i;

/** A clause longer than this is not shorter than its sentence to a reader. */
const shortEnough = 48;

const toOutcome = (said: Sentence, outcome: Outcome["outcome"]): Outcome => {
  const plain = /\b(?:still|same|failed|no change|no difference|stopped|works?|worked|gone|back)\b/i.test(said.text);
  return { said, outcome, clear: /\b\p{L}{1,3}-?\d{1,4}\b/u.test(said.text) ? 3 : plain ? 2 : 1 };
};

/**
 * What a customer's sentence says about the last thing tried, or null. The last clause that says anything counts:
 * "got one cup and then same error again". Questions say nothing.
 */
export function readOutcome(sentence: Sentence): Outcome | null {
  if (sentence.end === "?" || (sentence.cues & cue.outcome) === 0) return null;
  const whole = judge(sentence.text);
  if (sentence.text.length <= shortEnough && !/[,;:] /.test(sentence.text))
    return whole ? toOutcome(sentence, whole) : null;
  const clauses = splitClauses(sentence);
  for (let at = clauses.length - 1; at >= 0; at -= 1) {
    const clause = clauses[at];
    const outcome = clause ? judge(clause.text) : null;
    if (clause && outcome) return toOutcome(clause, outcome);
  }
  return null;
}
