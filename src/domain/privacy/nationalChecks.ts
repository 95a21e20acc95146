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
  const digits = id.replace(/^([0-9]{6})A/, "$1");
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
