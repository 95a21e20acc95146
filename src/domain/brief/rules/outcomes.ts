import { createMayHold, patterns } from "#text/patterns";
import { splitClauses, type Sentence } from "#domain/brief/language";
import { hasWord, wordSet } from "#domain/brief/language";

/**
 * What a customer says of something tried: `said` is the shortest part that says it. `clear` grows with how plainly it
 * says so: 3 names the error code, 2 says "still" or "no change", 1 anything else.
 */
export type Outcome = { readonly said: Sentence; readonly outcome: "failed" | "helped"; readonly clear: 1 | 2 | 3 };

const failed = patterns(
  "still|same|again|nothing|no~change|no~difference|no~luck|no~effect|didn't|didnt|doesn't|doesnt|does~not|did~not|isn't|isnt|is~not|won't|wont|will~not|can't|cant|cannot|couldn't|couldnt|not~like~before|failed|fails|stopped|stops|stuck|worse|comes~back|come~back|came~back|is~back|keep|keeps|just~as|no~better|without~success|to~no~avail|even~so|error|rejected|refused|ignored|spins|spinning|expired|declined",
  "don't|dont|not work|works|worked|working",
);
const helped = patterns(
  "it~works|worked|fixed|solved|is~gone|gone~now|all~good|that~did~it|did~the~trick|perfect|it~ran|went~through|went~away|success|successful|successfully|found~it|much~better|way~better|no~flicker|ok~now|fine~now",
  "works|working now|again|fine",
  "quiet|quieter now",
  "better now|already",
  "is|are|has|turned|gone|went|ring's|it's|that's|light's|lamp's gone|turned|back? white|green|normal|online",
);
/** "No E12", "no error": the trouble is absent. "no symbol", "no change": the cure is. */
const absent = patterns("^ no more? error|fault|leak|noise|flicker");
const absentCode = /^no (?:more )?e\d{1,3}\b/i;
const lacking = patterns(
  "^ there's|there~is|theres|but|still? no -problem|thanks|thank|worries|idea|need|one|smell|bulge|more _{2} $",
);
const denied = patterns(
  "not|never|isn't|didn't|doesn't|hasn't|aren't|wasn't|won't|don't really? work|works|worked|working|fixed|solved|gone|better|perfect",
);
const denies = wordSet("still same again nothing failed");

const judge = (said: Sentence): Outcome["outcome"] | null => {
  if (isNoResult(said)) return null;
  if (absent.find(said) || absentCode.test(said.text)) return "helped";
  if (lacking.find(said) || dry.find(said) || denied.find(said)) return "failed";
  const good = helped.find(said) !== null;
  const bad = failed.find(said) !== null;
  if (good && bad) return hasWord(said, denies) ? "failed" : "helped";
  return good ? "helped" : bad ? "failed" : null;
};

/** What somebody read, wants or meant to do is no result; neither is the report of doing it. */
const noResult = patterns(
  "^ i|we have? just? read|heard|think|thought|want|need|would|was~going~to|were~going~to|am~going~to",
  "^ i've|we've|ive just? read|heard|thought",
  "was|were going~to",
  "^ i~mean $",
  "^ thank|thanks",
  "not|didn't|haven't|don't|didnt|havent|dont|hasn't start|started|try|tried|touch|touched|do|done|doing",
);
const report = patterns("^ did|done|tried that|it|the|this|so");
const reported = patterns("still|same|nothing|no~change");
const isNoResult = (said: Sentence): boolean =>
  noResult.find(said) !== null || (report.find(said) !== null && !reported.find(said));
/** "no coffee comes", "no sound at all". */
const dry = patterns("no _ come|comes|came|at~all|anymore");

const mayTell = createMayHold(failed, helped, absent, lacking, denied, dry);

/** A clause longer than this is not shorter than its sentence to a reader. */
const shortEnough = 48;

const plain = patterns("still|same|failed|no~change|no~difference|stopped|work|works|worked|gone|back");

const toOutcome = (said: Sentence, outcome: Outcome["outcome"]): Outcome => {
  const coded = /\d/.test(said.text) && /\b[a-z]{1,3}-?\d{1,4}\b/i.test(said.text);
  return { said, outcome, clear: coded ? 3 : plain.find(said) ? 2 : 1 };
};

/**
 * What a customer's sentence says about the last thing tried, or null. The last clause that says anything counts:
 * "got one cup and then same error again". Questions say nothing.
 */
export function readOutcome(sentence: Sentence): Outcome | null {
  if (sentence.end === "?" || !mayTell(sentence)) return null;
  const whole = judge(sentence);
  if (sentence.text.length <= shortEnough && !/[,;:] /.test(sentence.text))
    return whole ? toOutcome(sentence, whole) : null;
  const clauses = splitClauses(sentence);
  for (let at = clauses.length - 1; at >= 0; at -= 1) {
    const clause = clauses[at];
    const outcome = clause ? judge(clause) : null;
    if (clause && outcome) return toOutcome(clause, outcome);
  }
  return null;
}
