/** Check digits of national numbers. Every function takes the number without blanks, points and dashes, in capitals. */

/** Day and month can be a date; days from 41 mark other series of numbers (+40 in Norway, +60 in Sweden). */
export function isDate(day: string, month: string): boolean {
  const given = Number(day);
  const days = given > 60 ? given - 60 : given > 40 ? given - 40 : given;
  return days >= 1 && days <= 31 && Number(month) >= 1 && Number(month) <= 12;
}

/** US social security administration: no area 000, 666 or 9xx, no group 00, no serial 0000. */
export function isSocialSecurity(id: string): boolean {
  return !/^(?:000|666|9)/.test(id) && id.slice(3, 5) !== "00" && id.slice(5) !== "0000";
}

/** HMRC: letters never used, and prefixes never given out. There is no check digit. */
export function isNationalInsurance(id: string): boolean {
  return /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]/.test(id) && !/^(?:BG|GB|KN|NK|NT|TN|ZZ)/.test(id);
}

/** Spain: the letter is the number modulo 23; X, Y, Z in front count as 0, 1, 2. */
export function isDni(id: string): boolean {
  const number = Number(id.slice(0, 8).replace(/^[XYZ]/, (letter) => String("XYZ".indexOf(letter))));
  return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(number % 23) === id.charAt(8);
}

const oddValues = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/** Italy: characters at odd places by a table, at even places by their value, modulo 26. */
export function isCodiceFiscale(id: string): boolean {
  let sum = 0;
  for (let at = 0; at < 15; at += 1) {
    const value = parseInt(id.charAt(at), 36);
    const rank = value > 9 ? value - 10 : value;
    sum += at % 2 === 0 ? (oddValues[rank] ?? 0) : rank;
  }
  return id.charCodeAt(15) - 65 === sum % 26;
}

/** France: the last two digits are 97 minus the first thirteen modulo 97. */
export function isNir(id: string): boolean {
  const month = Number(id.slice(3, 5));
  return ((month >= 1 && month <= 12) || month >= 20) && 97 - (Number(id.slice(0, 13)) % 97) === Number(id.slice(13));
}

