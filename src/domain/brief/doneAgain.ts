import { splitSentences, type Token, tokenise } from "#text/words";
import { trimEnd } from "./language";
import type { Brief, DoneAct } from "./shape";

/**
 * How words begin that say the same act, in eight languages and in the names of an agent's steps. Acts that take something, give
 * something or change what is agreed: doing one of them twice costs somebody something.
 */
const acts: readonly (readonly string[])[] = [
  "refund reimburs erstatt rückerstatt zurückerstatt rembours reembols rimbors terugbetal terugbetaal terugbetaald terugstort 返金 払い戻",
  "cancel kündig gekündigt stornier abbestell annul geannul résili disdi opzeg opzegg opgezegd キャンセル 解約 取り消 取消",
  "freez froze frozen block sperr gesperrt einfrier eingefroren bloqu blocc blokk geblokk bevries bevroren congel 凍結 停止",
  "replac exchang ersetz ersatz austausch ausgetauscht umtausch umgetauscht remplac échang reemplaz substitu sostitu vervang omruil 交換",
  "rebook book umbuch umgebucht gebucht buchen buchung réserv reserv prenot boek geboekt overboek 予約",
  "chang updat änder geändert modif cambi alterar alterad wijzig gewijzigd 変更",
  "delet lösch gelöscht supprim elimin verwijder 削除",
  "return retour rücksend renvoyer devolver 返品",
  "waiv erlass reset zurücksetz zurückgesetzt reinitialis réinitialis restablec",
].map((words) => words.split(" "));

/** A word that says the act has been done: nobody proposes it. */
const pastForm =
  /(?:ed|iert|ttet|[äe]ndert|digt|scht|setzt|tauscht|roren|perrt|bucht|frozen|froze|ezegd|taald|eerd|oekt|ée?s?|[ai]d[oa]s?|at[oa])$/u;
/** The same said beside it. */
const saysDone =
  /(?<![\p{L}])(?:already|been|was|were|bereits|schon|wurden?|worden|déjà|été|ya|sido|fue|fueron|já|foi|foram|già|stat[oaie]|reeds|werd(?:en)?)(?![\p{L}])|ました|済/iu;
/** Where a sentence goes on with another act. */
const joints = /[,;:–—、，]/;
/** A number of two places is a count or an hour; it names nothing. */
const tooShort = /^(?:\p{N}{1,2}|\p{Script=Latin}{1,2})$/u;

/** The kinds of act that words of a text speak of, a step's name ("cancel_order") by its parts. */
function actsOf(word: string): readonly number[] {
  const parts = word.toLowerCase().split(/[-_]/);
  return acts.flatMap((begins, kind) =>
    parts.some((part) => begins.some((begin) => part.startsWith(begin))) ? [kind] : [],
  );
}

const wordOf = (text: string, { from, to }: Token): string => text.slice(from, to);

/** What names the thing an act is about: words of content and values. */
function objectsOf(text: string): ReadonlySet<string> {
  return new Set(
    tokenise(text)
      .filter((token) => !token.stop && !tooShort.test(token.word) && actsOf(wordOf(text, token)).length === 0)
      .map((token) => token.stem),
  );
}

/** The kinds of act that a sentence proposes: said of what may still be done. */
function proposedIn(sentence: string): ReadonlySet<number> {
  return new Set(
    sentence
      .split(joints)
      .filter((clause) => !saysDone.test(clause))
      .flatMap((clause) => tokenise(clause).map((token) => wordOf(clause, token).toLowerCase()))
      .filter((word) => !pastForm.test(word))
      .flatMap(actsOf),
  );
}

/** The words of a draft without what only says again what the customer wants. */
const without = (text: string, said: readonly string[]): string =>
  said.reduce((rest, line) => (line === "" ? rest : rest.split(line).join(" ")), text);

/**
 * The act of *Already done* that a text about to be sent or written would do again, or null. Both say the same act in any of
 * eight languages, and share a word of what it is about, or a value; what the text tells as done is no proposal, nor is the
 * customer's own wish in it. Only what was done counts: what could not be done may be tried again.
 */
export function findDoneAgain(text: string, { done = [], wants, also = [] }: Brief): DoneAct | null {
  const changed = done.filter((act) => act.changed);
  if (changed.length === 0 || text === "") return null;
  const wishes = [...(wants ? [wants] : []), ...also].map((line) => trimEnd(line.text, "."));
  const read = without(text, wishes);
  const sentences = splitSentences(read).map(({ from, to }) => read.slice(from, to));
  const told = changed.map((act) => ({
    act,
    kinds: new Set(tokenise(act.line.text).flatMap((token) => actsOf(wordOf(act.line.text, token)))),
    objects: objectsOf(act.line.text),
  }));
  for (const sentence of sentences) {
    const kinds = proposedIn(sentence);
    if (kinds.size === 0) continue;
    const objects = objectsOf(sentence);
    const same = told.find(
      (one) => [...kinds].some((kind) => one.kinds.has(kind)) && [...objects].some((word) => one.objects.has(word)),
    );
    if (same) return same.act;
  }
  return null;
}
