/**
 * The small words every sentence needs, by the languages that have them (ISO 639-1; "nb" stands for both written
 * Norwegians); groups are parted by "|". Enough to tell these apart in a message of a few words; behind the first ten stand languages as people
 * type them without their accents, or in Latin letters.
 */
const groups = `en: about after again all already also and any are aren't back be because been before being both but by can can't
cannot cant could couldn't did didn't didnt does doesn't doesnt doing don't done dont down each few from get got
has hasn't have haven't having hello here his how i'd i'll i'm i've if into isn't it it's its ive just know let's
like may might more most must my need new nor not now off old one only or other our out own please same see shall
she should since some still such than thank thanks that that's thats the their them then there there's these they
they're think this those to too two until up us very want wasn't we're were what what's whats when where which
while who whose why will with without won't would wouldn't yes yet you you're your|
de: aber auch auf aus bei bin bist bitte danke dann dass dein dich dir doch durch ein eine einem einen einer eines
euch für guten habe haben hat hatte hatten ich ihn ihr ihre ihrem ihren immer ist jetzt kann kein keine konnte
können mehr mein meine meinen meiner mich mir muss müssen nach nein nicht noch nur ob oder schon sehr sein seit
sich sie sind soll und unter von vor wann war warum weil wenn wer werden wieder wir wird wo wurde zu zum zur über|
fr: ai au aussi aux avec avez avoir bien bonjour c'est ce cela ces cette chez comment d'un d'une dans depuis déjà
elle elles encore est fois ils j'ai jamais l'on merci mes mon même n'est ne notre nous ont oui où par pas plus
pour pourquoi qu'il quand qui quoi rien sans sont sous suis sur toujours tous tout très une vos votre vous ça
était été êtes être|
es: ahora cuando cuándo cómo desde dónde el ella ellos ese eso estaba esto estoy están fue gracias había hasta hay
hola las los mis muy más nosotros pero puede puedo quién qué sin sobre solo son soy sus sí también tengo tiene
tienen todavía todo tú unas unos usted ustedes vale ya yo él|
it: abbiamo alla anche ancora avere buongiorno che chi ci ciao come cosa dei della delle di dove ero essere già
gli grazie hai hanno ho io lei loro lui mia miei mio molto nel nella niente noi per perché più quello questa
questo sempre senza sono suo sì ti tutto uno voi è|
pt: agora ainda ao bom com como dia dos ela ele eles em estou estão eu foi havia isso isto já mas meu minha muito
na nas não nós obrigada obrigado olá onde quem sem seu sim sou são também tem tenho tudo têm uma umas você vocês à
é|
nl: aan alleen alstublieft altijd bedankt ben bent bij daar dan dank dat deze door een geen goedemorgen heb hebben
heeft heel het hij hoe ik jij jouw jullie kunnen maar meer met mij mijn moet naar nee niet nog omdat onder onze
ook op sinds toch u uit uw van voor waar waarom wanneer wat weer wij worden wordt ze zij zijn|
nb: ble deg dere ei enda ennå etter gjerne hadde hei hva igjen meg nei noe noen nå seg takk veldig vær vært å|
sv: allt att bara dessa detta där då eftersom ett från för gärna hade hon hur här inte jag kunde mina mycket måste
ni när något några och också sedan ska tack till vad vara varför varit vem vid vill ännu är över|
da: af altid bliver endnu gerne havde hvad meget mere noget nogle tak været|
en da: at|
en de: am an im so|
en es: he|
en fr: on|
en nl: had is of we|
en pt: as do|
de da: mit|
de es: es|
de fr: des|
de nl: als die hier waren wie|
de pt: das um uns|
fr es: les y|
fr it: il ma non|
fr nl: je|
fr pt: mais ou|
es it: con del ha lo mi su una|
es pt: esta estar este está nada nos para por porque ser|
it pt: e quando sua|
pt da: os|
nl da: dit|
nb da: alt bare dette disse fordi fra hun hvem hvis hvor hvordan hvorfor ikke jeg kunne må når og også siden skal
til ved vil ville være|
nb sv: alltid av blir ditt mer mitt oss|
sv da: blev dig efter hej igen mig nej sig|
en de nl: in was|
en es pt: no|
en nb da: for her mine|
de nb da: der|
fr es it: la le si tu un|
fr es pt: que|
fr nb da: et|
es it nl: al|
es it pt: era o|
nl sv da: nu|
nb sv da: det din eller har hos ingen med men min på skulle som så var vi|
en fr es pt: a|
en nb sv da: under|
en nl nb da: over|
de nb sv da: dem den|
de nl nb da: er|
fr es it pt: se|
fr es pt nl: te|
es nb sv da: han|
nl nb sv da: kan om|
en fr es pt nl: me|
en it nb sv da: i|
de fr nb sv da: du|
de it pt nb da: da|
de nl nb sv da: ja|
fr es nl nb sv da: en|
fr es pt nl nb sv da: de|
id: saya aku kamu anda kami kita mereka yang dari untuk dengan ini itu tidak tak bukan belum sudah sangat ada bisa akan juga
karena tapi tetapi kalau jika bagaimana kenapa mengapa kapan terima kasih mohon tolong lagi saja pesanan gak nggak banget kok
uang barang pelayanan kembali masih hari di ke dan|
hi: hai hain hoon tha thi mera meri mere aap aapka aapki tum humko mujhe mujhko kya kyu kyun kyon nahi nahin abhi bhi kab kaise
kahan karo karna kiya raha rahi rahe gaya gayi aaya aayi hota hoti ko ka ki wala bahut bohot accha acha theek sirf lekin kuch koi
yeh woh mein paisa paise kharab chahiye dete diya liya sab iska uska ye wo hua hui par|
tr: bir ve bu icin ama cok degil ben biz siz onlar neden nasil nerede hala kadar sonra daha gibi lutfen merhaba tesekkur
tesekkurler siparis siparisim gelmedi olarak bana beni benim sizin artik henuz hic niye olmadi istiyorum urun ne|
vi: toi khong chua duoc cua va voi rat nhung nay nhu gi sao xin cam roi cac mot nguoi giao tien mua bao gio hang don|
tl: ang ng mga ko niyo nyo siya kami tayo sila hindi wala po opo naman lang kasi pero paano bakit kailan saan yung iyong
salamat gusto kayo akin aking nasaan dumating dumarating rin ba na|
sw: ya wa kwa katika hii hiyo yangu yako sana asante tafadhali lakini bado hapana ndiyo mimi wewe sisi nataka naomba bila kama nini
wapi lini jinsi siwezi na ni|
pl: nie jest sie czy jak ale juz mam moj moje moja prosze dziekuje bardzo dlaczego gdzie kiedy tylko przez dla jestem bylo byl
jeszcze nadal od tego ktory zamowienie|
ro: nu este sunt mai cu pentru din si dar foarte multumesc buna ziua vreau inca unde cand comanda mea nici aveti|
fi: ei ole olen mutta miksi missa milloin kiitos minun minulle tilaus tilaukseni viela nyt kun jos vain hyvin ja|
hu: nem az egy meg csak hogy miert hol mikor kerem koszonom nekem nincs|
cs: neni jsem ale proc kde kdy dekuji prosim muj moje objednavka jeste stale uz jen velmi|
pt: nao voce voces tambem estou muito aqui porque nunca ainda obrigado pedido chegou ninguem entao minha pra cade quero produto|
es: tambien gracias cuando donde porque todavia nunca llego llegado pedido nadie quiero necesito dinero aun aqui ayer|
fr: suis deja tres ete colis recu toujours personne jamais rien pourquoi apres|
sv: jag och inte mycket fortfarande ingen aldrig|
de: fuer koennen moechte ueber immer noch niemand`;

/** Languages by their place; English is the first. */
export const languageCodes: readonly string[] = "en de fr es it pt nl nb sv da id hi tr vi tl sw pl ro fi hu cs".split(
  " ",
);

/** Which languages have a word, as bits by their place in `languageCodes`. */
export const languagesOf: ReadonlyMap<string, number> = readGroups();

function readGroups(): ReadonlyMap<string, number> {
  const read = new Map<string, number>();
  for (const group of groups.split("|")) {
    const [languages = "", words = ""] = group.trim().split(": ");
    const bits = languages.split(" ").reduce((sum, language) => sum | (1 << languageCodes.indexOf(language)), 0);
    for (const word of words.split(/\s+/)) read.set(word, (read.get(word) ?? 0) | bits);
  }
  return read;
}
