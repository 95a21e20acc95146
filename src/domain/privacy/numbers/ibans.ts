import type { Finding } from "#domain/privacy/shapes";
import { matchesOf } from "#domain/privacy/shapes";

/** Length of an account number by country (SWIFT IBAN registry). */
const lengths: Readonly<Record<string, number>> = Object.fromEntries(
  (
    "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 " +
    "ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 " +
    "LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 " +
    "PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30"
  )
    .split(" ")
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
);

/** The two letters stand right before the digits, whatever stands before them ("IBANDE89…"). */
const start = /[A-Z] ?[A-Z][ -]?[0-9] ?[0-9]/gi;
const called = /iban\W{0,3}(?:(?:is|lautet|est|es|e)\b)?\W{0,3}$/i;

/** Bank accounts by their name: what stands behind it has no sign of its own. */
const accountWords =
  "bank ?account|kontonummer|konto-?nr\\.?|bankkonto|bankverbindung|numero de compte|compte bancaire|cuenta bancaria|numero de cuenta|conta (?:bancaria|corrente)|conto corrente|numero di conto|rekeningnummer|bankrekening|bankkontonummer|tilinumero|numer konta|nr konta|cislo uctu|hesap numarasi|szamlaszam|so tai khoan|nomor rekening|rekening";
const accountSigns =
  "口座番号|口座|银行账号|银行账户|账号|帳號|계좌번호|계좌|номер счета|лицевой счет|расчетный счет|رقم الحساب|חשבון בנק|เลขบัญชี|เลขที่บัญชี";
const numbered = (words: string, signs: string): RegExp =>
  new RegExp(`(?:\\b(?:${words})|${signs})[^0-9\\n]{0,16}([0-9](?:[ .-]?[0-9]){6,22})(?![0-9])`, "giu");
const accountNames = numbered(accountWords, accountSigns);

/** Where somebody speaks of a sort code or the like, "account" is one of a bank, not of a shop. */
const ofBank = /\b(?:sort code|routing|bsb|ifsc|aba|swift|bic|bank)\b/i;
const bankAccounts =
  /\b(?:account|acct?|a\/c)\b(?: ?(?:number|no|nr))?[^0-9\n]{0,10}([0-9](?:[ -]?[0-9]){5,17})(?![0-9])/gi;

/**
 * International bank account numbers: country, length and ISO 7064 check (mod 97), in any grouping and case; without the check
 * where they are called one. And accounts of a bank that are called so.
 */
export function findIbans(text: string): Finding[] {
  const found: Finding[] = [];
  let past = 0;
  for (const match of matchesOf(text, start)) {
    if (match.index < past) continue;
    const iban = readIban(text, match.index);
    if (iban === null) continue;
    found.push(iban);
    past = iban.to;
  }
  const named = [...matchesOf(text, accountNames), ...(ofBank.test(text) ? matchesOf(text, bankAccounts) : [])];
  const accounts = named.map((match) => {
    const [whole, digits = ""] = match;
    const to = match.index + whole.length;
    return hide(to - digits.length, to, "account", digits);
  });
  return [...found, ...accounts];
}

function hide(from: number, to: number, name: string, account: string): Finding {
  return { from, to, kind: "iban", shown: `${name} ••••${account.replace(/[^A-Z0-9]/g, "").slice(-4)}` };
}

function readIban(text: string, from: number): Finding | null {
  const length =
    lengths[
      text
        .slice(from, from + 3)
        .replace(" ", "")
        .slice(0, 2)
        .toUpperCase()
    ];
  if (length === undefined || /[0-9]/.test(text.charAt(from - 1))) return null;
  let account = "";
  let to = from;
  while (account.length < length && to < text.length) {
    const character = text.charAt(to);
    if (/[A-Z0-9]/i.test(character)) account += character.toUpperCase();
    else if (!isGap(text, to)) return null;
    to += 1;
  }
  if (account.length < length || /[0-9]/.test(text.charAt(to)) || !isPlausible(account)) return null;
  const isIban = remainder97(account) === 1 || called.test(text.slice(Math.max(0, from - 24), from));
  return isIban ? hide(from, to, "IBAN", account) : null;
}

/** Mostly digits: an IBAN keeps letters for its bank, a sentence is made of them. */
function isPlausible(account: string): boolean {
  return account.replace(/[A-Z]/g, "").length * 2 >= account.length;
}

/** Signs and blanks between two characters of the number, at most three in a row. */
function isGap(text: string, at: number): boolean {
  return /^[\s.,/_*|:·-]$/.test(text.charAt(at)) && !/^[\s.,/_*|:·-]{4}/.test(text.slice(at, at + 4));
}

function remainder97(account: string): number {
  let rest = 0;
  for (const character of account.slice(4) + account.slice(0, 4)) {
    const value = parseInt(character, 36);
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest;
}
