import { hashText } from "./hash";
import type { Token } from "./tokens";

const hashes = (words: string): ReadonlySet<number> =>
  new Set(
    words
      .split(/\s+/)
      .filter((word) => word !== "")
      .map(hashText),
  );

/** Words that carry nothing of a line: fewer than a search leaves out, since a line lives of what is to be done. */
const emptyWords = hashes(`
a an the of to in on at for and or but with from by is are was were be been it its this that they their them he she his her
we our you your i my me not no has have had will would can could should do does did as so if then than there here again now
still yet please one two any some all more most`);

/** What people say beside their matter: greetings, thanks, a yes or a no. */
const courtesies = hashes(`
hi hello hey hiya heya dear sir madam good morning afternoon evening day bye goodbye cheers ok okay k yes yeah yea yep yup
nope nah sure fine right alright great perfect thanks thank thankyou thx ty welcome sorry well oh hmm that's thats it's i'm im
hallo guten tag morgen moin abend bitte danke vielen dank nein ja gut
bonjour bonsoir salut merci beaucoup oui non svp bien sûr parfait
hola buenos buenas dias días tardes noches gracias muchas sí si favor vale claro
ciao salve buongiorno buonasera grazie mille prego va bene certo sì
olá ola bom boa dia tarde noite obrigado obrigada sim não nao
dag goedemorgen goedemiddag goedenavond bedankt alsjeblieft alstublieft nee prima
hei hej takk tak nej nei`);

/** The same where words are not parted by blanks, each the whole of what is said. */
const wholeCourtesies: ReadonlySet<string> = new Set(
  "はい いいえ うん こんにちは こんばんは おはようございます もしもし ありがとう ありがとうございます ありがとうございました どうも すみません お願いします よろしくお願いします よろしくお願いいたします 承知しました わかりました 了解です 大丈夫です 你好 您好 谢谢 好的 是的".split(
    " ",
  ),
);

/** Whether a word in lower case carries nothing of a line. */
export const isEmptyWord = (word: string): boolean => emptyWords.has(hashText(word));

/** A word that carries something of a line. */
export const carriesSomething = ({ mark, word }: Token): boolean => !mark && !emptyWords.has(word);

const act = hashText("do");

/**
 * Words that could be a matter: more than a greeting, thanks, a yes or a no, and words that only join. "Yes, do that" could:
 * it takes what was offered.
 */
export const couldBeMatter = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => token.word === act || (carriesSomething(token) && !courtesies.has(token.word))) &&
  !wholeCourtesies.has(tokens.map(({ bare }) => bare).join(""));
