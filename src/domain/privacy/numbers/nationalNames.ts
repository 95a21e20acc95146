import type { Finding } from "#domain/privacy/shapes";
import { matchesOf } from "#domain/privacy/shapes";

/** Names of a person's government numbers and how many digits and letters stand behind them. Words as in a plain view. */
type NamedId = readonly [names: string, lengths: readonly number[]];

const words: readonly NamedId[] = [
  [
    "ssn|social(?: security)?(?: number)?|itin|sin|social insurance(?: number)?|nas|sss|taj(?:-?szam)?|tin|bsn|burgerservicenummer|sofinummer|tfn|tax file(?: number)?|ird|sosiaaliturvatunnus",
    [9, 8, 10, 11],
  ],
  [
    "steuer[- ]?(?:id|identifikationsnummer|identnummer|nummer)|steueridentifikationsnummer|idnr|tax id|(?:renten|sozial)versicherungsnummer|sv-?nummer|svnr|rvnr|numero fiscal|numero fiscale|spi",
    [11, 12, 10, 13],
  ],
  ["ahv(?:-?(?:nr|nummer))?|avs|oasi|numero avs", [13]],
  [
    "pesel|rijksregister(?:nummer)?|numero national|niss|insz|isikukood|asmens kodas|oib|cpf|cuil|cuit|t\\.?c\\.? ?kimlik(?: no| numarasi| numaram)?|tckn|tc no|kimlik (?:no|numarasi|numaram)|personas kods|pis|nis|snils|nin|bvn",
    [11],
  ],
  ["cnpj", [14]],
  ["person-?nummer|personnr|pnr|samordningsnummer", [12, 10]],
  ["fodselsnummer|fodselsnr|fnr|d-nummer|personnummer", [11]],
  ["cpr(?:-?(?:nr|nummer))?|henkilotunnus|hetu|kennitala|kt|rodne cislo|rc|egn", [10, 11, 9]],
  ["aadhaa?r(?: card)?|uidai|my ?number|individual number", [12]],
  ["pan(?: card)?", [10]],
  ["medicare(?: card)?", [10, 11]],
  ["nhs|chi number", [10]],
  ["ni|nino|n\\.i\\.|national insurance(?: number)?|numero d'assurance sociale", [9]],
  [
    "nif|contribuinte|nie|dni|cif|ppsn?|pps number|nric|fin|rg|bi|cartao de cidadao|cedula(?: de ciudadania)?|c\\.c\\.|run|rut|teudat zehut|emirates id",
    [9, 8, 10, 7, 15, 12],
  ],
  ["secu|securite sociale|nir|insee|numero de secu|vitale", [15, 13]],
  ["codice fiscale|c\\.f\\.|cod\\. fisc", [16]],
  ["curp", [18]],
  ["rfc", [13, 12]],
  ["nss|imss|seguridad social|afiliacion", [11, 12]],
  ["jmbg|emso|cnp", [13]],
  ["ktp|nik", [16]],
  ["cnic", [13]],
  ["nid|nic", [10, 12, 13, 17]],
  ["nip", [10]],
  ["cccd|cmnd|can cuoc(?: cong dan)?|chung minh nhan dan", [12, 9]],
  ["my ?kad|kad pengenalan|ic (?:number|no)", [12]],
  [
    "(?:national|citizen|personal|government|identity|person) ?(?:id(?:entity)?|identification|card)?(?: card)?(?: number| no| id)|id (?:card|number)|identity number|ausweisnummer|personalausweis(?:nummer)?|carte d'identite|documento d'identita|identiteitskaart|dowod(?: osobisty| osobistego)?|obcansky prukaz|obcanka",
    [9, 8, 10, 11, 12, 13, 14, 18],
  ],
];
const signs: readonly NamedId[] = [
  ["身份证|身份證|身分证|身分證|居民身份", [18, 10, 15]],
  ["マイナンバー|個人番号", [12]],
  ["주민(?:등록)?번호|외국인등록번호|주민번호", [13]],
  ["αμκα", [11]],
  ["αφμ", [9]],
  ["снилс", [11]],
  ["инн|рнокпп|іпн|ідентифікаційний код", [12, 10]],
  ["егн", [10]],
  ["תעודת זהות|ת\\.?ז\\.?|ת״ז|מספר זהות", [9]],
  ["(?:رقم )?(?:ال)?هوية(?: الوطنية)?|الرقم القومي|الرقم الوطني|بطاقة الهوية|الإقامة|الاقامة|اقامة", [10, 14, 15]],
  ["आधार", [12]],
  ["کد ملی|کدملی", [10]],
  ["บัตรประชาชน|เลขประจำตัวประชาชน", [13]],
];

