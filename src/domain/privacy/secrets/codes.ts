import type { Finding } from "#domain/privacy/shapes";
import { matchesOf } from "#domain/privacy/shapes";
import { findBareCodes, isOtherCode } from "./bareCodes";
import { hideLast, hideSecret } from "./secretShapes";

/** Short codes in many languages: from a message, from an app, from the back of a card. Words as in a plain view. */
const cardCodeNames =
  "cvv(?:2(?![0-9]))?|cvc(?:2(?![0-9]))?|csc|card verification (?:code|number|value)|security code|prufziffer|kartenprufnummer|cryptogramme(?: visuel)?|codigo de seguri(?:dad|dade|nca)|codice di sicurezza|" +
  "(?:three |3 |last three |last 3 )?(?:digits|numbers?|code) on the back(?: of (?:the|my) card)?|セキュリティコード|安全码|보안 ?코드";
const codeNames =
  "otp(?: code)?|totp|one[- ]time (?:code|password|passcode|pin)|(?:verification|security|authenticat(?:ion|or)|auth|confirmation|login|log-?in|sign-?in|access|2fa|mfa|sms|text|unlock|two[- ]factor|reset|activation|door|gate|entry|keypad|lockbox|safe|garage|building) ?-?code|passcode|" +
  "(?:backup|recovery) codes?|(?:m|sms|photo|i)?-?tan|tan[- ]?nummer|(?:bestatigungs|sicherheits|einmal|verifizierungs|sms-?|zugangs|freischalt|anmelde)-?code|einmalpasswort|" +
  "code (?:sms|de verification|de securite|de confirmation|d'acces|secret|a usage unique|recu par sms)|codigo (?:sms|de verificacion|de seguridad|de confirmacion|de acceso|secreto|de verificacao|de seguranca|de confirmacao|de acesso)|" +
  "codice (?:sms|di verifica|di sicurezza|di conferma|segreto|otp)|(?:verificatie|beveiligings|toegangs|bevestigings|sms-?)code|(?:verifierings|verifikations|engangs|sakerhets|bekraftelse|sikkerheds|sikkerhets|bekreftelses|sms-?)kode?n?|" +
  "(?:vahvistus|turva|tekstiviesti|kerta)koodi|kod (?:weryfikacyjny|sms|z sms-?a|potwierdzajacy|bezpieczenstwa|jednorazowy)|(?:overovaci|sms|bezpecnostni) kod|(?:dogrulama|onay|guvenlik|sms) kodu|ma (?:xac nhan|xac thuc|otp)|kode (?:verifikasi|otp|keamanan|sms)|kod (?:pengesahan|keselamatan)";
const codeSigns =
  "код(?:ом)? (?:из|с) (?:смс|sms)|код подтверждения|код безопасности|проверочный код|одноразовый код|смс-?код|κωδικοσ επιβεβαιωσησ|κωδικος επιβεβαιωσης|验证码|驗證碼|校验码|动态码|短信码|安全码|認証コード|確認コード|セキュリティコード|ワンタイム(?:パスワード|コード)|인증 ?번호|인증 ?코드|보안 ?코드|รหัส ?(?:otp|ยืนยัน)|رمز (?:التحقق|التأكيد|الأمان)|كود التحقق|קוד (?:אימות|אבטחה)|ओटीपी|सत्यापन कोड|ওটিপি";
const pinNames =
  "pin|pin[- ]?(?:code|number|nummer|kod|kode|koodi)|code pin|codigo pin|codice pin|pincode|puk(?:[- ]?code)?|geheimzahl|code secret";
const pinSigns = "пин-?код|пин|暗証番号|pin码|pin碼|비밀번호|รหัส ?pin|الرقم السري|رمز pin|κωδικοσ pin";

const filler =
  "(?: (?:for (?:the|my|your|this) [a-z]{2,12}|i got|i received|is|was|are|lautet|ist|est|es|e|er|on|jest|to|la|which is|here|number|code|now|for you|you sent|bir|adalah)\\b|(?:は|が|是|为|為|は、|는|은|이|가|คือ|هو|है)){0,2}";
const link = "[\\s:=#：'\"(.-]{0,4}";
const value = (least: number): string => `((?:[A-Z]-)?[0-9](?:[ -]?[0-9]){${least - 1},7})(?![0-9])`;
const coded = new RegExp(`(?:(?:^|[^a-z])(?:${codeNames})|(?:${codeSigns}))${filler}${link}${value(4)}`, "giu");
const cardCoded = new RegExp(`(?:^|[^a-z])(?:${cardCodeNames})${filler}${link}${value(3)}`, "giu");
/** "482913 is your verification code" */
const told =
  /\b([0-9]{4,8}|[0-9]{3} [0-9]{3})(?: is| ist| est| es|,)? (?:my|your|the|mein|dein|ihr|der|die|mon|votre|le|mi|tu|su|el|seu|o) (?:[a-z-]{2,16} ){0,2}(?:pin|otp|[a-z]{0,16}code|codigo)\b(?! (?:error|on the|of the))/giu;
const pinned = new RegExp(`(?:\\b(${pinNames})|(?:${pinSigns}))(${filler}${link})${value(3)}`, "giu");
/** Words of wiring beside a pin that is bent. */
const hardware =
  /connector|socket|plug|header|jumper|gpio|\bbent\b|solder|cable|contacts?\b|chip\b|\bboard\b|wire|wiring|voltage|ground\b|terminal block|stecker|buchse|broche|prise|spina|conector|clavija|接口|針|引脚|핀이/i;
/** Words of letters and parcels beside the postal code that India calls PIN. */
const postal =
  /address|deliver|ship|street|road|nagar|colony|city|district|state|post(?:al|code)?\b|area|location|mumbai|delhi|bangalore|bengaluru|chennai|kolkata|hyderabad|pune|india/i;
const keyed = /card|unlock|\bapp\b|bank|sim\b|alarm|door|phone|login|log in|enter|tablet|atm|my\b|wallet/i;

/** Short codes behind their name: "PIN 4071", "security code: 123", "SMS code 482 913". */
export function findCodes(text: string): Finding[] {
  if (!/[0-9](?:[ -]?[0-9]){2}/.test(text)) return [];
  return [
    ...matchesOf(text, cardCoded).map(hideLast),
    ...matchesOf(text, coded).map(hideLast),
    ...matchesOf(text, told)
      .filter(({ 0: whole }) => !isOtherCode(whole.replace(/ ?code$/i, "")))
      .map(({ index, 1: code = "" }) => hideSecret(index, index + code.length)),
    ...matchesOf(text, pinned).flatMap((match) => (isPin(text, match) ? hideLast(match) : [])),
    ...findBareCodes(text),
  ];
}

function isPin(text: string, match: RegExpExecArray): boolean {
  const [whole, , between = "", digits = ""] = match;
  const to = match.index + whole.length;
  const around = `${text.slice(Math.max(0, match.index - 60), match.index)} ${text.slice(to, to + 40)}`;
  if (/[a-z0-9.-]$/i.test(text.slice(Math.max(0, match.index - 1), match.index))) return false;
  const isPostal =
    digits.replace(/[^0-9]/g, "").length === 6 &&
    /^pin[- ]?(?:code)?\W{0,3}$/i.test(whole.slice(0, whole.length - digits.length));
  if (isPostal && /code/i.test(whole)) return keyed.test(around) && !postal.test(around);
  if (isPostal && postal.test(around)) return false;
  return /[:=]|\p{L}/u.test(between) || !hardware.test(around);
}
