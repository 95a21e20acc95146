import { isCalledOther } from "./called";
import { passesLuhn } from "./digits";
import { type Finding, standsAlone } from "#domain/privacy/shapes";
import { matchesOf } from "#domain/privacy/shapes";
import * as check from "./nationalChecks";
import { findNamedIds } from "./nationalNames";

/** How one country writes a person's number, and what makes it a real one. Patterns have a fixed length. */
type NationalId = { readonly pattern: RegExp; readonly isReal: (compact: string) => boolean };

const always = (): boolean => true;
const isDated = (id: string): boolean => check.isDate(id.slice(4, 6), id.slice(2, 4));

/**
 * Forms that stand for themselves: with signs no other number has, or with check digits and a date. Whole numbers that only a
 * check digit tells from an order are found by their names (`findNamedIds`).
 */
const nationalIds: readonly NationalId[] = [
  // United States: social security number, and the taxpayer's number of people without one
  { pattern: /[0-9]{3}[- ][0-9]{2}[- ][0-9]{4}/g, isReal: check.isSocialSecurity },
  { pattern: /9[0-9]{2}-(?:5[0-9]|6[0-5]|7[0-9]|8[0-8]|9[0-24-9])-[0-9]{4}/g, isReal: always },
  // United Kingdom: national insurance number
  { pattern: /[A-Z]{2}[ -]?[0-9]{2}[ -]?[0-9]{2}[ -]?[0-9]{2}[ -]?[A-D]/gi, isReal: check.isNationalInsurance },
  // Spain: DNI and NIE
  { pattern: /(?:[0-9]|[XYZ][ -]?)[0-9]{7}[- ]?[A-Z]/gi, isReal: check.isDni },
  { pattern: /(?:[0-9]{2}|[XYZ][ -]?[0-9])[.-][0-9]{3}[.-][0-9]{3}[- ]?[A-Z]/gi, isReal: check.isDni },
  // Italy: codice fiscale
  { pattern: /[A-Z]{3} ?[A-Z]{3} ?[0-9]{2}[A-EHLMPRST][0-9]{2} ?[A-Z][0-9]{3}[A-Z]/gi, isReal: check.isCodiceFiscale },
  // France: numéro de sécurité sociale
  {
    pattern: /[12][ .-]?[0-9]{2}[ .-]?[0-9]{2}[ .-]?[0-9]{2}[ .-]?[0-9]{3}[ .-]?[0-9]{3}[ .-]?[0-9]{2}/g,
    isReal: check.isNir,
  },
  // Sweden: personnummer
  { pattern: /[0-9]{6}[-+][0-9]{4}/g, isReal: (id) => isDated(id) && passesLuhn(id) },
  { pattern: /(?:19|20)[0-9]{6}-?[0-9]{4}/g, isReal: (id) => isDated(id.slice(2)) && passesLuhn(id.slice(2)) },
  // Norway: fødselsnummer
  { pattern: /[0-9]{6} ?[0-9]{5}/g, isReal: check.isFodselsnummer },
  // Denmark: CPR; Iceland: kennitala
  { pattern: /[0-9]{6}-[0-9]{4}/g, isReal: (id) => check.isCpr(id) || check.isKennitala(id) },
  // Finland: henkilötunnus
  { pattern: /[0-9]{6}[-+A-FU-Y][0-9]{3}[0-9A-Y]/gi, isReal: check.isHetu },
  // Belgium: rijksregisternummer
  {
    pattern: /[0-9]{2}\.?[0-9]{2}\.?[0-9]{2}[- ]?[0-9]{3}\.?[0-9]{2}/g,
    isReal: (id) => isDated(id) && check.isRijksregister(id),
  },
  // Switzerland: AHV
  { pattern: /756[. ]?[0-9]{4}[. ]?[0-9]{4}[. ]?[0-9]{2}/g, isReal: check.isAhv },
  // Czechia, Slovakia: rodné číslo
  { pattern: /[0-9]{6}\/[0-9]{3,4}/g, isReal: check.isRodneCislo },
  // Romania: CNP
  { pattern: /[1-8][0-9]{12}/g, isReal: check.isCnp },
  // Russia: СНИЛС
  { pattern: /[0-9]{3}-[0-9]{3}-[0-9]{3}[- ][0-9]{2}/g, isReal: check.isSnils },
  // Brazil: CPF and CNPJ
  { pattern: /[0-9]{3}\.[0-9]{3}\.[0-9]{3}[-.][0-9]{2}/g, isReal: check.isCpf },
  { pattern: /[0-9]{2}\.?[0-9]{3}\.?[0-9]{3}\/[0-9]{4}-?[0-9]{2}/g, isReal: check.isCnpj },
  // Chile: RUT; Argentina: CUIT
  { pattern: /[0-9]{1,2}\.[0-9]{3}\.[0-9]{3}-[0-9K]/gi, isReal: check.isRut },
  { pattern: /(?:2[03478]|3[034])-[0-9]{8}-[0-9]/g, isReal: check.isCuit },
  // Mexico: CURP
  {
    pattern: /[A-Z]{4}[0-9]{6}[HMX][A-Z]{5}[A-Z0-9][0-9]/gi,
    isReal: (id) => check.isDate(id.slice(8, 10), id.slice(6, 8)),
  },
  // India: Aadhaar in groups, and PAN of a person
  { pattern: /[2-9][0-9]{3}[ -][0-9]{4}[ -][0-9]{4}/g, isReal: check.isAadhaar },
  { pattern: /[A-Z]{3}P[A-Z][0-9]{4}[A-Z]/g, isReal: always },
  // China: resident id; South Korea: resident registration; Hong Kong: identity card
  { pattern: /[1-9][0-9]{5}(?:19|20)[0-9]{9}[0-9X]/gi, isReal: check.isResidentId },
  { pattern: /[0-9]{6}[ ]?-[ ]?[1-8][0-9]{6}/g, isReal: check.isResidentRegistration },
  { pattern: /[A-Z]{1,2}[0-9]{6}\([0-9A]\)/g, isReal: (id) => check.isHongKongId(id.replace(/[()]/g, "")) },
  // Singapore: NRIC and FIN
  { pattern: /[STFGM][0-9]{7}[A-Z]/gi, isReal: check.isNric },
  // Malaysia: MyKad; Thailand; Emirates; South Africa
  { pattern: /[0-9]{6}-[0-9]{2}-[0-9]{4}/g, isReal: check.isMyKad },
  { pattern: /[1-8]-[0-9]{4}-[0-9]{5}-[0-9]{2}-[0-9]/g, isReal: check.isThaiId },
  { pattern: /[1-7][0-9]{4}-[0-9]{7}-[0-9]/g, isReal: always }, // Pakistan
  {
    pattern: /[0-9]{9}[VX]/gi,
    isReal: (id) => Number(id.slice(2, 5)) % 500 >= 1 && Number(id.slice(2, 5)) % 500 <= 366,
  }, // Sri Lanka
  { pattern: /784-?[0-9]{4}-?[0-9]{7}-?[0-9]/g, isReal: always },
  { pattern: /[0-9]{6} ?[0-9]{4} ?[0-2][89][0-9]/g, isReal: (id) => check.isSouthAfricanId(id) && passesLuhn(id) },
];

/** Every one of them has six digits near one another, or is a PAN; most messages have neither. */
const enough = /[0-9](?:[^0-9]{0,8}[0-9]){5}|[a-z]{5}[0-9]{4}[a-z]/i;

/** Government numbers of a person, by their form and check digits, or by their name standing before them. */
export function findNationalIds(text: string): Finding[] {
  if (!enough.test(text)) return [];
  const formed = nationalIds.flatMap(({ pattern, isReal }) =>
    matchesOf(text, pattern)
      .filter((match) => standsAlone(text, match.index, match.index + match[0].length))
      .filter((match) => isReal(match[0].replace(/[ ./+-]/g, "").toUpperCase()))
      .map((match) => hide(match.index, match.index + match[0].length)),
  );
  return [...findNamedIds(text), ...formed.filter(({ from, to }) => !isCalledOther(text, from, to))];
}

function hide(from: number, to: number): Finding {
  return { from, to, kind: "nationalId", shown: "national id ••••" };
}
