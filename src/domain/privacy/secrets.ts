import type { Finding } from "./finding";
import { matchesOf } from "./matches";

/** Forms no other text has: keys of the large services. */
const formed: readonly RegExp[] = [
  /\b(?:sk|pk|rk)[-_][A-Za-z0-9_-]{16,200}/g,
  /\bgh[opsur]_[A-Za-z0-9]{30,80}/g,
  /\bxox[abeoprs]-[A-Za-z0-9-]{10,200}/g,
  /\bAKIA[0-9A-Z]{16}\b/g,
  /\bAIza[0-9A-Za-z_-]{35}/g,
];

/** A JSON Web Token: header and payload in base64 with a point between. */
const tokenStart = /\beyJ[A-Za-z0-9_-]{8}/g;
const signedToken = /^eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/;

/** A word that announces a secret, and what follows it up to the next blank. */
const announced =
  /(passwords?|passcode|passphrase|pwd|passwort|kennwort|mot de passe|contrase(?:ñ|n)a|wachtwoord|l(?:ö|o)senord|passord|adgangskode|salasana|senha|has(?:ł|l)o|api[ _-]?key|access[ _-]?key|account[ _-]?key|secret|token|bearer)(["']?[ \t]{0,2}(?:[:=]|is\b|ist\b|est\b|es\b|\b)[ \t]{0,2}["']?)([^\s"'<>]{4,200})/gi;

/** Short codes after their name: "PIN 4071", "security code: 123". */
const coded =
  /\b(pin|pin code|cvv2?|cvc2?|security code|verification code|one[- ]time (?:code|password)|otp|tan)(?: (?:is|code|number))?[ \t]{0,2}[:=#]?[ \t]{0,2}([0-9]{3,8})\b/gi;

/**
 * Passwords, keys, tokens and short codes that were typed or pasted. What a word announces is hidden only when it
 * looks like a secret or ends the line, so that "password: cannot log in" stays readable.
 */
export function findSecrets(text: string): Finding[] {
  return [
    ...formed.flatMap((pattern) =>
      matchesOf(text, pattern).map((match) => hide(match.index, match.index + match[0].length)),
    ),
    ...findSignedTokens(text),
    ...matchesOf(text, announced).flatMap((match) => readAnnounced(text, match)),
    ...matchesOf(text, coded).map((match) => {
      const to = match.index + match[0].length;
      return hide(to - (match[2] ?? "").length, to);
    }),
  ];
}

function findSignedTokens(text: string): Finding[] {
  const found: Finding[] = [];
  let past = 0;
  for (const { index } of matchesOf(text, tokenStart)) {
    if (index < past) continue;
    past = index;
    while (/[A-Za-z0-9_.-]/.test(text.charAt(past))) past += 1;
    if (signedToken.test(text.slice(index, past))) found.push(hide(index, past));
  }
  return found;
}

function readAnnounced(text: string, match: RegExpExecArray): Finding[] {
  const [whole, word = "", link = "", rest = ""] = match;
  const value = rest.replace(/[.,;!?)\]]{1,3}$/, "");
  const from = match.index + whole.length - rest.length;
  const isTold = /[:=]/.test(link) && isEndOfLine(text, from + rest.length);
  const isLinked = link.trim() !== "" || /^bearer$/i.test(word);
  if (value.length < 4 || value.startsWith("••••")) return [];
  return isTold || (isLinked && looksSecret(value)) ? [hide(from, from + value.length)] : [];
}

/** Letters with digits or signs in between, or capitals inside: no word of a sentence. */
function looksSecret(value: string): boolean {
  const hasLetter = /\p{L}/u.test(value);
  const isMixed = hasLetter && /[0-9!#$%&*+=?@^_~|\\]/.test(value);
  return value.length >= 6 && (isMixed || /\p{Ll}\p{Lu}/u.test(value) || (!hasLetter && /^[0-9]{6,}$/.test(value)));
}

function isEndOfLine(text: string, at: number): boolean {
  return /^[ \t]{0,2}(?:[\n\r]|$)/.test(text.slice(at, at + 4));
}

function hide(from: number, to: number): Finding {
  return { from, to, kind: "secret", shown: "secret ••••" };
}
