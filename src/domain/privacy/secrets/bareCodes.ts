import { type Finding, matchesOf } from "#domain/privacy/shapes";
import { hideLast } from "./secretShapes";

const words = "code|codigo|codice|koden|kode|kod|koodi|код|κωδικος|コード|코드";
const said =
  "(?:(?:that |which )?(?:i|you|they|he|she|we) (?:just |now )?(?:got|received|have|see|sent|texted|gave|e-?mailed)(?: me| us)?|i (?:was|am|'m) (?:sent|given|texted)|from (?:the )?(?:sms|text|e-?mail|app)|here|now|" +
  "is|was|lautet|ist|est|es|e|er|ar|on|to|jest|je|adalah|reads|says)(?![\\p{L}\\p{N}])";
const link = "(?:'s|[ ]?[:=#(-]|[ ]?[はが：은는]){0,2}[ ]?";
/** "code 482913" and nothing more: six digits, as they come by text message. */
const bare = new RegExp(
  `(?:(?<![a-z])(?:${words}))(?: ${said}){0,2}${link}([0-9]{3}[ -]?[0-9]{3})(?![0-9]|[.,][0-9])`,
  "giu",
);
const own = "my|mein(?:em|en)?|mon|mi|meu|il mio|mio|mijn|min|mitt|moj|мой|moim|나의|내|私の|僕の";
const counted =
  "(?! ?(?:lines?|zeilen|lignes|lineas|linhas|righe|regels|characters|bytes|times|files|errors?|people|users)\\b)";
/** "my code is 4471": a code that somebody calls theirs, of any length codes have. */
const mine = new RegExp(
  `(?<![a-z])(?:${own}) ?(?:${words})(?: ${said}){0,2}${link}([0-9](?:[ -]?[0-9]){3,7})(?![0-9]|[.,][0-9])${counted}`,
  "giu",
);

/** What else has a code, right before the word. */
const otherCode = new RegExp(
  "(?:error|fault|fehler|erreur|errore|erro|blad|felkode|virhe|hata|product|postal|post|zip|pin|item|article|artikel|country|area|promo|promotion|promotional|discount|coupon|voucher|status|http|qr|bar|colou?r|sort|order|source|booking|swift|tax|hs|sku|model|part|event|stop|exit|failure|trouble|diagnostic|reason|result|return|referral|branch|ifsc|device|alarm|warning|dial(?:l?ing)?|customer|vendor|project|batch|lot|shop|store|gift|response|dress|" +
    "party|game|room|class|course|invit(?:e|ation)|friend|creator|deal|offer|stock|ticker|network|company|material|catalog(?:ue)?|pattern|cost|rate|plan|employee|staff|member(?:ship)?|team|claim|fare|airport|station|" +
    "gutschein|rabatt|aktions|produkt|kunden|post-?leit|land(?:es)?|vorwahl|kortings?|product|land|klant|rabat|tuote|postni|bledu|" +
    "エラー|故障|郵便|商品|製品|割引|クーポン|プロモ|招待|銘柄|バー|오류|에러|우편|할인|상품|쿠폰|초대|промо|товарный|почтовый)[ '-]{0,2}$",
  "iu",
);

/** Whether the word "code" behind this text means an error's, a product's, a voucher's or a place's. */
export const isOtherCode = (before: string): boolean => otherCode.test(before);

/** What a code of six digits is beside these words: something that a screen or a shelf shows. */
const shown = /shows?|showing|displays?|error|fault|blink|flash|screen|press|product|country|zip|postal/iu;
/** What a code is beside these words, even if somebody calls it theirs. */
const harmless =
  /\b(?:promo|discount|coupon|voucher|referral|referred|zip|postal|postcode|product|country|area code|rabatt|gutschein|descuento|remise|sconto|desconto|korting|plz)|% off|percent off|割引|クーポン|할인|쿠폰|промокод|скидк/iu;
/** And in a sentence that speaks of a fault. */
const faulty = /\b(?:error|fault|fehler|erreur|errore)|エラー|오류|에러|ошибк/iu;

/** Codes of which nothing is said but that they are one. */
export function findBareCodes(text: string): readonly Finding[] {
  const isSecret = (match: RegExpExecArray): boolean => {
    const { index, 0: whole } = match;
    const [before, after] = wordsAround(text, index, index + whole.length);
    const sentence = `${before.split(endOfSentence).pop() ?? ""} ${after.split(endOfSentence)[0] ?? ""}`;
    return !harmless.test(`${before} ${after}`) && !faulty.test(sentence);
  };
  const nameless = matchesOf(text, bare).filter(({ index, 0: whole }) => {
    const before = text.slice(Math.max(0, index - 30), index);
    const after = text.slice(index + whole.length, index + whole.length + 24);
    return !isOtherCode(before) && !shown.test(before + after);
  });
  return [...matchesOf(text, mine), ...nameless].filter(isSecret).map(hideLast);
}

const endOfSentence = /[.!?;\n]/;
const reach = 60;

const wordsAround = (text: string, from: number, to: number): readonly [before: string, after: string] => [
  text.slice(Math.max(0, from - reach), from),
  text.slice(to, to + reach / 2),
];