/** Norway: two digits check by weights modulo 11. */
export function isFodselsnummer(id: string): boolean {
  return (
    isDate(id.slice(0, 2), id.slice(2, 4)) &&
    weigh(id, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
    weigh(id, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  );
}

/** Finland: the nine digits modulo 31 pick the last character. */
export function isHetu(id: string): boolean {
  const digits = id.replace(/^([0-9]{6})[A-FU-Y]/, "$1");
  const letter = "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(Number(digits.slice(0, 9)) % 31);
  return isDate(digits.slice(0, 2), digits.slice(2, 4)) && letter === digits.charAt(9);
}

/** Belgium: 97 minus the nine digits modulo 97; a 2 stands in front for people born from 2000. */
export function isRijksregister(id: string): boolean {
  const check = Number(id.slice(9));
  return [id.slice(0, 9), `2${id.slice(0, 9)}`].some((number) => 97 - (Number(number) % 97) === check);
}

/** Brazil: two digits by falling weights modulo 11; numbers of one repeated digit are never given out. */
export function isCpf(id: string): boolean {
  const first = ((weigh(id, [10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10;
  const second = ((weigh(id, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10;
  return new Set(id).size > 1 && first === Number(id.charAt(9)) && second === Number(id.charAt(10));
}

function weigh(id: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(id.charAt(at)), 0);
}

/** Brazil, companies: as for persons, with weights 2 to 9 that begin again. */
export function isCnpj(id: string): boolean {
  const weights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
  const digit = (given: readonly number[]): number => {
    const rest = weigh(id, given) % 11;
    return rest < 2 ? 0 : 11 - rest;
  };
  return (
    new Set(id).size > 1 &&
    digit(weights.slice(1)) === Number(id.charAt(12)) &&
    digit(weights) === Number(id.charAt(13))
  );
}

const verhoeffTurns = [
  "0123456789",
  "1576283094",
  "5803796142",
  "8916043527",
  "9453126870",
  "4286573901",
  "2793806415",
  "7046913258",
];
const verhoeffTable = [
  "0123456789",
  "1234067895",
  "2340178956",
  "3401289567",
  "4012395678",
  "5987604321",
  "6598710432",
  "7659821043",
  "8765932104",
  "9876543210",
];

/** India, Aadhaar: Verhoeff's check over twelve digits; none begins with 0 or 1. */
export function isAadhaar(id: string): boolean {
  let check = 0;
  for (let at = 0; at < id.length; at += 1) {
    const digit = Number(verhoeffTurns[at % 8]?.charAt(Number(id.charAt(id.length - 1 - at))));
    check = Number(verhoeffTable[check]?.charAt(digit));
  }
  return check === 0 && /^[2-9]/.test(id);
}

/** Switzerland: 756 and the check digit of a barcode (EAN-13). */
export function isAhv(id: string): boolean {
  return weigh(id, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
}

/** Singapore: weighted sum modulo 11 picks the letter; T, G and M count on. */
export function isNric(id: string): boolean {
  const sum = weigh(id.slice(1, 8), [2, 7, 6, 5, 4, 3, 2]);
  const kind = id.charAt(0);
  const more = kind === "T" || kind === "G" ? 4 : kind === "M" ? 3 : 0;
  const letters = kind === "S" || kind === "T" ? "JZIHGFEDCBA" : kind === "M" ? "KLJNPQRTUWX" : "XWUTRQPNMLK";
  const place = (sum + more) % 11;
  return letters.charAt(kind === "M" ? 10 - place : place) === id.charAt(8);
}

/** China: seventeen digits with a date, and ISO 7064 MOD 11-2. */
export function isResidentId(id: string): boolean {
  const sum = weigh(id, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
  return isDate(id.slice(12, 14), id.slice(10, 12)) && "10X98765432".charAt(sum % 11) === id.charAt(17);
}

/** South Korea: a date, then 1 to 8 for the century and the sex. Numbers given out since 2020 have no check digit. */
export function isResidentRegistration(id: string): boolean {
  return isDate(id.slice(4, 6), id.slice(2, 4)) && /^[1-8]/.test(id.slice(6));
}

/** Denmark: a date, and until 2007 a sum modulo 11. */
export function isCpr(id: string): boolean {
  return isDate(id.slice(0, 2), id.slice(2, 4)) && weigh(id, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

/** Iceland: a date, and a sum modulo 11 over the first nine digits. */
export function isKennitala(id: string): boolean {
  return isDate(id.slice(0, 2), id.slice(2, 4)) && weigh(id, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

/** Czechia and Slovakia: months of women from 51; ten digits divide by 11. */
export function isRodneCislo(id: string): boolean {
  const month = Number(id.slice(2, 4)) % 50;
  const isMonth = (month >= 1 && month <= 12) || (month >= 21 && month <= 32);
  const day = Number(id.slice(4, 6));
  return isMonth && day >= 1 && day <= 31 && (id.length === 9 || Number(id) % 11 === 0);
}

/** Chile: modulo 11, K for ten. */
export function isRut(id: string): boolean {
  const body = id.slice(0, -1);
  const sum = [...body].reverse().reduce((total, digit, at) => total + Number(digit) * (2 + (at % 6)), 0);
  return "0123456789K".charAt((11 - (sum % 11)) % 11) === id.slice(-1);
}

/** Argentina: two digits for the kind, modulo 11. */
export function isCuit(id: string): boolean {
  return weigh(id, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

/** Russia, social insurance: the sum of nine digits, modulo 101. */
export function isSnils(id: string): boolean {
  return (weigh(id, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100 === Number(id.slice(9));
}

/** Thailand: falling weights modulo 11. */
export function isThaiId(id: string): boolean {
  return (11 - (weigh(id, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === Number(id.charAt(12));
}

/** Hong Kong: a letter or two, six digits, modulo 11 with A for ten. */
export function isHongKongId(id: string): boolean {
  const padded = id.padStart(9, " ");
  const values = [...padded].map((sign) => (sign === " " ? 36 : parseInt(sign, 36)));
  const check = padded.charAt(8) === "A" ? 10 : Number(padded.charAt(8));
  return ([9, 8, 7, 6, 5, 4, 3, 2].reduce((sum, weight, at) => sum + weight * (values[at] ?? 0), 0) + check) % 11 === 0;
}

/** Malaysia: a date, and a place from 01 to 99. */
export function isMyKad(id: string): boolean {
  return isDate(id.slice(4, 6), id.slice(2, 4)) && id.slice(6, 8) !== "00";
}

/** Romania: sex, date, county and a sum modulo 11. */
export function isCnp(id: string): boolean {
  const rest = weigh(id, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
  return isDate(id.slice(5, 7), id.slice(3, 5)) && (rest === 10 ? 1 : rest) === Number(id.charAt(12));
}

/** South Africa: a date, 0 to 2 for citizenship, 8 or 9, and Luhn's digit, which the caller checks. */
export function isSouthAfricanId(id: string): boolean {
  return isDate(id.slice(4, 6), id.slice(2, 4)) && /^[0-2][89]/.test(id.slice(10));
}
