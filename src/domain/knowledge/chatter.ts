import { isStopWord, type Token } from "#text";

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ""));

/** What people say in a chat beside their problem: greetings, asking for a person, feelings, filler. Folded. */
const chatter = wordsOf(`
hi hello hey dear good morning afternoon evening bye thanks thank thx please pls sorry ok okay yes yeah yep yup
no nope not never none nobody nothing sure fine right oh hmm lol wow agent bot robot human person people
representative rep operator somebody someone anyone real speak talk talking chat chatting transfer help helping
helped ridiculous unacceptable terrible awful horrible stupid annoying annoyed angry useless fed joke sick tired
frustrated frustrating disappointed disappointing upset idiot idiots crap damn fuck fucking shit wtf omg worst
hate mensch menschen menneske personne humain persona spreken sprechen parler hablar snakke hallo guten tag
bitte danke nein nicht bonjour merci svp oui hola gracias favor ciao grazie hei hej takk tak`);

/** What joins, asks and wishes, by language, beyond what the reader of words leaves out itself. Folded. */
const functionWords: ReadonlySet<string> = new Set(
  [
    `if unless although like likes liked want wants wanted wanna wish wishes need needs needed know knows known knew
    think thinks thought wonder wondering guess suppose assume hope tell told able anyway actually basically
    probably possible possibly hopefully hold ask asked asking mean means thing things something anything everything
    stuff kind sort lot lots bit little another different ones two first second last next new old even always
    usually sometimes often already still today tomorrow yesterday tonight soon later time times moment minute
    minutes hour hours day days week weeks month months year years come comes came coming take takes took taken put
    bring brings brought give gives giving gave given keep keeps kept use used using look looks looking seen saw`,
    `mochte wollen wollte brauche brauchen hilfe helfen wissen weiss gern gerne bekomme bekommen machen mache macht
    gibt geht gehen ob falls mal schon etwas immer heute morgen gestern jahr woche sagen lassen konnte musste muss
    soll sollte`,
    `besoin aide aider aidez veux veut voudrais voudrait souhaite peux peut pouvez savoir sais faire fait faut avoir
    jour annee toujours aujourd hui demain hier`,
    `quiero quisiera quiere necesito necesita ayuda ayudar puedo puede pueden saber hacer hago hoy ayer ano dia`,
    `voglio vorrei bisogno aiuto posso puo sapere faccio favore oggi ieri domani anno giorno`,
    `wil wilde graag hulp nodig helpen weten doen krijg krijgen alstublieft bedankt vandaag gisteren jaar dag`,
    `quero queria gostaria preciso precisa ajuda ajudar obrigado obrigada pode fazer faco hoje ontem`,
    `vill behover hjalp hjalpa snalla gora idag trenger hjelp hjaelp brug gjerne vite gore`,
    `しました してい ている しています できる できません さん お ご`,
    `想 要 请问 能 可以 如何 不`,
    `ไม่ อยาก ต้องการ ช่วย หน่อย`,
    `chce chcialbym chcialabym potrzebuje pomoc prosze wiem wiedziec mozna moge`,
  ].flatMap((words) => [...wordsOf(words)]),
);

/** Words that say little: generic verbs, time, amounts. They count, but faintly, and are no reason alone. Folded. */
const faint = wordsOf(`
try tried trying tries work works worked working problem problems issue issues trouble find found happen happens
happened happening seem seems show shows showing shown happy three wrong long start started far monday tuesday
wednesday thursday friday saturday sunday january february march april june july august september october
november december fix fixed fixing solve solved sorted idea question answer wait waiting waited buy bought`);

/** How much a word says about a problem: 0 nothing, 0.4 little, 1 all it can. `word` is folded. */
export function substanceOf(word: string): number {
  if (isStopWord(word) || chatter.has(word) || functionWords.has(word)) return 0;
  return faint.has(word) ? 0.4 : 1;
}

/** Whether a word by itself tells what a text is about. */
export const isTellingWord = ({ word, kind, stop }: Pick<Token, "word" | "kind" | "stop">): boolean =>
  !stop && kind === "word" && substanceOf(word) === 1;
