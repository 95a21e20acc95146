/**
 * Cards nobody pays with: the word "card" in their name calls no number a payment card. Words are as in a plain view.
 * Store, gift, fuel and travel cards are not among them: they hold money.
 */

/** Numbered things that are never a payment card, whatever their check digit says: the shelves of a library, a SIM. */
const never =
  "(?:e-?sim|sim|library|reader'?s?)[ -]?(?:cards?|karte|kaart|kort)|(?:bibliotheks?|leser|bucherei)-?(?:karte|ausweis)|(?:bibliotheek|biblio)-?(?:kaart|pas)|" +
  "(?:biblioteks?|lane)-?kort(?:et)?|kirjasto-?kort\\p{L}{1,5}|cart[ae]o? (?:de |da |della )?(?:bibliotheque|biblioteca|lecteur|leitor|sim)|(?:tarjeta|carne|tessera) (?:de |de la |della |da )?(?:biblioteca|bibliotheque|lector|sim)|" +
  "kart[ay] (?:biblioteczna|bibliotecna|sim)|(?:ctenarska|citatelsk[ya]) karta|ctenarsky prukaz|kutuphane kart[i]?\\p{L}{0,4}|the thu vien|kartu perpustakaan|kad perpustakaan";
const neverSigns =
  "図書(?:館|券)?(?:の)?(?:利用)?(?:者)?カード|貸出カード|(?:图书馆?|圖書館?|借书|借書|阅览|sim)[卡证證]|도서관 ?카드|유심 ?카드|บัตรห้องสมุด|читательск[а-я]{2} билет[а-я]{0,2}|библиотечн[а-я]{2} карт[а-я]{1,2}|بطاقة (?:ال)?مكتبة|כרטיס (?:ה)?(?:ספרייה|קורא)";

/** Cards of clubs, shops, transport, health and computers. Some pay besides: then their check digit tells. */
const rarely =
  "(?:memory|sd|graphics?|video|sound|network|wi-?fi|lan|expansion|business|post|report|warranty|key|access|punch|time|loyalty|rewards?|points?|bonus|member(?:ship|s|'s)?|club|nectar|student|staff|employee|" +
  "bus|rail|train|metro|transit|oyster|opal|parking|insurance|health(?:care)?|ehic|medical|patient|donor|gym|fitness|museum|visitor|discount|privilege|stamp|scratch|calling|phone|trading|season)[ -]?(?:cards?|karte|kaart|kort)|" +
  "(?:speicher|grafik|netzwerk|sound|garantie|land|post|visiten|stempel|kunden|treue|bonus|vorteils?|mitglieds?|club|payback|studenten|versicherungs?|versicherten|gesundheits|krankenkassen|monats|fahr|eintritts)-?karte|" +
  "(?:mitglieds|studenten|studierenden|kunden|schuler)-?ausweis|" +
  "carte (?:graphi|mere|memoir|wifi|reseau|fidelite|vitale|navigo|(?:de |d')(?:visite|fidelite|membre|mutuelle|sante|transport|etudiant|adherent|abonne|assure))|" +
  "(?:tarjeta|cartao|carta|tessera|carne) (?:graf|madre|wifi|(?:de |de la |della |da |do |di )?(?:memoria|visita|fideli|fedelt|puntos|pontos|punti|soci|membro|client|sanitaria|salud|saude|estudiant|estudante|transporte|descuento|desconto|sconto))|" +
  "(?:klanten?|leden|lidmaatschaps?|spaar|bonus|ov-?chip|studenten|zorg|verzekerings?|toegangs)-?(?:kaart|pas)|" +
  "(?:medlems?|bonus|kunde?|student|forsakrings|forsikrings|sundheds|sygesikrings|rejse|buss?|fordels)-?kort(?:et)?|(?:kanta-?asiakas|bonus|jasen|opiskelija|kela)-?kort\\p{L}{1,5}|" +
  "kart[ay] (?:lojalnosciow|stalego klienta|miejsk|pamieci|czlonkowsk|rabatow)|(?:vernostni|clenska|klubova|zakaznicka) karta|(?:sadakat|uyelik|ogrenci) kart|(?:kartu|kad) (?:pamieci|memori|anggota|ahli|pelajar)|the (?:thanh vien|tich diem|sinh vien|bao hiem)|card (?:reader|machine|terminal|slot|holder|game)";
const rarelySigns =
  "(?:メモリー?|sd|グラフィック|ポイント|会員|メンバーズ?|学生|スタンプ|診察|保険|クラブ|会員証)[ ・]?カード|(?:内存|存储|显|会员|會員|积分|積分|学生|學生|医保|社保|公交|交通|门禁)卡|(?:메모리|회원|포인트|멤버십|학생|교통|보험) ?카드|บัตร(?:สมาชิก|สะสมแต้ม|นักเรียน|นักศึกษา)|" +
  "(?:дисконтн|бонусн|клубн|скидочн|студенческ|транспортн)[а-я]{2} карт[а-я]{1,2}|карт[а-я]{1,2} (?:лояльности|постоянного|клиента)|بطاقة (?:ال)?(?:عضوية|ولاء|تأمين|طالب)|כרטיס (?:ה)?(?:מועדון|חבר|סטודנט)";

/** What a card of `never` is read as; it stands among the words for things that are no card. No text has it. */
export const nameOfOther = "\ue000";
const nameOfNone = "\ue001";

const called = (words: string, signs: string): RegExp =>
  new RegExp(`(?<![a-z])(?<!diners )(?:${words})|(?:${signs})`, "giu");
const neverCard = called(never, neverSigns);
const rarelyCard = called(rarely, rarelySigns);

/** The text with the names of cards that nobody pays with taken out, so that "card" in it means one that pays. */
export function nameOtherCards(text: string): string {
  return text === "" ? text : text.replace(neverCard, nameOfOther).replace(rarelyCard, nameOfNone);
}
