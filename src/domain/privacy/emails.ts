import type { Finding } from "#domain/privacy/shapes";

const longestName = 64;
const longestHost = 253;

/** E-mail addresses (RFC 5321 lengths, letters of any script), found from their "@" outwards. Linear. */
export function findEmails(text: string): Finding[] {
  const found: Finding[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const from = walkBack(text, at);
    const to = hostEnd(text, at + 1);
    if (from < at && to > at + 1) found.push({ from, to, kind: "email", shown: "e-mail ••••" });
  }
  return found;
}

function walkBack(text: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < longestName && /[\p{L}\p{M}\p{N}._%+'-]/u.test(text.charAt(from - 1))) from -= 1;
  while (from < at && /[.'-]/.test(text.charAt(from))) from += 1;
  return from;
}

/** Where the host behind the "@" ends; `from` itself when what follows is no host with a top-level domain. */
function hostEnd(text: string, from: number): number {
  let to = from;
  while (to < text.length && to - from < longestHost && /[\p{L}\p{N}.-]/u.test(text.charAt(to))) to += 1;
  while (to > from && /[.-]/.test(text.charAt(to - 1))) to -= 1;
  const labels = text.slice(from, to).split(".");
  const top = labels[labels.length - 1] ?? "";
  return labels.length > 1 && labels.every((label) => label !== "") && /^\p{L}[\p{L}\p{N}-]{1,}$/u.test(top)
    ? to
    : from;
}
