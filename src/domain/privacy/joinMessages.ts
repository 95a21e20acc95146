import { viewPlainly } from "./plainView";

/** UTF-16 offsets, `to` exclusive. */
export type Stretch = { readonly from: number; readonly to: number };

/** A part of one message in what several say together: `start` is its offset in its own message. */
type Part = Stretch & { readonly message: number; readonly start: number };

export type Joined = {
  readonly text: string;
  readonly parts: readonly Part[];
  /** Whether the message before the last leads to what the last one says ("the code is", "wifi password"). */
  readonly isAnnounced: boolean;
};

/** As much of a message as a number or its name takes; a message in the middle of a number is short. */
const reach = 120;
const longestMiddle = 48;

/** What leads on to a value at the end of a message, and back to one at the beginning of the next. */
const linkWords = "is|are|was|lautet|ist|est|es|e|er|ar|on|to|jest|je|adalah|la|bir";
const linkSigns = "は|が|是|为|為|：|은|는|이|가|คือ|هو|هي|है";
const open = new RegExp(`(?:[:=>→]|(?:^|[^\\p{L}])(?:${linkWords})|${linkSigns})$`, "iu");
const linked = new RegExp(`^(?:(?:${linkWords})(?![\\p{L}])|${linkSigns})`, "iu");
/** Trailing signs say that somebody goes on. */
const trailing = /[\s.,;…–-]{1,8}$/u;
/** "and then 1111 1111": words that only count up. */
const countingUp =
  /^(?:(?:and|then|und|dann|et|puis|ensuite|y|luego|e|poi|en|dan|next|the rest|rest|second half|last (?:four|4)|followed by|is|ends (?:in|with)|endet auf|finit par|termina (?:en|con)|最後は|다음은|后面是)[\s:,.…-]{0,3}){1,3}(?=[0-9])/i;
/** Or nothing but the sign that the number goes on with: "536-47" / "-2918". */
const goingOn = /^[\s./-]{1,3}(?=[0-9])/;

/** Words of trouble and of asking: what follows "I forgot my password" is no password. */
const trouble =
  /forg[oe]t|reset|\blost\b|chang|\bneed|\bwant|\bnew\b|without|\bnot?\b|n['’]t\b|\bcan\b|\bhow\b|\bwhere\b|\bwhat|\bwhich\b|\bwhy\b|\bwhen\b|help|wrong|problem|issue|\berror|decline|reject|lock|vergess|verlor|kein|nicht|falsch|invalid|incorre|esquec|perdi|errad|sbagliat|mauvais|\bfout|\bfeil|\bfel\b|bledn|nieprawid|spatn|неверн|неправ|oubli|perdu|pas\b|olvid|perd|dimentic|vergeten|glemt|unohd|zapomn|unuttum|忘|失|错|リセット|ロック|잊|분실|забыл|потеря|نسيت|שכח|ลืม|[?？]/iu;
const giving = /^(?:ok|here|this|that|it|hier|das|voici|aqui|ecco|es|and|so|sure|yes)\b/i;

/**
 * What messages of one person say together, a line each (or with `between` where a line would end), or a sentence where one
 * ends or the next begins with "is" and its kind. Null where there is nothing to read together. Costs a few hundred
 * characters, however long they are.
 */
export function joinMessages(messages: readonly string[], between = "\n"): Joined | null {
  const end = messages.length - 1;
  if (end < 1) return null;
  let first = end - 1;
  while (first > 0 && (messages[first] ?? "").length <= longestMiddle) first -= 1;
  let text = "";
  let gap = "";
  const parts: Part[] = [];
  for (const [at, whole] of messages.slice(first).entries()) {
    const { start, words } = cut(whole, at === 0, text);
    gap = gapBetween(text, words, between);
    const from = text.length + gap.length;
    parts.push({ from, to: from + words.length, message: first + at, start });
    text += gap + words;
  }
  return { text, parts, isAnnounced: gap === " " || isLabel(messages[end - 1] ?? "") };
}

function gapBetween(before: string, words: string, between: string): string {
  if (before === "") return "";
  return open.test(viewPlainly(before).text) || linked.test(words) ? " " : between;
}

/** The end of the first message, the beginning of the others; without the signs that only say that it goes on. */
function cut(whole: string, isFirst: boolean, before: string): { readonly start: number; readonly words: string } {
  const from = isFirst ? atWord(whole, whole.length - reach) : 0;
  const words = whole.slice(from, from + reach).replace(trailing, "");
  const isNumber = /[0-9]$/.test(viewPlainly(before.slice(-4)).text);
  const skipped = isNumber ? ((countingUp.exec(words) ?? goingOn.exec(words))?.[0].length ?? 0) : 0;
  return { start: from + skipped, words: words.slice(skipped) };
}

/** The next beginning of a word: half a number is another number. */
function atWord(text: string, from: number): number {
  if (from <= 0) return 0;
  const blank = text.slice(from, from + reach).search(/\s/);
  return blank < 0 ? text.length : from + blank + 1;
}

/** A name that stands for itself: few words, or words of giving, none of trouble and no number yet. */
function isLabel(message: string): boolean {
  const words = viewPlainly(message).text.trim();
  if (words.length > 60 || trouble.test(words) || /[0-9]{3}/.test(words)) return false;
  const count = words.split(/\s{1,20}/).length;
  return count <= 3 || (count <= 8 && giving.test(words));
}
