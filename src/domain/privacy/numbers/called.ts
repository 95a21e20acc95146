import { nameOfOther, nameOtherCards } from "./otherCards";

/**
 * What people call the number beside it. Words are as in a plain view: without accents, in any case.
 * A name counts where only filler stands between it and the number, for cards also a little further away.
 */
const cardWords =
  "(?:debit|credit|bank|gift|prepaid|payment|visa|master|charge)? ?cards?|visa|master ?card|amex|american express|maestro|" +
  "diners(?: club)?|jcb|union ?pay|rupay|dankort|hipercard|girocard|ccn?|" +
  "(?:kredit|bank|debit|ec-?|giro|bankomat|master|visa)?karten?(?:nummer|nr)?|cartes?(?: bancaires?| bleue| de credit)?|cb|" +
  "tarjetas?(?: de credito| de debito)?|cartao|cartoes|carta(?: di credito)?|(?:betaal|bank|krediet|credit)?kaart(?:nummer)?|" +
  "(?:kredit|betal|bank|debet|visa)kort(?:et)?(?:s?nummer|nr)?|kort(?:et|s?nummer|nr)|mit(?:t)? kort|(?:luotto|pankki)?kort(?:ti|tini|in)(?:numero)?|" +
  "kart[aey]?|kart(?:im|imin|inin)|kredi karti|so the|the (?:tin dung|visa|ngan hang|ghi no)|kartu(?: kredit)?|kad kredit";
const cardSigns =
  "カード|クレカ|卡号|卡號|信用卡|银行卡|銀行卡|储蓄卡|借记卡|储值卡|的卡|卡是|卡片|카드|บัตร|карт(?:а|ы|у|е|ой)|καρτα(?:ς)?|כרטיס|بطاقة|بطاقتي|بطاقه|فيزا|कार्ड|কার্ড";

const otherWords =
  "orders?|bestell\\w{0,12}|auftrags?\\w{0,8}|commande|pedido|ordine|encomenda|bestelling|ordre|ordernummer|tilau\\w{0,10}|zamowien\\w{0,4}|" +
  "objednavk\\w{0,4}|sipari\\w{0,6}|pesanan|don hang|parcel|package|shipment|shipping|tracking|track(?: ?& ?trace)?|trace|consignment|" +
  "waybill|awb|delivery|courier|dhl|ups|fedex|usps|dpd|gls|hermes|sendung\\w{0,12}|paket\\w{0,10}|colis|suivi|expedition|envio|" +
  "seguimiento|paquete|guia|rastre\\w{0,8}|spedizione|tracciamento|pacco|zending|pakket|forsendelse|sporing\\w{0,8}|lahety\\w{0,8}|" +
  "seuranta\\w{0,8}|przesylk\\w{0,4}|zasilk\\w{0,4}|kargo|takip|resi|van don|e-?an(?:[- ]?1[34])?|gtin(?:-?1[34])?|upc|bar ?code|strichcode|" +
  "code[- ]barres?|codigo de barras?|codice a barre|streepjescode|strekkode|streckkod|stregkode|viivakoodi|kod kreskowy|carovy kod|" +
  "barkod|isbn(?:-?13)?|issn|asin|sku|article|artikel\\w{0,8}|articulo|artigo|articolo|item|part|model|modell?|produkt\\w{0,8}|product|" +
  "serials?|serial number|s/n|sn|serien\\w{0,8}|serie|serienr|seri(?: no)?|serienummer|sarjanumero|nr seryjny|seryjny|seriove cislo|imei(?:sv)?(?: ?[12])?|" +
  "iccid|sim(?: ?card| ?karte)?|eid|meid|esn|device|gerate?\\w{0,8}|appareil|dispositivo|meter|zahler\\w{0,8}|zahlpunkt\\w{0,12}|compteur|" +
  "contador|contatore|medidor|malare|maler\\w{0,6}|mpan|mprn|pdl|prm|pod|cups|nmi|reading|stand|invoice|rechnung\\w{0,8}|facture|" +
  "factura|fattura|fatura|factuur|faktur\\w{0,8}|lasku\\w{0,6}|receipt|kassenbon|bon|kvitt\\w{0,8}|recibo|customer|kunden\\w{0,8}|client|" +
  "cliente|klant\\w{0,8}|kundnummer|asiakas\\w{0,6}|contract|vertrag\\w{0,8}|contrat|contrato|contratto|polic[ey]|case|ticket|vorgang\\w{0,8}|" +
  "dossier|sak|reference|ref|referenz|referencia|transaction|txn|trx|transaktion\\w{0,8}|booking|buchung\\w{0,8}|reserv\\w{0,10}|pnr|" +
  "voucher|coupon|gutschein\\w{0,8}|version|firmware|build|timestamp|lot|batch|chargen\\w{1,8}|user|session|message|vehicle|vin|" +
  "(?:tele)?phone|mobile|mobil|tel(?:efon|efono|efone)?|whats ?app|fax|call";
const otherSigns =
  "订单号?|訂單|注文|ご注文|주문|คำสั่งซื้อ|заказ(?:а|ы)?|طلب|الطلب|طلبي|הזמנה|παραγγελια(?:σ|ς)?|快递单?|运单|物流|追跡|問い合わせ|伝票|송장|운송장|택배|พัสดุ|отправлени(?:е|я)|" +
  "трек|посылк(?:а|и)|شحنة|الشحنة|تتبع|条码|条形码|條碼|バーコード|바코드|штрих-?код|序列号|序列號|序號|シリアル|製造|機番|일련|시리얼|제품|серийный|เลขเครื่อง|" +
  `${nameOfOther}|发票|請求書|インボイス|お客様|顧客|客户|客戶|고객|会員|电表|メーター|계량기|счетчик(?:а)?|ऑर्डर|অর্ডার|رقم تسلسلي|التسلسلي`;

