import { patterns, type Patterns } from "#text/patterns";
import type { Span } from "#text/words";
import { keysOf } from "#domain/brief/language";
import { fromWord, splitClauses, type Sentence } from "#domain/brief/language";

/**
 * What a sentence does to what was wanted before: it is settled ("that fixed it"), taken back ("never mind the
 * refund", with the `keys` and the `named` words of what it names), or replaced by the wish in the same turn ("I'd rather have …").
 */
export type Change =
  | { readonly kind: "settled"; readonly said: Sentence }
  | { readonly kind: "back"; readonly said: Sentence; readonly keys: readonly string[]; readonly named: Span }
  | { readonly kind: "instead"; readonly said: Sentence }
  | { readonly kind: "perhaps"; readonly said: Sentence };

const opener =
  "ok|okay|oh|ah|yes|yeah|yep|great|perfect|super|brilliant|wow|right|well|hooray|thanks|thank~you|cool|nice";
const rest = "=,|;|-|–|now|again|thanks|thank|cheers|fine|perfectly|great|but|so";
const settling = [
  "that|it|this|everything just|now|finally|actually|has|have? just|now|finally? worked|works|helped",
  "that|it|this just|now|finally|actually|has? fixed|solved|sorted|resolved|did it",
  "that|it|this did~the~trick|does~the~trick",
  "that|it|this|everything|all is|are|was now|all? fixed|solved|sorted|resolved|settled",
  "that's|thats|it's|its|everything's now|all? fixed|solved|sorted|resolved|settled|working",
  "the|my? problem|issue|matter is|has|was|seems? been|to? be? solved|fixed|resolved|sorted|gone",
  "all good|sorted|fixed now?",
];
/** Only the end of the clause or a thank may follow: "it works for a minute" settles nothing. */
const settled = patterns(
  ...settling.flatMap((words) => [`^ ${opener},{3} ${words} $`, `^ ${opener},{3} ${words} ${rest}`]),
);

const drop = patterns(
  "never~mind|nevermind|nvm|forget|scrap|disregard about? >",
  "no~longer|not~anymore want|need to? >",
  "i|we have? changed~my~mind|changed~our~mind >",
  "i|we don't|dont|do~not|didn't|didnt|no~longer really|actually|even? want|need|mean|ask~for to? >",
);
/** "Forget it", "I don't want that": said in anger as often as of a wish. */
const bare = patterns("^ never~mind|nevermind|nvm", "changed~my~mind|changed~our~mind", "no~longer want|need");
/** What is no longer wanted ends where the next wish begins. */
const next = patterns("just|i|we|please|but|and|can|could|send|give");

const instead = patterns(
  "i'd~rather|we'd~rather|rather~have|changed~my~mind|second~thought|second~thoughts|scratch~that",
);
/** Said with a new wish as often as with anything else. */
const perhaps = patterns("instead|actually|rather|meant|after~all");
const addition = patterns("also|too|as~well|in~addition|another~thing");

const anywhere = (sentence: Sentence, phrases: Patterns): boolean => phrases.find(sentence) !== null;

const readBack = (sentence: Sentence): Change | null => {
  const clauses = splitClauses(sentence);
  for (const clause of clauses) {
    const match = drop.find(clause);
    if (!match) continue;
    const named = fromWord(clause, match.mark);
    const stop = next.find(named);
    const { words } = clause;
    const apart = /[,;.:!–—]/.test(clause.turn.text.slice(words.to[match.mark - 1] ?? named.from, named.from));
    // "Never mind, found it" names nothing that is given up.
    const { text } = apart ? { text: "" } : stop ? sentenceBefore(named, stop.from) : named;
    const keys = keysOf(text);
    if (keys.length > 0 || anywhere(clause, bare))
      return { kind: "back", said: sentence, keys, named: { from: named.from, to: named.from + text.length } };
  }
  return null;
};

const sentenceBefore = (sentence: Sentence, word: number): Pick<Sentence, "text"> => ({
  text: sentence.text.slice(0, Math.max(0, (sentence.words.from[word] ?? sentence.to) - sentence.from)),
});

/** The same in languages of which the rules read nothing else: what is wished instead is for the readers to find. */
const insteadElsewhere =
  /(?<!\p{L})(?:doch lieber|lieber doch|anders überlegt|(?:je )?préfère|préférerais|changé d['’]avis|prefiero|preferiría|cambiado de (?:opinión|idea)|prefiro|preferia|mudei de ideias?|preferisco|preferirei|cambiato idea|toch (?:maar )?liever|toch maar)(?!\p{L})|やっぱり/iu;
/** "Mejor", "finalement", "invece": said with a new wish as often as with anything else. */
const perhapsElsewhere =
  /(?<!\p{L})(?:lieber|stattdessen|plutôt|finalement|à la place|mejor|en (?:su )?lugar|en vez|em vez|afinal|piuttosto|invece|anzi|liever|in plaats daarvan)(?!\p{L})|やはり|代わりに|かわりに/iu;
/** How one wants to be reached is no other matter: "ich hätte lieber einen Anruf". */
const reaching =
  /anruf|telefon|téléphon|appel|courriel|llam|correo|ligar|ligação|chiam|bellen|gebeld|e-?mail|電話|メール/iu;

/** Whether a text in another language than English says that something is wished instead, or perhaps does; null where it does not. */
export function changesElsewhere(text: string): "instead" | "perhaps" | null {
  if (reaching.test(text)) return null;
  if (insteadElsewhere.test(text)) return "instead";
  return perhapsElsewhere.test(text) ? "perhaps" : null;
}

/** The same in English, where "phone" is a thing as well: "I'd rather be called in the morning", "e-mail me instead". */
const reachingMe =
  /\brather (?:just )?(?:be|get) (?:called|phoned|rung|contacted|texted|e-?mailed|messaged|reached)\b|\brather (?:that )?(?:you|someone|somebody|they) (?:just )?(?:call|phone|ring|rang|contact|text|e-?mail|message|wrote|write|reach)|\brather (?:have|get|take) (?:a|an|the|your) (?:phone |return )?(?:call|callback|e-?mail|text|message)\b|\brather (?:talk|speak|chat|do (?:this|it)|it (?:was|be)) (?:on|by|over|via)\b|\brather (?:by|via|over) (?:phone|e-?mail|text|post|chat|whatsapp)\b|\b(?:call|phone|ring|text|e-?mail|message|contact|write(?: to)?) (?:me|us)\b/i;

/** How a customer's sentence changes what was wanted before it, or null. Questions settle and take back nothing. */
export function readChange(sentence: Sentence): Change | null {
  if (sentence.end === "?") return null;
  if (anywhere(sentence, settled)) return { kind: "settled", said: sentence };
  const back = readBack(sentence);
  if (back) return back;
  if (anywhere(sentence, addition) || reachingMe.test(sentence.text)) return null;
  if (anywhere(sentence, instead)) return { kind: "instead", said: sentence };
  return anywhere(sentence, perhaps) ? { kind: "perhaps", said: sentence } : null;
}
