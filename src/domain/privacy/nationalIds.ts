import { passesLuhn } from "./digits";
import { type Finding, standsAlone } from "./finding";
import * as check from "./nationalChecks";
import { matchesOf } from "./matches";

/** How one country writes a person's number, and what makes it a real one. Patterns have a fixed length. */
type NationalId = { readonly pattern: RegExp; readonly isReal: (compact: string) => boolean };

const nationalIds: readonly NationalId[] = [
  // United States: social security number
  { pattern: /[0-9]{3}[- ][0-9]{2}[- ][0-9]{4}/g, isReal: check.isSocialSecurity },
  // United Kingdom: national insurance number
  { pattern: /[A-Z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]/gi, isReal: check.isNationalInsurance },
  // Spain: DNI and NIE
  { pattern: /[0-9XYZ][0-9]{7}-?[A-Z]/gi, isReal: check.isDni },
  // Italy: codice fiscale
  { pattern: /[A-Z]{6}[0-9]{2}[A-EHLMPRST][0-9]{2}[A-Z][0-9]{3}[A-Z]/gi, isReal: check.isCodiceFiscale },
  // France: numéro de sécurité sociale
  { pattern: /[12] ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{3} ?[0-9]{3} ?[0-9]{2}/g, isReal: check.isNir },
  // Sweden: personnummer
  { pattern: /[0-9]{6}[-+][0-9]{4}/g, isReal: (id) => check.isDate(id.slice(4, 6), id.slice(2, 4)) && passesLuhn(id) },
  // Norway: fødselsnummer
  { pattern: /[0-9]{6} ?[0-9]{5}/g, isReal: check.isFodselsnummer },
  // Finland: henkilötunnus
  { pattern: /[0-9]{6}[-+A][0-9]{3}[0-9A-Y]/gi, isReal: check.isHetu },
  // Belgium: rijksregisternummer
  { pattern: /[0-9]{2}\.[0-9]{2}\.[0-9]{2}-[0-9]{3}\.[0-9]{2}/g, isReal: check.isRijksregister },
  // Brazil: CPF
  { pattern: /[0-9]{3}\.[0-9]{3}\.[0-9]{3}-[0-9]{2}/g, isReal: check.isCpf },
];

/** Numbers that look like any other and are told apart only by the words before them. */
const named =
  /\b(?:ssn|social security|bsn|burgerservicenummer|steuer-?id|pesel|social insurance|personnummer|cpr)(?: number| no\.?| nr\.?)?(?: is)?[:#= ]{1,3}([0-9][0-9 -]{6,13}[0-9])/gi;

/** Government numbers of a person, by their form and check digits, or by their name standing before them. */
export function findNationalIds(text: string): Finding[] {
  const formed = nationalIds.flatMap(({ pattern, isReal }) =>
    matchesOf(text, pattern)
      .filter((match) => standsAlone(text, match.index, match.index + match[0].length))
      .filter((match) => isReal(match[0].replace(/[ .+-]/g, "").toUpperCase()))
      .map((match) => hide(match.index, match.index + match[0].length)),
  );
  const told = matchesOf(text, named).map((match) => {
    const to = match.index + match[0].length;
    return hide(to - (match[1] ?? "").length, to);
  });
  return [...formed, ...told];
}

function hide(from: number, to: number): Finding {
  return { from, to, kind: "nationalId", shown: "national id ••••" };
}
