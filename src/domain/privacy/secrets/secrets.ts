import { findCodes } from "./codes";
import type { Finding } from "#domain/privacy/shapes";
import { matchesOf } from "#domain/privacy/shapes";
import { announced, mayAnnounce, paired, phrased, reversed } from "./secretNames";
import { findSecretShapes, hideSecret } from "./secretShapes";

/** How a state is told instead of a value: "the password is wrong". */
const states =
  /^(?:wrong|correct|right|incorrect|invalid|valid|not|no|now|still|too|the|a|an|my|your|his|her|its|their|our|same|also|always|never|only|just|very|really|already|missing|unknown|empty|blank|weak|strong|long|short|old|new|fine|ok|okay|good|bad|gone|lost|case|that|this|what|what's|why|where|when|how|which|something|nothing|anything|for|on|in|at|to|from|with|of|and|or|but|so|as|if|it|one|different|out|broken|unavailable|unclear|secure|safe|private|secret|hidden|visible|there|here|useless|stuck|default|mandatory|optional|please|cannot|can't|does|doesn't|did|do|has|had|will|would|should|must|none|n\/a|tbd|todo|reset|required|needed|changed|below|above|attached|enclosed|null|undefined|true|false|yes|falsch|richtig|korrekt|nicht|leer|weg|abgelaufen|gesperrt|unbekannt|noch|immer|zu|das|der|die|mein|faux|incorrecta?|incorrecto|invalide|bon|pas|expire|oublie|perdu|erronee?|mal|correcta?|correcto|invalida?|errada|incorreta|olvidada|vencida|fout|onjuist|verlopen|niet|geen|fel|feil|forkert|vaara|bledne|nieprawidlowe|zle|spatne|sbagliata|errata|scaduta)$/i;

/**
 * Passwords, keys, tokens and short codes that were typed or pasted. What a word announces is hidden only when it
 * looks like a secret or ends the line, so that "password: cannot log in" stays readable.
 */
export function findSecrets(text: string): Finding[] {
  return [
    ...findSecretShapes(text),
    ...(mayAnnounce(text) ? [findPhrases, findPairs, findReversed, findAnnounced].flatMap((find) => find(text)) : []),
    ...(/[0-9]/.test(text) ? findCodes(text) : []),
  ];
}

/** Several words that are one secret: they end with their line. */
function findPhrases(text: string): Finding[] {
  return matchesOf(text, phrased).map(({ index, 0: whole, 1: phrase = "" }) => {
    const to = index + whole.length;
    return hideSecret(to - phrase.length, to - (phrase.length - phrase.trimEnd().length));
  });
}

function findReversed(text: string): Finding[] {
  return matchesOf(text, reversed).flatMap(({ index, 0: whole, 1: value = "" }) => {
    const from = index + whole.indexOf(value);
    return looksTyped(value, 2) && !isAddress(value) ? [hideSecret(from, from + value.length)] : [];
  });
}

function findPairs(text: string): Finding[] {
  return matchesOf(text, paired).flatMap(({ index, 0: whole, 1: second = "" }) => {
    const to = index + whole.length;
    const value = trim(second);
    return looksSecret(value) && !isAddress(value)
      ? [hideSecret(to - second.length, to - second.length + value.length)]
      : [];
  });
}

function findAnnounced(text: string): Finding[] {
  const found: Finding[] = [];
  announced.lastIndex = 0;
  for (let match = announced.exec(text); match; match = announced.exec(text)) {
    const rest = match[8] ?? "";
    const from = match.index + match[0].length - rest.length;
    const value = trim(untilOtherScript(rest));
    if (isValue(text, match, value, from)) found.push(hideSecret(from, from + value.length));
    // What follows one name may be the next name ("token: bearer …").
    else announced.lastIndex = Math.max(match.index + 1, from);
  }
  return found;
}

/** Whether what follows a name is its value. Which sign leads there decides how much it has to look like one. */
function isValue(text: string, match: RegExpExecArray, value: string, from: number): boolean {
  const [, word = "", , , , isWeak, isBlank, isNextLine] = match;
  if (value.length < 3 || isNoValue(value)) return false;
  const endsLine = isEndOfLine(text, from + value.length);
  if (isNextLine !== undefined && !endsLine) return false;
  if (isBlank !== undefined && !/^bearer$/i.test(word)) return looksTyped(value, isVague(word) ? 3 : 2);
  if (looksSecret(value)) return true;
  return endsLine && isNextLine === undefined && isLoneWord(value, word, isWeak !== undefined);
}

const isNoValue = (value: string): boolean => /^[•*]{3}/.test(value) || states.test(value) || isAddress(value);

/** Words that are more often something else: a boarding pass, a token of thanks. */
const isVague = (word: string): boolean =>
  /^(?:pass|token|secret|parola|clave|sandi|credentials?|losen|geslo|psd)$/i.test(word);

/**
 * A word alone at the end of its line. After "is" it may be a state, which ends in ways of its own, and only a word that people
 * choose has states ("the token is lost").
 */
function isLoneWord(value: string, word: string, isAfterVerb: boolean): boolean {
  if (value.length < 4) return false;
  if (!isAfterVerb) return !/^[a-z]{2,20}(?:ed|ing)$/.test(value);
  return chosen.test(word) && !stately.test(value);
}

const chosen = /^(?:pass|pw|psw|kennwort|contrasena|clave|senha|mot|mdp|wachtwoord|haslo|heslo|salasana)/i;
const stately = /(?:ed|ing|ble|less|ent|ful|ous|ive|ish|en|et|ado|ada|ido|ida|ato|ata|t|e|a|o|y)$/i;

/** Letters with digits or signs in between, or capitals inside, or at least four digits: no word of a sentence. */
function looksSecret(value: string): boolean {
  if (/^[0-9]{4,}$/.test(value)) return true;
  if (value.length < 4 || /^\p{L}{1,20}(?:-\p{L}{1,20}){1,3}$/u.test(value)) return false;
  const hasLetter = /\p{L}/u.test(value);
  if (!hasLetter) return value.length >= 6 && /[0-9]/.test(value) && !/^[0-9.,:/-]+$/.test(value);
  return /[0-9!#$%&*+=?@^_~|\\]/.test(value) || /\p{Ll}\p{Lu}/u.test(value);
}

/** After a blank alone: mixed enough to be no model, no version and no word with a sign behind it. */
function looksTyped(value: string, kindsNeeded: number): boolean {
  if (/^[0-9]{6,}$/.test(value)) return true;
  if (value.length < 6 || /^v?[0-9]+(?:\.[0-9]+)+$/i.test(value) || /^[A-Z]{1,5}-?[0-9]{1,8}$/.test(value))
    return false;
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /[0-9]/, /[!#$%&*+=?@^_~|\\.-]/].filter((kind) => kind.test(value)).length;
  return (
    /\p{L}/u.test(value) &&
    /[0-9!#$%&*+=@^_~|\\]/.test(value) &&
    kinds >= kindsNeeded &&
    !/^[0-9]+\p{L}{1,4}$/u.test(value)
  );
}

/** A value in ASCII ends where letters of another script go on ("abc123です"). */
function untilOtherScript(value: string): string {
  return /^[!-~]/.test(value) ? (/^[!-~]{1,200}/.exec(value)?.[0] ?? value) : value;
}

function trim(value: string): string {
  return value.replace(/[.,;!?)\]}»”「」』]{1,3}$/, (end) =>
    /^[!?]{1,3}$/.test(end) && /[0-9]/.test(value) ? end : "",
  );
}

const isAddress = (value: string): boolean =>
  /^(?:https?:|www\.)|^[^@\s]{1,64}@[a-z0-9-]{1,60}\.[a-z.]{2,20}$/i.test(value);

function isEndOfLine(text: string, at: number): boolean {
  return /^[ \t.!?)"'»”]{0,3}(?:[\n\r]|$)/.test(text.slice(at, at + 6));
}
