/** What cannot or may not be done: a rule that was told, and no attempt. */
const forbids =
  /\b(?:unable to|not able to|can(?:no|['’])?t|not (?:eligible|allowed|permitted|possible|refundable|changeable)|policy (?:does|do)(?: not|n't)|nicht (?:möglich|erlaubt|zulässig)|(?:kann|können|darf|dürfen) (?:ich |wir |das |leider )*nicht|(?:ne )?(?:peux|pouvons|peut|peuvent) (?:malheureusement )?pas|n'est pas (?:possible|autorisé)|no (?:puedo|podemos|se puede|es posible)|não (?:posso|podemos|é possível|pode)|non (?:posso|possiamo|è possibile|si può)|niet (?:mogelijk|toegestaan)|(?:kan|kunnen|mag) (?:ik |we |dat |helaas )*niet)\b/iu;
/** That it was attempted all the same. */
const attempts =
  /\b(?:tried|attempt\w*|submitted|refused|rejected|declined|failed|came back|went through|got (?:an|the) error|returned ["“*]|versucht|abgelehnt|fehlgeschlagen|essayé|tenté|refusé\w*|échoué|intent\w+|rechaz\w+|falló|tent\w+|recus\w+|falhou|provat\w+|rifiutat\w+|fallit\w+|geprobeerd|geweigerd|mislukt)\b/iu;
/** Looking something up changes nothing, */
const looksUp =
  /\b(?:I|we)(?:['’]ve| have|['’]m| am)? (?:now |just |also |successfully ){0,3}(?:found|located|retrieved|looked (?:up|at|into)|checked|reviewed|pulled up|can see|see|verified|confirmed)\b/iu;
/** unless the same clause says what was changed then. */
const changes =
  /\b(?:cancel|refunded|booked|chang|updat|order|sent|rais|open|creat|add|remov|froze|block|issu|credit|appl|restor|replac)/iu;
/** "It seems the order was cancelled": a guess is no act. */
const supposes = /^\W{0,4}it (?:appears|seems|looks)\b/i;

/** "I hand you over to Billing now": the conversation comes to a person, and nothing about the matter has changed. */
const handsOver =
  /\b(?:hand|handing|handed|pass|passing|passed|transfer|transferring|connect|connecting|put|putting) you\b/i;
/** "I've cancelled it and am passing you on": beside an act. */
const hasDone = /(?:['’]ve|\bhave) (?!passed|handed|transferred|connected|put)[a-z]{1,20}(?:ed|t|n)\b/i;

/**
 * Whether a clause that reads like something done tells only what is not possible, what was looked up, what is
 * supposed, or that somebody else takes over.
 */
export const isNoAct = (clause: string): boolean =>
  (forbids.test(clause) && !attempts.test(clause)) ||
  (looksUp.test(clause) && !changes.test(clause)) ||
  (handsOver.test(clause) && !hasDone.test(clause)) ||
  supposes.test(clause);
