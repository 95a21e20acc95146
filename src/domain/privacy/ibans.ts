import type { Finding } from "./finding";
import { matchesOf } from "./matches";

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

const start = /[A-Z]{2}[0-9]{2}/gi;

/** International bank account numbers: country, length and ISO 7064 check (mod 97), spaced or not, in any case. */
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
  return found;
}

function readIban(text: string, from: number): Finding | null {
  const length = lengths[text.slice(from, from + 2).toUpperCase()];
  if (length === undefined || /[\p{L}\p{N}]/u.test(text.charAt(from - 1))) return null;
  let account = "";
  let to = from;
  while (account.length < length && to < text.length) {
    const character = text.charAt(to);
    if (/[A-Z0-9]/i.test(character)) account += character.toUpperCase();
    else if (!isGap(text, to)) return null;
    to += 1;
  }
  if (account.length < length || /[\p{L}\p{N}]/u.test(text.charAt(to)) || remainder97(account) !== 1) return null;
  return { from, to, kind: "iban", shown: `IBAN ••••${account.slice(-4)}` };
}

/** One blank or dash between two characters of the number. */
function isGap(text: string, at: number): boolean {
  return " \u00a0\u202f-".includes(text.charAt(at)) && !" \u00a0\u202f-".includes(text.charAt(at + 1));
}

function remainder97(account: string): number {
  let rest = 0;
  for (const character of account.slice(4) + account.slice(0, 4)) {
    const value = parseInt(character, 36);
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest;
}
