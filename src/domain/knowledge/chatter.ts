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

/** Words that say little: generic verbs, time, amounts. They count, but faintly. Folded. */
const faint = wordsOf(`
want wants wanted need needs needed like know think thought tell told try tried trying tries work works worked working
problem problems issue issues trouble thing things something anything everything still already again today tomorrow
yesterday now time times minute minutes hour hours day days week weeks month months year years new old use used using
come comes came coming take takes took taken put see seen saw look looks looking find found keep keeps kept give gives giving
gave given let happen happens happened happening seem seems show shows showing shown happy bit lot lots little one two
three first second last next same different right wrong way always ask asked asking mean means long start started far
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
october november december fix fixed fixing solve solved sort sorted idea question answer wait waiting waited buy bought have`);

/** How much a word says about a problem: 0 nothing, 0.4 little, 1 all it can. `word` is folded. */
export function substanceOf(word: string): number {
  if (chatter.has(word)) return 0;
  return faint.has(word) ? 0.4 : 1;
}