const suffixWords =
  "numbers?|num|no|nr|nro|id|ids|code|nummer|numero|numer|cislo|numarasi|no'su|details|data|dane|kodu|n[oº°]|так|#|№";
const linkWords =
  "is|was|are|were|ist|war|lautet|est|es|era|e|er|ar|on|to|jest|je|adalah|la|of|with|from|reads?|says?|shows?|called|ending|" +
  "number|here|this|that|my|the|der|die|das|le|il|el|o|number:|now|nr|de|di|do|da|του|της|της|и|номер|هو|هي|رقم";
const signSuffix = "番号|番號|号码|号碼|號碼|号|號|번호|หมายเลข|เลขที่|номер|нομερ|αριθμος|नंबर|संख्या|رقم";
const signLinks = "です|は|が|の|を|で|是|为|為|：|은|는|이|가|을|를|คือ|है|का|की";

const blanks = "[\\s:;=#№\"'()\\[\\],.!*_-]{0,6}";
const suffix = `(?:${blanks}(?:(?:${suffixWords})\\b|${signSuffix}))?`;
const links = `(?:${blanks}(?:(?:${linkWords})\\b|${signLinks})){0,3}`;
const named = (words: string, signs: string): RegExp =>
  new RegExp(`(?:(?:^|[^a-z])(?:${words})|(?:${signs}))${suffix}${links}${blanks}$`, "iu");
/**
 * What may stand before the name is looked for behind it, not before it: an engine writes out short repetitions with all that
 * follows them, and compiling the names once for each way to reach them took a page a fifth of a second.
 */
const tellsAfter = (words: string, signs: string): RegExp =>
  new RegExp(
    `(?<=^[\\s;:)\\]"'*_]{0,3}(?:[(,=-][ ]?|(?:${signLinks})|(?:is|was|ist|est|es|e|er|ar|jest|je|on|that's|thats|this is|that is)\\b)[ ]{0,2}(?:(?:that's|thats|this is|that is|is)\\b)?[ ]{0,2}` +
      `(?:(?:my|the|our|a|an|meine?|die|der|das|ma|mon|la|le|el|mi|o|a|minha|meu|mijn|de|het|mit|min|moja|moje|and)\\b ?){0,2})(?:(?:${words})\\b|(?:${signs}))(?![^0-9]{0,14}[0-9])`,
    "iu",
  );

const cardBefore = named(cardWords, cardSigns);
const otherBefore = named(otherWords, otherSigns);
const cardAfter = tellsAfter(cardWords, cardSigns);
const otherAfter = tellsAfter(otherWords, otherSigns);
const anywhere = (words: string, signs: string): RegExp =>
  new RegExp(`(?:^|[^a-z])(?:${words})(?![a-z])|${signs}`, "iu");
const cardNear = anywhere(cardWords, cardSigns);
const otherNear = anywhere(otherWords, otherSigns);

/** Words of paying: the number behind them is what was paid with. */
const paid =
  /\b(?:pa(?:id|y|ying|yment)|charged?|bill(?:ed)?|bezahl\w{0,4}|zahl(?:e|en|te|ung)|abgebucht|pay(?:e|er|ez)|debite|pag(?:ue|o|ar|ado|uei|ato|are|amento)|cobr\w{0,4}|betaal\w{0,4}|betal\w{0,4}|zaplac\w{0,4}|odeme)\b|支付|付款|支払|결제|оплат/iu;

const reach = 60;
const near = 36;

/** Nothing where no letter stands: digits among digits are called nothing. */
const wordsOf = (text: string): string => (/\p{L}/u.test(text) ? text : "");
/** The words of a mask call what it hides, not its neighbours. */
const textBefore = (text: string, from: number): string =>
  nameOtherCards(
    wordsOf(
      text
        .slice(Math.max(0, from - reach), from)
        .split("•")
        .pop() ?? "",
    ),
  );
const textAfter = (text: string, to: number): string =>
  nameOtherCards(wordsOf(text.slice(to, to + reach).split("•")[0] ?? ""));

/** The last part of a sentence before a number. */
const sentenceBefore = (text: string, from: number): string =>
  text
    .slice(Math.max(0, from - near), from)
    .split(/[.!?] |[。！？•]/)
    .pop() ?? "";

/** Whether the number is called a payment card, right beside it or a little before in its sentence. */
export function isCalledCard(text: string, from: number, to: number): boolean {
  const before = textBefore(text, from);
  if (cardBefore.test(before)) return true;
  if (otherBefore.test(before) || otherAfter.test(textAfter(text, to))) return false;
  if (cardAfter.test(textAfter(text, to))) return true;
  const sentence = nameOtherCards(sentenceBefore(text, from));
  return cardNear.test(sentence) && !otherNear.test(sentence);
}

/** Whether the number is called something else that people number: an order, a parcel, a barcode, a serial, a meter. */
export function isCalledOther(text: string, from: number, to: number): boolean {
  const before = textBefore(text, from);
  if (before !== "" && cardBefore.test(before)) return false;
  const after = textAfter(text, to);
  return (before !== "" && otherBefore.test(before)) || (after !== "" && otherAfter.test(after));
}

/** Whether a number without groups stands in a sentence that speaks of such a thing, and not of a card or of paying. */
export function isAboutOther(text: string, from: number): boolean {
  const sentence = wordsOf(sentenceBefore(text, from));
  return sentence !== "" && otherNear.test(sentence) && !cardNear.test(sentence) && !paid.test(sentence);
}