const filler =
  "(?:[\\s:=#№º°.'\"(,-]{0,4}(?:(?:is|was|are|number|numbers|no|num|nr|nro|nummer|numero|numer|cislo|card|kort|lautet|ist|est|es|e|er|ar|on|to|jest|je|adalah|la|id|my|the|i|mi|mein|mon|meu|saya|saya ialah|min|mit|mitt|moja|moj|mio|mia|minha|benim|cua toi|code|n|(?:starts|begins|starting|beginning) with|beginnt mit|commence par|empieza (?:por|con)|inizia con|号码|號碼|番号|번호|number:)\\b|号码|號碼|号|號|字号|字號|番号|번호|は|が|是|为|為|은|는|이|가|คือ|هو|هي|номер|है|नंबर|संख्या|αριθμος|שלי|של|الخاص بي|моя|мой|мій)){0,3}[\\s:=#№º°.'\"(,-]{0,4}";

const named = [
  ...words.map(([names, lengths]) => ({
    pattern: new RegExp(`\\b(${names})(${filler})(?=[a-z]{0,6}[0-9])`, "giu"),
    lengths,
  })),
  ...signs.map(([names, lengths]) => ({
    pattern: new RegExp(`(${names})(${filler})(?=[a-z]{0,6}[0-9])`, "giu"),
    lengths,
  })),
];

const all = (names: string, marks: string): RegExp => new RegExp(`\\b(?:${names})|${marks}`, "iu");
/** One look tells whether any of the patterns is worth one. */
const anyName = all(words.map(([names]) => names).join("|"), signs.map(([names]) => names).join("|"));

/** Whether a text (in its plain view) names a person's government number. */
export const namesId = (text: string): boolean => anyName.test(text);

/** Numbers that look like any other and are told apart only by the words before them; the check digit may be mistyped. */
export function findNamedIds(text: string): Finding[] {
  if (!anyName.test(text)) return [];
  return named.flatMap(({ pattern, lengths }) =>
    matchesOf(text, pattern).flatMap((match) => {
      const from = match.index + match[0].length;
      const to = endOfId(text, from, lengths);
      return to === null || isOtherWord(text, match, to)
        ? []
        : [{ from, to, kind: "nationalId", shown: "national id ••••" }];
    }),
  );
}

/** Names that are words too ("run 123456789 steps"): then something says that a number is named, or nothing goes on; "fine" is none. */
const wordsToo = /^(?:rc|bi|run|rut|avs|kt|fin|sin|pan|ni|nic|nid|nin|nip|nas|tin|pis|spi|rg|cif|nik|nis|social)$/;

function isOtherWord(text: string, [, name = "", link = ""]: RegExpExecArray, to: number): boolean {
  if (!wordsToo.test(name)) return false;
  return /^\p{L}/u.test(link) || (link.trim() === "" && /^ ?\p{L}/u.test(text.slice(to, to + 2)));
}

const most = 18;

/** Where an id of one of these lengths ends, at the end of a group; the first length that fits wins. Null for none. */
function endOfId(text: string, from: number, lengths: readonly number[]): number | null {
  const ends = new Map<number, number>();
  let length = 0;
  let digits = 0;
  for (let at = from; at < text.length && length <= most; at += 1) {
    const character = text.charAt(at);
    if (/[A-Za-z0-9]/.test(character)) {
      length += 1;
      if (character <= "9") digits += 1;
      if (!/[A-Za-z0-9]/.test(text.charAt(at + 1)) && digits * 2 >= length) ends.set(length, at + 1);
    } else if (!/[ ./-]/.test(character) || /[ ./-]{2}/.test(text.slice(at, at + 2))) break;
  }
  for (const wanted of lengths) {
    const end = ends.get(wanted);
    if (end !== undefined) return end;
  }
  return null;
}
