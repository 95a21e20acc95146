const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ""));

/** What people say in a chat beside their problem: greetings, asking for a person, feelings, filler. Folded. */
const chatter = wordsOf(`
hi hello hey dear good morning afternoon evening bye thanks thank thx please pls sorry ok okay yes yeah yep yup no nope
not never none nobody nothing sure fine right well oh hmm lol wow
agent bot robot human person people representative rep operator somebody someone anyone real speak talk
talking chat chatting transfer help helping helped
ridiculous unacceptable terrible awful horrible stupid annoying annoyed angry useless fed joke sick tired frustrated
frustrating disappointed disappointing upset idiot idiots crap damn hell fuck fucking shit wtf omg worst hate
mensch menschen menneske personne humain persona spreken sprechen parler hablar snakke
hallo guten tag bitte danke nein nicht bonjour merci svp oui non hola gracias favor ciao grazie hei hej takk tak`);

/** What joins, asks and wishes, by language, beyond what the reader of words leaves out itself. Folded. */
const functionWords: ReadonlySet<string> = new Set(
  [
    `if whether unless although though because like likes liked want wants wanted wanna wish wishes need needs needed know knows known knew
    think thinks thought wonder wondering guess suppose assume hope tell told let lets able anyway actually basically probably possible possibly
    hopefully hold ask asked asking mean means thing things something anything everything nothing stuff kind sort lot lots bit little much
    many some any other another same different one ones two first second last next new old yet ever even only also too very quite rather
    always usually sometimes often again already still today tomorrow yesterday tonight now soon later time times moment minute minutes
    hour hours day days week weeks month months year years morning evening come comes came coming make makes made take takes took taken
    put bring brings brought give gives giving gave given keep keeps kept use used using look looks looking see seen saw say says said`,
    `ich mochte will wollen wollte brauche brauchen hilfe helfen wissen weiss gern gerne bekomme bekommen machen mache macht gibt geht gehen
    ob falls bitte mal schon etwas immer heute morgen gestern jahr woche sagen lassen konnen konnte musste muss soll sollte`,
    `besoin aide aider aidez veux veut voudrais voudrait souhaite peux peut pouvez savoir sais faire fait faut avoir svp merci jour annee
    toujours aujourd hui demain hier`,
    `quiero quisiera quiere necesito necesita ayuda ayudar puedo puede pueden saber se hacer hago hace tengo favor gracias hoy ayer ano dia`,
    `voglio vorrei bisogno aiuto posso puo sapere faccio favore grazie oggi ieri domani anno giorno`,
    `wil wilde graag hulp nodig helpen weten doen krijg krijgen alstublieft bedankt vandaag morgen gisteren jaar dag`,
    `quero queria gostaria preciso precisa ajuda ajudar obrigado obrigada posso pode saber fazer faco hoje ontem ano dia`,
    `vill skulle behover hjalp hjalpa snalla gora idag vil trenger hjelp hjaelp brug gjerne gerne vite gore hvordan`,
    `し て い ます ました ません まし た が を に は で も の と から まで ので です でした ください ない なく ある いる する した して しました
    してい てい ている しています できる できません たい か ね よ さん こと これ それ この その お ご どう`,
    `的 了 吗 呢 我 你 您 我们 是 在 有 想 要 请 请问 能 可以 怎么 如何 什么 一个 这个 那个 和 也 都 就 不`,
    `ที่ และ ของ ได้ ไม่ มี เป็น จะ ให้ ครับ ค่ะ คะ ฉัน ผม อยาก ต้องการ ช่วย หน่อย`,
    `chce chcialbym chcialabym potrzebuje pomoc prosze wiem wiedziec mozna moge`,
  ].flatMap((words) => [...wordsOf(words)]),
);

/** Words that say little: generic verbs, time, amounts. They count, but faintly, and are no reason alone. Folded. */
const faint = wordsOf(`
try tried trying tries work works worked working problem problems issue issues trouble find found happen happens happened happening
seem seems show shows showing shown happy three right wrong way long start started far monday tuesday wednesday thursday friday
saturday sunday january february march april june july august september october november december fix fixed fixing solve solved sorted
idea question answer wait waiting waited buy bought have`);

/** How much a word says about a problem: 0 nothing, 0.4 little, 1 all it can. `word` is folded. */
export function substanceOf(word: string): number {
  if (chatter.has(word) || functionWords.has(word)) return 0;
  return faint.has(word) ? 0.4 : 1;
}
